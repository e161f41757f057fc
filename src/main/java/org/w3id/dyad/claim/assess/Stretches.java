package org.w3id.dyad.claim.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.claim.Reading;
import org.w3id.dyad.claim.Settings;
import org.w3id.dyad.claim.Span;

/**
 * What a comparison of two years gives for sources that do not reach from the first year to the
 * last: over the longest stretch that each of them covers, if that is at least half of the whole.
 */
final class Stretches {
  private final DatasetGraph data;
  private final Instrument byYear;

  /**
   * Stretches of a data set.
   *
   * @param byYear the query that gives the value of each year
   */
  Stretches(DatasetGraph data, Instrument byYear) {
    this.data = data;
    this.byYear = byYear;
  }

  /** What the instrument gives over the stretches within the years that the settings name. */
  List<Reading> read(Instrument instrument, Settings settings) {
    int from = Integer.parseInt(settings.first("from").orElseThrow());
    int to = Integer.parseInt(settings.first("to").orElseThrow());
    List<Reading> readings = new ArrayList<>();
    for (Map.Entry<Span, Set<Reading.Origin>> stretch : stretches(settings).entrySet()) {
      Span years = stretch.getKey();
      int length = years.lastYear() - years.firstYear();
      if (length < to - from && 2 * length >= to - from && length > 0) {
        Settings shorter = settings.with("from", years.start()).with("to", years.end());
        instrument.read(data, shorter, years).stream()
            .filter(reading -> stretch.getValue().contains(reading.origin()))
            .forEach(readings::add);
      }
    }
    return readings;
  }

  /** The first and the last year of each source, and the sources by these. */
  private Map<Span, Set<Reading.Origin>> stretches(Settings settings) {
    Map<Reading.Origin, TreeSet<String>> years = new LinkedHashMap<>();
    byYear
        .read(data, settings, Span.UNKNOWN)
        .forEach(
            reading ->
                years
                    .computeIfAbsent(reading.origin(), origin -> new TreeSet<>())
                    .add(reading.period().start()));
    Map<Span, Set<Reading.Origin>> stretches = new LinkedHashMap<>();
    years.forEach(
        (origin, known) ->
            stretches
                .computeIfAbsent(
                    new Span(known.first(), known.last()), span -> new LinkedHashSet<>())
                .add(origin));
    return stretches;
  }
}
