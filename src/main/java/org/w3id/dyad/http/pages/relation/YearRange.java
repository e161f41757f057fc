package org.w3id.dyad.http.pages.relation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3id.dyad.http.service.OpenRelease;

/**
 * The years that a reader can choose.
 *
 * @param all the years of which there is something, in order
 * @param chosen the year that is shown
 * @param now the year in which the release was made
 */
public record YearRange(List<Integer> all, int chosen, int now) {

  /**
   * The years of a measure: those of which there are figures; what lasts, until the year in which
   * the release was made.
   *
   * @param found how many partners there are in each year
   * @param wanted the year that is wanted, else the last one
   */
  public static YearRange of(
      RelationMeasure measure,
      NavigableMap<Integer, Integer> found,
      OpenRelease release,
      Optional<Integer> wanted) {
    int now = release.described().time().orElse(Instant.EPOCH).atZone(ZoneOffset.UTC).getYear();
    if (found.isEmpty()) {
      return new YearRange(List.of(), wanted.orElse(now), now);
    }
    List<Integer> years =
        measure.isLasting()
            ? IntStream.rangeClosed(found.firstKey(), Math.max(now, found.lastKey()))
                .boxed()
                .toList()
            : List.copyOf(found.keySet());
    return new YearRange(years, wanted.orElse(years.get(years.size() - 1)), now);
  }

  /** The same at another year. */
  public YearRange with(int year) {
    return new YearRange(all, year, now);
  }

  /** The last years of which there is something, the last one first. */
  public List<Integer> last(int most) {
    List<Integer> years = all.subList(Math.max(0, all.size() - most), all.size());
    return IntStream.range(0, years.size()).mapToObj(i -> years.get(years.size() - 1 - i)).toList();
  }

  /** Whether the year is not over, as far as the release knows. */
  public boolean isOpen() {
    return chosen >= now;
  }

  /** The first year, or the one that is shown if there is none. */
  public int first() {
    return all.isEmpty() ? chosen : Math.min(chosen, all.get(0));
  }

  /** The last year, or the one that is shown if there is none. */
  public int last() {
    return all.isEmpty() ? chosen : Math.max(chosen, all.get(all.size() - 1));
  }

  /** All years in one text, as scripts read it. */
  public String text() {
    return String.join(" ", all.stream().map(String::valueOf).toList());
  }
}
