package org.w3id.dyad.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.dyad.rdf.Iris;

/**
 * A stretch of the rows of an answer.
 *
 * @param columns the variables
 * @param rows the rows, each with as many values as there are columns; null where there is none
 * @param window which rows they are
 * @param hasMore whether more follow
 */
public record RowPage(
    List<String> columns, List<List<Node>> rows, RowWindow window, boolean hasMore) {
  private static final List<String> SOURCES =
      List.of(Iris.things("document"), Iris.things("dataset"));

  /**
   * Reads a stretch.
   *
   * @param counter is run for each row that is read
   */
  public static RowPage of(RowSet answer, RowWindow window, Runnable counter) {
    List<Var> variables = answer.getResultVars();
    for (int i = 0; i < window.offset() && answer.hasNext(); i++) {
      counter.run();
      answer.next();
    }
    List<List<Node>> rows = new ArrayList<>();
    while (answer.hasNext() && rows.size() < window.limit()) {
      counter.run();
      rows.add(values(answer.next(), variables));
    }
    return new RowPage(
        variables.stream().map(Var::getVarName).toList(), rows, window, answer.hasNext());
  }

  private static List<Node> values(Binding row, List<Var> variables) {
    List<Node> values = new ArrayList<>();
    variables.forEach(variable -> values.add(row.get(variable)));
    return values;
  }

  /** The rows as objects by column. */
  public ArrayNode json() {
    ArrayNode list = Json.object().arrayNode();
    for (List<Node> row : rows) {
      ObjectNode object = list.addObject();
      for (int i = 0; i < columns.size(); i++) {
        object.set(columns.get(i), Json.of(row.get(i)));
      }
    }
    return list;
  }

  /** The documents and data sets that the rows name. */
  public Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    for (List<Node> row : rows) {
      row.stream()
          .filter(value -> value != null && value.isURI())
          .map(Node::getURI)
          .filter(iri -> SOURCES.stream().anyMatch(iri::startsWith))
          .forEach(sources::add);
    }
    return sources;
  }

  /** The rows as CSV (RFC 4180), with the columns on top; IRIs and texts as they are. */
  public String csv() {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord(columns);
    rows.forEach(row -> csv.writeRecord(row.stream().map(RowPage::cell).toList()));
    return text.toString();
  }

  private static String cell(Node value) {
    if (value == null) {
      return "";
    }
    return value.isLiteral() ? value.getLiteralLexicalForm() : Json.of(value).asText();
  }
}
