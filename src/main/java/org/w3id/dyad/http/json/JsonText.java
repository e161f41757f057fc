package org.w3id.dyad.http.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.w3id.dyad.http.protocol.HttpProblem;

/** JSON that clients send, and that they get. */
public final class JsonText {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private JsonText() {}

  /**
   * Reads an object.
   *
   * @param what what it is, for the message
   * @param example what would be right
   * @throws HttpProblem if the text is something else
   */
  public static JsonNode object(String text, String what, String example) {
    JsonNode json;
    try {
      json = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : " (line %d, column %d)"
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      throw new HttpProblem(400, what + " is no JSON" + place + "; send " + example);
    }
    if (json == null || !json.isObject()) {
      throw new HttpProblem(400, what + " is no JSON object; send " + example);
    }
    return json;
  }

  /** An object that is empty yet. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A list that is empty yet. */
  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }
}
