package org.w3id.dyad.trade;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.trade.rows.DecimalWidth;
import org.w3id.dyad.trade.rows.Keys;

/**
 * The value of goods of one kind that went from one economy to another in one calendar year, as one
 * side reports it. What the exporter reports and what the importer reports are two flows (mirror
 * figures). Figures for part of a year, or for both directions, are no flows.
 *
 * @param dataset key of the data set, such as {@code comtrade}
 * @param route from which economy to which
 * @param reporting who reports, and whether of re-exports or re-imports
 * @param product the kind of goods
 * @param year calendar year
 * @param value value in current US dollars, as the reporter values it (usually FOB for exports, CIF
 *     for imports)
 * @param quantity net quantity, or null
 * @param record the publisher's row or record, such as {@code comtrade_2013.csv:118}, or null
 */
public record TradeFlow(
    String dataset,
    Route route,
    Reporting reporting,
    ProductCode product,
    int year,
    BigDecimal value,
    Quantity quantity,
    String record) {

  private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final IRI OBSERVATION =
      VALUES.createIRI("http://purl.org/linked-data/cube#Observation");

  /** Relates an observation or a figure to the data set that it is part of. */
  public static final IRI DATA_SET = VALUES.createIRI("http://purl.org/linked-data/cube#dataSet");

  private static final IRI REF_PERIOD =
      VALUES.createIRI("http://purl.org/linked-data/sdmx/2009/dimension#refPeriod");

  /** Which side of a flow reports it. */
  public enum Side {
    /** The exporting state reports. */
    EXPORTER("E", Vocabulary.EXPORTER_REPORTED),
    /** The importing state reports. */
    IMPORTER("I", Vocabulary.IMPORTER_REPORTED),
    /** One figure made of what both sides report, as CEPII does for BACI. */
    RECONCILED("R", Vocabulary.RECONCILED);

    private final String letter;
    private final IRI iri;

    Side(String letter, IRI iri) {
      this.letter = letter;
      this.iri = iri;
    }

    /** {@code E}, {@code I} or {@code R}, as in the IRI of a flow. */
    public String letter() {
      return letter;
    }

    /** The individual of the ontology. */
    public IRI iri() {
      return iri;
    }
  }

  /**
   * Checks that what must go together does, and that all comes back from the cube as it is, so that
   * a row of which one flow cannot be taken is refused before any of it is written.
   *
   * @throws IllegalArgumentException if a key has characters that an IRI would have to encode, or a
   *     number more than 12 decimals or 25 digits before them
   */
  public TradeFlow {
    Objects.requireNonNull(value, "value");
    Keys.require("data set", dataset);
    FlowKeys.require(product);
    DecimalWidth.require(value);
    if (quantity != null) {
      DecimalWidth.require(quantity.amount());
    }
  }

  /** {@code …/id/flow/comtrade/CHN/BLR/E/TOTAL/2013}; the nomenclature precedes other codes. */
  public IRI iri() {
    return Iris.id(reporting.type(), key());
  }

  /**
   * What stands in the IRI behind the class; re-exports are not told from exports by it. Keys are
   * parted by slashes, which no key has: an area's key may have a hyphen, such as {@code M49-490}.
   */
  public String key() {
    StringBuilder key = new StringBuilder(64);
    key.append(dataset).append('/').append(route.exporter()).append('/').append(route.importer());
    key.append('/').append(reporting.side().letter).append('/').append(product.key());
    return key.append('/').append(year).toString();
  }

  /** Where the statements about a flow go. */
  @FunctionalInterface
  public interface Statements {
    /** Takes one. */
    void accept(IRI subject, IRI predicate, Value object);
  }

  /** How many statements describe it. */
  public int statements() {
    int optional =
        (product.hasDigits(2) ? 1 : 0)
            + (product.hasDigits(4) ? 1 : 0)
            + (quantity == null ? 0 : 2)
            + (record == null ? 0 : 1);
    return (reporting.again() ? 9 : 10) + optional;
  }

  /** Writes the flow as an observation of the RDF Data Cube vocabulary. */
  public void describe(Statements out) {
    IRI flow = iri();
    if (reporting.again()) {
      out.accept(flow, RDF.TYPE, Vocabulary.RE_TRADE_FLOW);
    } else {
      out.accept(flow, RDF.TYPE, Vocabulary.TRADE_FLOW);
      out.accept(flow, RDF.TYPE, OBSERVATION);
    }
    out.accept(flow, DATA_SET, Iris.id("dataset", dataset));
    out.accept(flow, Vocabulary.HAS_EXPORTER, Iris.id("state", route.exporter()));
    out.accept(flow, Vocabulary.HAS_IMPORTER, Iris.id("state", route.importer()));
    out.accept(flow, Vocabulary.HAS_REPORTING_SIDE, reporting.side().iri());
    out.accept(flow, Vocabulary.HAS_PRODUCT, product.iri());
    product.chapter().ifPresent(part -> out.accept(flow, Vocabulary.HAS_CHAPTER, part.iri()));
    product.heading().ifPresent(part -> out.accept(flow, Vocabulary.HAS_HEADING, part.iri()));
    out.accept(flow, Vocabulary.YEAR, VALUES.createLiteral(BigInteger.valueOf(year)));
    out.accept(flow, REF_PERIOD, new PartialDate(year, 0, 0).literal());
    out.accept(flow, Vocabulary.TRADE_VALUE, decimal(value));
    if (quantity != null) {
      out.accept(flow, Vocabulary.QUANTITY, decimal(quantity.amount()));
      out.accept(flow, Vocabulary.QUANTITY_UNIT, literal(quantity.unit().name()));
    }
    if (record != null) {
      out.accept(flow, DCTERMS.IDENTIFIER, literal(record));
    }
  }

  /** In the one form that the store keeps and that sums come in: {@code 12.5}, {@code 1200.0}. */
  private static Literal decimal(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    return literal(shortest.setScale(Math.max(1, shortest.scale())).toPlainString(), XSD.DECIMAL);
  }
}
