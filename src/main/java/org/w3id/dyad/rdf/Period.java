package org.w3id.dyad.rdf;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/**
 * A stretch of time whose ends are as precise as their sources, as a {@code dcterms:PeriodOfTime}
 * of DCAT 3. Equal periods are one thing. For computing, each end is also given as the first and
 * the last day that it can mean.
 *
 * @param start the start, or null if not known
 * @param end the end, both ends included, or null if none is known
 */
public record Period(PartialDate start, PartialDate end) {

  /**
   * Checks that the period can exist.
   *
   * @throws IllegalArgumentException if both ends are null, or it surely ends before it starts
   */
  public Period {
    if (start == null && end == null) {
      throw new IllegalArgumentException("a period needs a start or an end");
    }
    if (start != null && end != null && end.latest().isBefore(start.earliest())) {
      throw new IllegalArgumentException("the end " + end + " is before the start " + start);
    }
  }

  /** What happened at one date and was over then. */
  public static Period at(PartialDate date) {
    return new Period(date, date);
  }

  /** From the first day of a year to the last day of another. */
  public static Period years(int first, int last) {
    return new Period(new PartialDate(first, 0, 0), new PartialDate(last, 0, 0));
  }

  /** {@code …/id/period/2013_2016}; {@code ..} stands for an end that is not known. */
  public IRI iri() {
    String from = start == null ? ".." : start.toString();
    String to = end == null ? ".." : end.toString();
    return Iris.id("period", from.equals(to) ? from : from + "_" + to);
  }

  /** Writes the statements about this period, its own IRI being the subject of all of them. */
  public void describe(BiConsumer<IRI, Value> out) {
    out.accept(RDF.TYPE, DCTERMS.PERIOD_OF_TIME);
    if (start != null) {
      out.accept(DCAT.START_DATE, start.literal());
      out.accept(Vocabulary.EARLIEST_START, day(start.earliest()));
      out.accept(Vocabulary.LATEST_START, day(start.latest()));
    }
    if (end != null) {
      out.accept(DCAT.END_DATE, end.literal());
      out.accept(Vocabulary.EARLIEST_END, day(end.earliest()));
      out.accept(Vocabulary.LATEST_END, day(end.latest()));
    }
  }

  private static Literal day(LocalDate day) {
    return SimpleValueFactory.getInstance().createLiteral(day.toString(), XSD.DATE);
  }
}
