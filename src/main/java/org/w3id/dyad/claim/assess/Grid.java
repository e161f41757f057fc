package org.w3id.dyad.claim.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.claim.Assessment;
import org.w3id.dyad.claim.Claim;
import org.w3id.dyad.claim.GridCell;
import org.w3id.dyad.claim.Reading;
import org.w3id.dyad.claim.Settings;
import org.w3id.dyad.claim.Span;
import org.w3id.dyad.claim.Tolerance;
import org.w3id.dyad.claim.Verdict;

/**
 * How robust a verdict is: the same source asked from each of the years around the base year, with
 * half the tolerance, the tolerance and twice the tolerance. Every source and every reading of the
 * years has an assessment, and so a grid, of its own.
 */
final class Grid {
  private static final int YEARS_AROUND = 2;
  private static final List<BigDecimal> FACTORS =
      List.of(new BigDecimal("0.5"), BigDecimal.ONE, BigDecimal.valueOf(2));

  private final DatasetGraph data;

  Grid(DatasetGraph data) {
    this.data = data;
  }

  /** The cells of an assessment; none if it is undecided, or of a level or a record. */
  List<GridCell> cells(
      Claim claim, Instrument instrument, Settings settings, Assessment assessment) {
    if (!assessment.isDecided() || !claim.number().isStated() || claim.scope().isRecord()) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(assessment.reading()), otherBases(instrument, settings, assessment.reading()))
        .flatMap(reading -> cells(claim.number(), reading))
        .toList();
  }

  private Stream<Reading> otherBases(Instrument instrument, Settings settings, Reading reading) {
    if (!instrument.comparesTwoYears()) {
      return Stream.empty();
    }
    int base = reading.period().firstYear();
    int last = reading.period().lastYear();
    return IntStream.rangeClosed(base - YEARS_AROUND, base + YEARS_AROUND)
        .filter(year -> year != base && year < last)
        .mapToObj(year -> fromYear(instrument, settings, reading, year))
        .flatMap(Optional::stream);
  }

  /**
   * What the same sources give by the same formula, counted from a year, if they have it. A source
   * can have several figures of the last year: the one in question is a row of both readings.
   */
  private Optional<Reading> fromYear(
      Instrument instrument, Settings settings, Reading reading, int year) {
    Settings asked =
        settings
            .with("from", Integer.toString(year))
            .with("to", Integer.toString(reading.period().lastYear()))
            .with("twoSources", Boolean.toString(reading.other().isPresent()));
    return instrument.read(data, asked, Span.UNKNOWN).stream()
        .filter(
            found ->
                found.origin().equals(reading.origin())
                    && found.other().equals(reading.other())
                    && found.method().equals(reading.method())
                    && !Collections.disjoint(found.rows(), reading.rows()))
        .findFirst();
  }

  private static Stream<GridCell> cells(Claim.Number claimed, Reading reading) {
    List<GridCell> cells = new ArrayList<>();
    for (BigDecimal amount : amounts(claimed.tolerance().amount())) {
      Tolerance tolerance = new Tolerance(amount, claimed.tolerance().isRelative());
      Verdict verdict = Judge.judge(claimed.within(tolerance), reading.amount()).verdict();
      cells.add(new GridCell(reading.period(), reading.amount().value(), amount, verdict));
    }
    return cells.stream();
  }

  private static List<BigDecimal> amounts(BigDecimal tolerance) {
    return tolerance.signum() == 0
        ? List.of(tolerance)
        : FACTORS.stream().map(tolerance::multiply).toList();
  }
}
