package org.w3id.dyad.linking.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.dyad.linking.match.Match;
import org.w3id.dyad.linking.match.NameBlocks;
import org.w3id.dyad.linking.match.Outcome;
import org.w3id.dyad.linking.match.Scorer;

/** Finds which things of different data sets are one, by the rules of {@link Scorer}. */
public final class LinkFinder {
  private final Scorer scorer = new Scorer();

  /**
   * Compares each asked thing with those that may be alike.
   *
   * @param asked the things to find
   * @param known the things among which they are sought; those of the same data set are left out
   * @return the links that are the same or perhaps, in the order of their things; where one thing
   *     is the same as two of one data set, both are perhaps
   */
  public List<Link> links(List<NameBlocks.Entry> asked, List<NameBlocks.Entry> known) {
    Comparisons comparisons = new Comparisons(asked, known, scorer);
    List<Found> found =
        IntStream.range(0, asked.size())
            .parallel()
            .boxed()
            .flatMap(
                place ->
                    comparisons
                        .of(place)
                        .map(match -> found(asked.get(place), known.get(match.place()), match)))
            .sorted(Comparator.comparing(Found::link))
            .toList();
    return unambiguous(once(found));
  }

  /** That a data set has a thing. */
  private record Claim(String thing, String group) {}

  /** A link, with the data sets of its two things. */
  private record Found(Link link, String oneGroup, String otherGroup) {
    Stream<Claim> claims() {
      return Stream.of(new Claim(link.one(), otherGroup), new Claim(link.other(), oneGroup));
    }

    boolean isSame() {
      return link.match().outcome() == Outcome.SAME;
    }

    boolean hasKey() {
      return link.match().features().stream()
          .anyMatch(feature -> feature.name().equals("identifier") && feature.weight() > 0);
    }
  }

  private static Found found(
      NameBlocks.Entry one, NameBlocks.Entry other, Comparisons.Compared compared) {
    Link link = Link.of(one.description().id(), other.description().id(), compared.match(), "");
    return link.one().equals(one.description().id())
        ? new Found(link, one.group(), other.group())
        : new Found(link, other.group(), one.group());
  }

  /** Each once, where each of two things has found the other. */
  private static List<Found> once(List<Found> sorted) {
    List<Found> once = new ArrayList<>();
    for (Found found : sorted) {
      Found last = once.isEmpty() ? null : once.get(once.size() - 1);
      if (last == null || last.link().compareTo(found.link()) != 0) {
        once.add(found);
      }
    }
    return once;
  }

  /** A data set mostly has a thing once: two that seem the same are for a person to decide. */
  private static List<Link> unambiguous(List<Found> found) {
    Map<Claim, Integer> claims = new HashMap<>();
    found.stream()
        .filter(Found::isSame)
        .flatMap(Found::claims)
        .forEach(claim -> claims.merge(claim, 1, Integer::sum));
    return found.stream()
        .map(
            one ->
                one.claims().allMatch(claim -> claims.getOrDefault(claim, 0) < 2) || one.hasKey()
                    ? one.link()
                    : doubted(one.link()))
        .toList();
  }

  private static Link doubted(Link link) {
    Match match = new Match(link.match().score(), Outcome.PERHAPS, link.match().features());
    return new Link(link.one(), link.other(), match, link.decision());
  }
}
