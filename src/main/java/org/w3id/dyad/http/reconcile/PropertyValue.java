package org.w3id.dyad.http.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.w3id.dyad.http.entity.Entities;
import org.w3id.dyad.http.json.JsonText;

/** A value of a property, as the protocol writes it. */
final class PropertyValue {
  private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
  private static final String TIME = DAY + "T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?";

  private PropertyValue() {}

  /** Whether a value is wanted in a language: it has no language, or this one. */
  static boolean isIn(Node value, String language) {
    if (language.isBlank() || !value.isLiteral() || value.getLiteralLanguage().isEmpty()) {
      return true;
    }
    String own = value.getLiteralLanguage().toLowerCase(Locale.ROOT);
    String wanted = language.strip().toLowerCase(Locale.ROOT);
    return own.equals(wanted) || own.startsWith(wanted + "-");
  }

  /**
   * The value of a cell: an entity, a number, a day or a time, else a text. A year or a month stays
   * a text, for the protocol's dates are precise to the second.
   */
  static JsonNode json(Node value, Entities entities, boolean isDraft) {
    if (Entities.isEntity(value)) {
      return entities.named(value);
    }
    if (!value.isLiteral()) {
      return JsonText.object().put("str", value.toString());
    }
    return literal(value, isDraft);
  }

  private static JsonNode literal(Node value, boolean isDraft) {
    String text = value.getLiteralLexicalForm();
    ObjectNode json = JsonText.object();
    if (XSDDatatype.XSDdate.equals(value.getLiteralDatatype()) && text.matches(DAY)) {
      return json.put("date", text + "T00:00:00Z");
    }
    if (XSDDatatype.XSDdateTime.equals(value.getLiteralDatatype()) && text.matches(TIME)) {
      return json.put("date", text);
    }
    if (value.getLiteralValue() instanceof Number number && text.matches("[-+]?\\d{1,15}")) {
      return json.put("int", number.longValue());
    }
    if (value.getLiteralValue() instanceof Number number && Double.isFinite(number.doubleValue())) {
      return json.put("float", new BigDecimal(number.toString()));
    }
    json.put("str", text);
    if (isDraft && !value.getLiteralLanguage().isEmpty()) {
      json.put("lang", value.getLiteralLanguage());
    }
    return json;
  }
}
