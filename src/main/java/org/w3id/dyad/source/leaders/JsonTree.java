package org.w3id.dyad.source.leaders;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.IdentityHashMap;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.file.TextReader;
import org.w3id.dyad.source.format.json.JsonFault;

/** A short JSON text as a tree whose objects know the line on which they begin. */
final class JsonTree {
  private static final JsonFactory JSON = new JsonFactory();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final IdentityHashMap<JsonNode, Integer> lines = new IdentityHashMap<>();
  private final JsonNode root;

  private JsonTree(JsonParser parser) throws IOException {
    parser.nextToken();
    root = value(parser);
  }

  /** Reads a file. */
  static JsonTree read(Input input) throws IOException {
    try (Reader text = TextReader.open(input);
        JsonParser parser = JSON.createParser(text)) {
      JsonTree tree = new JsonTree(parser);
      if (parser.nextToken() != null) {
        throw input.malformed(
            parser.currentTokenLocation().getLineNr(),
            "goes on behind the end of its JSON: put each answer into a file of its own");
      }
      return tree;
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw input.malformed(Math.max(0, line), "is not well-formed JSON: " + JsonFault.of(e));
    }
  }

  /** The outermost value. */
  JsonNode root() {
    return root;
  }

  /** The line on which an object of the tree begins. */
  int line(JsonNode object) {
    return lines.getOrDefault(object, 1);
  }

  /** The text of a member without spaces around it; empty if there is none. */
  static String text(JsonNode object, String member) {
    JsonNode value = object.path(member);
    return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
  }

  private JsonNode value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_NULL -> NODES.nullNode();
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
      default -> NODES.textNode(parser.getText());
    };
  }

  private ObjectNode object(JsonParser parser) throws IOException {
    ObjectNode object = NODES.objectNode();
    lines.put(object, parser.currentTokenLocation().getLineNr());
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.set(name, value(parser));
    }
    return object;
  }

  private ArrayNode array(JsonParser parser) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }
}
