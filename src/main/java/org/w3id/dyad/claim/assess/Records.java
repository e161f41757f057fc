package org.w3id.dyad.claim.assess;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.claim.Judgement;
import org.w3id.dyad.claim.Reading;
import org.w3id.dyad.claim.Settings;
import org.w3id.dyad.claim.Span;
import org.w3id.dyad.claim.Verdict;
import org.w3id.dyad.claim.VerdictReason;

/**
 * Whether the value of a year is the highest so far, by the earlier years of the same source. One
 * higher year contradicts that; only a source with every year, from the first that any source has,
 * can support it. Another value alone does not contradict a record: it is one of other statistics.
 */
final class Records {
  private final DatasetGraph data;
  private final Instrument byYear;

  /**
   * Records of a data set.
   *
   * @param byYear the query that gives the value of each year
   */
  Records(DatasetGraph data, Instrument byYear) {
    this.data = data;
    this.byYear = byYear;
  }

  /**
   * What the series of a reading says of a record in its year.
   *
   * @param byValue what the value itself came to
   */
  Judgement judge(Settings settings, Reading reading, Judgement byValue) {
    List<Reading> all =
        byYear
            .read(
                data,
                settings.with("from", "1900").with("to", reading.period().end().substring(0, 4)),
                Span.UNKNOWN)
            .stream()
            .filter(other -> other.period().lastYear() < reading.period().lastYear())
            .toList();
    List<Reading> own = all.stream().filter(r -> r.origin().equals(reading.origin())).toList();
    if (own.stream().anyMatch(r -> isHigher(r, reading))) {
      return new Judgement(Verdict.CONTRADICTED, VerdictReason.NONE, Optional.empty());
    }
    if (byValue.reason() != VerdictReason.NONE) {
      return byValue;
    }
    if (!hasEachYear(own, all, reading.period().lastYear())) {
      return Judgement.undecided(VerdictReason.INCOMPLETE_SERIES, byValue.deviation());
    }
    // A record it is, of another value.
    return byValue.verdict() == Verdict.CONTRADICTED
        ? new Judgement(Verdict.PARTLY, VerdictReason.NONE, Optional.empty())
        : byValue;
  }

  private static boolean isHigher(Reading earlier, Reading claimed) {
    return earlier.amount().value().compareTo(claimed.amount().value()) > 0;
  }

  private static boolean hasEachYear(List<Reading> own, List<Reading> all, int year) {
    Set<Integer> years =
        own.stream().map(reading -> reading.period().lastYear()).collect(Collectors.toSet());
    return all.stream()
        .map(reading -> reading.period().lastYear())
        .min(Comparator.naturalOrder())
        .filter(first -> IntStream.range(first, year).allMatch(years::contains))
        .isPresent();
  }
}
