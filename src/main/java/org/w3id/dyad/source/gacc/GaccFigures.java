package org.w3id.dyad.source.gacc;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * Writes the figures of a row: of the month, of the months since January, and the growth of the
 * latter against a year before. None is a trade flow of the cube, whose flows are of whole years
 * and in dollars.
 *
 * @param partner whom China trades with, or nothing for all partners
 * @param month the month of the row
 * @param unit in which its values are
 */
record GaccFigures(Optional<IRI> partner, YearMonth month, GaccUnits.Unit unit) {
  private static final IRI CHINA = Iris.id("state", "CHN");
  static final String DATA_SET = "gacc-by-country";

  /** A direction as columns and indicators name it. */
  private record Direction(String column, String indicator) {}

  private static final List<Direction> DIRECTIONS =
      List.of(
          new Direction("trade_total", "turnover"),
          new Direction("exports", "exports"),
          new Direction("imports", "imports"));

  /** Writes all figures of a row. */
  void write(Fields fields, Draft draft) {
    PartialDate last = new PartialDate(month.getYear(), month.getMonthValue(), 0);
    Period of = Period.at(last);
    Period since =
        month.getMonthValue() == 12
            ? Period.at(new PartialDate(month.getYear(), 0, 0))
            : new Period(new PartialDate(month.getYear(), 1, 0), last);
    for (Direction direction : DIRECTIONS) {
      amount(direction, direction.column() + "_month", of, fields, draft);
      if (month.getMonthValue() > 1) {
        amount(direction, direction.column() + "_cum", since, fields, draft);
      }
      growth(direction, direction.column() + "_cum_yoy", since, fields, draft);
    }
  }

  private void amount(
      Direction direction, String column, Period period, Fields fields, Draft draft) {
    fields
        .optionalDecimal(column)
        .ifPresent(
            value -> {
              if (value.signum() < 0) {
                throw new UnusableValueException(column, fields.get(column), "is negative");
              }
              figure(
                  (partner.isEmpty() ? "total-" : "") + direction.indicator(),
                  unit.currency(),
                  unit.inFull(value),
                  period,
                  fields,
                  draft);
            });
  }

  /** The copy has lost the comma of percentages with one decimal: 140 is 14.0. */
  private void growth(
      Direction direction, String column, Period period, Fields fields, Draft draft) {
    if (partner.isPresent()) {
      fields
          .optionalDecimal(column)
          .ifPresent(
              value ->
                  figure(
                      direction.indicator() + "-growth",
                      "percent",
                      value.scaleByPowerOfTen(-1),
                      period,
                      fields,
                      draft));
    } else if (!fields.get(column).isEmpty()) {
      draft.remark(column, fields.get(column), "is the growth with all partners: not mapped");
    }
  }

  private void figure(
      String indicator,
      String unitName,
      BigDecimal value,
      Period period,
      Fields fields,
      Draft draft) {
    String whose = partner.map(state -> "-" + state.getLocalName()).orElse("");
    String when = period.iri().getLocalName();
    String key = DATA_SET + "-" + indicator + whose + "-" + when + "-" + unit.currency();
    Facts.Thing figure =
        draft
            .about(Iris.id("figure", key), Vocabulary.FIGURE)
            .add(Vocabulary.HAS_INDICATOR, Iris.id("indicator", indicator))
            .add(Vocabulary.HAS_SUBJECT, CHINA)
            .add(Vocabulary.HAS_REPORTER, CHINA)
            .number(Vocabulary.VALUE, value)
            .add(Vocabulary.UNIT, literal(unitName))
            .add(Vocabulary.IS_FROM_DATA_SET, Iris.id("dataset", DATA_SET))
            .record(fields.record())
            .period(period);
    if (!unitName.equals(unit.currency())) {
      figure.text(SKOS.NOTE, "growth of values in " + unit.currency(), "en");
    }
    partner.ifPresent(
        state -> {
          figure.add(Vocabulary.HAS_COUNTERPART, state);
          if (!state.equals(CHINA)) {
            figure.dyad(CHINA, state);
          }
        });
  }
}
