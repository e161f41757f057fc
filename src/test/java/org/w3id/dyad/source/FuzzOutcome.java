package org.w3id.dyad.source;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.dyad.trade.TradeFlow;

/** What came of reading: statements without places in files, flows, numbers, rows. */
record FuzzOutcome(Set<String> said, Map<BigDecimal, Integer> numbers, long rows, long lost) {

  static FuzzOutcome of(RecordingSink sink) {
    Set<String> said = new TreeSet<>();
    Map<BigDecimal, Integer> numbers = new TreeMap<>();
    for (Statement statement : sink.statements()) {
      if (!statement.getPredicate().equals(DCTERMS.IDENTIFIER)) {
        said.add(
            statement.getSubject() + " " + statement.getPredicate() + " " + statement.getObject());
      }
      if (statement.getObject() instanceof Literal literal
          && literal.getDatatype().equals(XSD.DECIMAL)) {
        numbers.merge(literal.decimalValue().stripTrailingZeros(), 1, Integer::sum);
      }
    }
    for (TradeFlow flow : sink.flows()) {
      said.add(flow.key() + " " + flow.value().stripTrailingZeros() + " " + flow.quantity());
      numbers.merge(flow.value().stripTrailingZeros(), 1, Integer::sum);
      if (flow.quantity() != null) {
        numbers.merge(flow.quantity().amount().stripTrailingZeros(), 1, Integer::sum);
      }
    }
    long rows = sink.mappedRows() + sink.rejectedRows();
    return new FuzzOutcome(said, numbers, rows, sink.rejectedRows());
  }

  /**
   * Whether a cell holds the number, perhaps in thousands or millions: a row that was rejected is
   * good if another cell of it is changed.
   */
  static boolean isCell(BigDecimal number, String text) {
    return Stream.of(0, 3, 6)
        .map(number::movePointLeft)
        .map(unit -> unit.stripTrailingZeros().toPlainString().replace(".", "[.,]"))
        .anyMatch(
            unit ->
                Pattern.compile(
                        "(?<![\\d.,])"
                            + unit
                            + "(?![\\d.,])"
                            + "|(?m)(?<=^|[,;\\t|\"])"
                            + unit
                            + "(?=[,;\\t|\"\\r]|$)")
                    .matcher(text)
                    .find());
  }
}
