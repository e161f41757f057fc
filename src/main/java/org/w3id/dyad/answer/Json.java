package org.w3id.dyad.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/** Values of the graph in JSON. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final int LONGEST_NUMBER = 100;

  private Json() {}

  /** An object without members. */
  public static ObjectNode object() {
    return NODES.objectNode();
  }

  /** A list of texts. */
  public static ArrayNode texts(Collection<String> texts) {
    ArrayNode list = NODES.arrayNode();
    texts.forEach(list::add);
    return list;
  }

  /**
   * A value: an IRI or a text as a text, a number with all its digits as a number, a truth value as
   * one; what is not there as null. Dates and years are texts.
   */
  public static JsonNode of(Node value) {
    if (value == null) {
      return NODES.nullNode();
    }
    if (value.isURI()) {
      return NODES.textNode(value.getURI());
    }
    return value.isLiteral() ? literal(value) : NODES.textNode(NodeFmtLib.strNT(value));
  }

  private static JsonNode literal(Node value) {
    String text = value.getLiteralLexicalForm();
    if (XSDDatatype.XSDboolean.equals(value.getLiteralDatatype())) {
      return text.matches("true|1|false|0")
          ? NODES.booleanNode(text.matches("true|1"))
          : NODES.textNode(text);
    }
    return isNumber(value) ? number(text) : NODES.textNode(text);
  }

  private static boolean isNumber(Node value) {
    return value.getLiteralDatatype() instanceof XSDDatatype type
        && Number.class.isAssignableFrom(javaClass(type));
  }

  private static Class<?> javaClass(XSDDatatype type) {
    return type.getJavaClass() == null ? Void.class : type.getJavaClass();
  }

  /** What JSON cannot write as a number, such as {@code INF}, stays a text. */
  private static JsonNode number(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > LONGEST_NUMBER
        || !trimmed.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
      return NODES.textNode(text);
    }
    return NODES.numberNode(new BigDecimal(trimmed));
  }

  /** The bytes of a document, in UTF-8 and without needless space. */
  public static byte[] bytes(JsonNode document) {
    return text(document).getBytes(StandardCharsets.UTF_8);
  }

  /** The text of a document, without needless space. */
  public static String text(JsonNode document) {
    try {
      return MAPPER.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
