package org.w3id.dyad.http.service;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes rows as SPARQL results in JSON, a line each. It takes a third of the time that Jena's
 * writer takes, whose indented answers are also longer by a third.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-results-json/">SPARQL 1.1 Query Results JSON</a>
 */
final class JsonRows {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;
  private final Map<Node, String> labels = new HashMap<>();

  private JsonRows(JsonGenerator out) {
    this.out = out;
  }

  /**
   * Writes all rows.
   *
   * @throws UncheckedIOException if they cannot be written
   */
  static void write(RowSet rows, OutputStream out) {
    // The encoder replaces half of a pair of surrogates, which the generator of bytes refuses.
    OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      // An answer that ends early must not look whole.
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      new JsonRows(json).write(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(RowSet rows) throws IOException {
    List<Var> variables = rows.getResultVars();
    out.writeStartObject();
    out.writeObjectFieldStart("head");
    out.writeArrayFieldStart("vars");
    for (Var variable : variables) {
      out.writeString(variable.getVarName());
    }
    out.writeEndArray();
    out.writeEndObject();
    out.writeObjectFieldStart("results");
    out.writeArrayFieldStart("bindings");
    while (rows.hasNext()) {
      out.writeRaw('\n');
      write(rows.next(), variables);
    }
    out.writeRaw('\n');
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndObject();
    out.writeRaw('\n');
  }

  private void write(Binding row, List<Var> variables) throws IOException {
    out.writeStartObject();
    for (Var variable : variables) {
      Node value = row.get(variable);
      if (value != null) {
        out.writeFieldName(variable.getVarName());
        write(value);
      }
    }
    out.writeEndObject();
  }

  private void write(Node term) throws IOException {
    out.writeStartObject();
    if (term.isLiteral()) {
      writeLiteral(term);
    } else if (term.isTripleTerm()) {
      write(term.getTriple());
    } else if (term.isBlank()) {
      write("bnode", labels.computeIfAbsent(term, node -> "b" + labels.size()));
    } else {
      write("uri", term.getURI());
    }
    out.writeEndObject();
  }

  private void write(String type, String value) throws IOException {
    out.writeStringField("type", type);
    out.writeStringField("value", value);
  }

  private void writeLiteral(Node literal) throws IOException {
    String datatype = literal.getLiteralDatatypeURI();
    String language = literal.getLiteralLanguage();
    TextDirection direction = literal.getLiteralBaseDirection();
    write("literal", literal.getLiteralLexicalForm());
    if (!language.isEmpty()) {
      out.writeStringField("xml:lang", language);
    } else if (!datatype.equals(XSD.xstring.getURI())) {
      out.writeStringField("datatype", datatype);
    }
    if (direction != null) {
      out.writeStringField("its:dir", direction.direction());
    }
  }

  private void write(Triple triple) throws IOException {
    out.writeStringField("type", "triple");
    out.writeObjectFieldStart("value");
    writeField("subject", triple.getSubject());
    writeField("predicate", triple.getPredicate());
    writeField("object", triple.getObject());
    out.writeEndObject();
  }

  private void writeField(String name, Node term) throws IOException {
    out.writeFieldName(name);
    write(term);
  }
}
