package org.w3id.dyad.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;
import org.w3id.dyad.question.Parameter;

/** What can be set for a parameter, by the values that stand in the question's file. */
public enum ParameterKind {
  /** A thing, as {@code state/BLR} or {@code <https://…>}. */
  THING("thing", "string", ""),
  /** A day, as {@code 2024-01-31}. */
  DATE("date", "string", "date"),
  /** A year, as {@code 2024}. */
  YEAR("year", "string", ""),
  /** A whole number. */
  INTEGER("integer", "integer", ""),
  /** A number. */
  NUMBER("number", "number", ""),
  /** True or false. */
  TRUTH("truth", "boolean", ""),
  /** Any text. */
  TEXT("text", "string", "");

  private final String word;
  private final String type;
  private final String format;

  ParameterKind(String word, String type, String format) {
    this.word = word;
    this.type = type;
    this.format = format;
  }

  /** The kind of a parameter. */
  public static ParameterKind of(Parameter parameter) {
    Node example = parameter.defaults().get(0);
    if (example == null) {
      return TEXT;
    }
    return example.isURI() ? THING : of(example.getLiteralDatatypeURI());
  }

  private static ParameterKind of(String datatype) {
    if (datatype.equals(XSD.date.getURI())) {
      return DATE;
    } else if (datatype.equals(XSD.gYear.getURI())) {
      return YEAR;
    } else if (datatype.equals(XSD.integer.getURI())) {
      return INTEGER;
    } else if (datatype.equals(XSD.decimal.getURI()) || datatype.equals(XSD.xdouble.getURI())) {
      return NUMBER;
    }
    return datatype.equals(XSD.xboolean.getURI()) ? TRUTH : TEXT;
  }

  /** The kind in a word. */
  public String word() {
    return word;
  }

  /** A value of this kind as JSON Schema describes it. */
  public ObjectNode schema() {
    ObjectNode schema = Json.object().put("type", type);
    if (!format.isEmpty()) {
      schema.put("format", format);
    }
    if (this == YEAR) {
      schema.put("pattern", "^-?\\d{4,}$");
    }
    return schema;
  }
}
