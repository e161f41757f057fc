package org.w3id.dyad.measure;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.BiConsumer;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;

/**
 * What one cell of a published table of many states says, see {@code dyad:DataPoint}. Its IRI is
 * its key, so that the same cell is the same thing in every load.
 *
 * @param dataset key of the data set, such as {@code cow-nmc}
 * @param indicator key of what is measured, such as {@code military-personnel}
 * @param actors of whom
 * @param time when
 * @param value what was found
 */
public record DataPoint(
    String dataset, String indicator, Actors actors, Time time, PointValue value) {

  /** Checks that the keys can be read off the IRI again. */
  public DataPoint {
    requireKey("data set", dataset);
    requireKey("indicator", indicator);
  }

  private static void requireKey(String what, String key) {
    if (!key.matches("[A-Za-z0-9._~-]+")) {
      throw new IllegalArgumentException(
          what + " \"" + key + "\" is no key: give letters, digits and . _ ~ - only");
    }
  }

  /**
   * {@code …/id/data-point/cow-nmc/military-personnel/BLR/2014}. The code of a kind follows, as a
   * pair may be of two kinds within a year.
   */
  public IRI iri() {
    String key = dataset + "/" + indicator + "/" + actors.key() + "/" + time.key();
    return Iris.id("data-point", value instanceof PointValue.Kind k ? key + "/" + k.code() : key);
  }

  /** The IRI of a kind that an indicator tells apart. */
  public static IRI category(String indicator, String code) {
    return Iris.id("category", indicator + "/" + code);
  }

  /**
   * Writes the statements about it; periods and dyads are described by the class that writes them.
   */
  public void describe(BiConsumer<IRI, Value> out) {
    out.accept(RDF.TYPE, Vocabulary.DATA_POINT);
    out.accept(Vocabulary.IS_FROM_DATA_SET, Iris.id("dataset", dataset));
    out.accept(Vocabulary.HAS_INDICATOR, Iris.id("indicator", indicator));
    actors.subject().ifPresent(state -> out.accept(Vocabulary.HAS_SUBJECT, state));
    actors.counterpart().ifPresent(state -> out.accept(Vocabulary.HAS_COUNTERPART, state));
    actors.dyad().ifPresent(pair -> out.accept(Vocabulary.CONCERNS_DYAD, pair));
    if (time instanceof Time.Year at) {
      out.accept(Vocabulary.YEAR, literal(BigInteger.valueOf(at.year())));
    } else if (time instanceof Time.Span span) {
      out.accept(Vocabulary.HAS_PERIOD, span.period().iri());
    }
    describeValue(out);
  }

  private void describeValue(BiConsumer<IRI, Value> out) {
    if (value instanceof PointValue.Quantity quantity) {
      out.accept(Vocabulary.VALUE, decimal(quantity.value()));
      quantity.low().ifPresent(low -> out.accept(Vocabulary.LOWER_BOUND, decimal(low)));
      quantity.high().ifPresent(high -> out.accept(Vocabulary.UPPER_BOUND, decimal(high)));
      quantity
          .deviation()
          .ifPresent(spread -> out.accept(Vocabulary.STANDARD_DEVIATION, decimal(spread)));
      out.accept(Vocabulary.UNIT, literal(quantity.unit()));
    } else if (value instanceof PointValue.Kind kind) {
      out.accept(Vocabulary.HAS_CATEGORY, category(indicator, kind.code()));
    }
  }

  /** One way of writing for equal numbers. */
  private static Literal decimal(BigDecimal number) {
    return literal(
        number.signum() == 0
            ? BigDecimal.ZERO
            : new BigDecimal(number.stripTrailingZeros().toPlainString()));
  }
}
