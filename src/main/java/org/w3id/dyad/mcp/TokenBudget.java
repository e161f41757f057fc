package org.w3id.dyad.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.w3id.dyad.answer.Json;

/**
 * How long an answer may be. A token is counted for every three bytes of UTF-8 in the result as
 * JSON, which is more than the tokenizers in use count.
 *
 * @param tokens the most
 */
record TokenBudget(int tokens) {
  /** What is usual; clients cut answers at 25,000. */
  static final int USUAL = 6_000;

  private static final String OMITTED = "omitted";
  private static final int BYTES_PER_TOKEN = 3;

  /** What the frame of the result needs, and rounding. */
  private static final int FRAME = 40;

  /** To how many characters texts are cut, in turn, if an answer is too long without that. */
  private static final int[] LENGTHS = {2_000, 500, 150, 60, 20};

  static int count(String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return (bytes + BYTES_PER_TOKEN - 1) / BYTES_PER_TOKEN;
  }

  static int count(ObjectNode document, String list) {
    String text = Json.text(TextNode.valueOf(ToolText.of(document, list)));
    return count(Json.text(document)) + count(text) + FRAME;
  }

  /**
   * Takes elements from the end of a list until the answer is short enough. If one element alone is
   * too long, its texts are cut, and say so.
   *
   * @param list the name of the list
   * @return how many elements are left
   * @throws IllegalArgumentException if one element alone is too long even so
   */
  int fit(ObjectNode document, String list) {
    ArrayNode elements = document.withArray(list);
    int least = Math.min(1, elements.size());
    while (elements.size() > least && count(document, list) > tokens) {
      shorten(document, elements, list, least);
    }
    if (count(document, list) > tokens) {
      omitOthers(document, list);
    }
    for (int length : LENGTHS) {
      if (count(document, list) > tokens) {
        clip(document, length);
      }
    }
    if (count(document, list) > tokens) {
      throw new IllegalArgumentException(
          "one element alone needs more than "
              + tokens
              + " tokens; give a larger budget, or ask for less of it");
    }
    return elements.size();
  }

  /** Takes as many as are surely too many at a time: each has some length. */
  private void shorten(ObjectNode document, ArrayNode elements, String list, int least) {
    int now = count(document, list);
    int inList = Math.max(1, count(Json.text(elements)));
    double share = Math.max(0, 1 - (double) (now - tokens) / inList);
    int wanted = Math.min(elements.size() - 1, (int) (elements.size() * share));
    while (elements.size() > Math.max(least, wanted)) {
      elements.remove(elements.size() - 1);
    }
  }

  /** Takes elements from the end of all other lists, and says how many. */
  private void omitOthers(ObjectNode document, String list) {
    ObjectNode omitted = document.putObject(OMITTED);
    for (String name : names(document)) {
      if (document.get(name) instanceof ArrayNode other && !name.equals(list)) {
        while (!other.isEmpty() && count(document, list) > tokens) {
          other.remove(other.size() - 1);
          omitted.put(name, omitted.path(name).asInt() + 1);
        }
      }
    }
  }

  private static List<String> names(ObjectNode document) {
    List<String> names = new ArrayList<>();
    document.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void clip(JsonNode node, int length) {
    if (node instanceof ObjectNode object) {
      object
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (object.get(name) instanceof TextNode text) {
                  object.put(name, clipped(text.textValue(), length));
                } else {
                  clip(object.get(name), length);
                }
              });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.get(i) instanceof TextNode text) {
          array.set(i, TextNode.valueOf(clipped(text.textValue(), length)));
        } else {
          clip(array.get(i), length);
        }
      }
    }
  }

  private static String clipped(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end) + "… [cut, " + text.length() + " characters]";
  }
}
