package org.w3id.dyad.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.trade.TradeFlow;

/**
 * Writes what an edition says as lines of subject, property and value, parted by tabs, trade flows
 * too. Blank nodes have no name by which two editions could know them, and are left out; so is in
 * which file and line a record stands, which the next edition changes without changing the record.
 */
final class EditionSink implements Sink {
  private static final Pattern PLACE = Pattern.compile(".+:[0-9]+");

  /** All else that is said of a flow is in its IRI. */
  private static final Set<IRI> OF_A_FLOW =
      Set.of(
          RDF.TYPE,
          Vocabulary.HAS_EXPORTER,
          Vocabulary.HAS_IMPORTER,
          Vocabulary.TRADE_VALUE,
          Vocabulary.QUANTITY,
          Vocabulary.QUANTITY_UNIT);

  private final Writer out;
  private long mapped;
  private long rejected;

  EditionSink(Writer out) {
    this.out = out;
  }

  long mappedRows() {
    return mapped;
  }

  long rejectedRows() {
    return rejected;
  }

  @Override
  public void statement(Resource subject, IRI predicate, Value object) {
    if (subject instanceof BNode || object instanceof BNode || isPlace(predicate, object)) {
      return;
    }
    try {
      // N-Triples writes tabs and ends of lines as escapes.
      out.write(NTriplesUtil.toNTriplesString(subject) + '\t');
      out.write(NTriplesUtil.toNTriplesString(predicate) + '\t');
      out.write(NTriplesUtil.toNTriplesString(object) + '\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPlace(IRI predicate, Value object) {
    return predicate.equals(DCTERMS.IDENTIFIER) && PLACE.matcher(object.stringValue()).matches();
  }

  @Override
  public void flow(TradeFlow flow) {
    flow.describe(
        (subject, predicate, object) -> {
          if (OF_A_FLOW.contains(predicate)) {
            statement(subject, predicate, object);
          }
        });
  }

  @Override
  public void mapped() {
    mapped++;
  }

  @Override
  public void reject(String file, long line, String column, String value, String reason) {
    rejected++;
  }

  @Override
  public void remark(String file, long line, String column, String value, String reason) {
    // A row with a remark is used; what is odd about it a load reports.
  }
}
