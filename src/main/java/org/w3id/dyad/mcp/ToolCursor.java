package org.w3id.dyad.mcp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an answer that was cut goes on.
 *
 * @param release the release that it is of; {@code null} for the current one
 * @param offset how many elements came before
 * @param call the mark of the call that it goes on with: a place in one answer is none in another
 */
record ToolCursor(String release, int offset, String call) {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9-]{1,64}) (\\d{1,10}) ([0-9a-f]{8})");

  /**
   * Reads a cursor.
   *
   * @param text empty for the start
   * @param call the mark of the call that has it
   * @throws IllegalArgumentException if it is none, or that of another call
   */
  static ToolCursor of(String text, String call) {
    if (text.isEmpty()) {
      return new ToolCursor(null, 0, call);
    }
    Matcher form = FORM.matcher(decoded(text));
    if (!form.matches()) {
      throw new IllegalArgumentException("the cursor is not one that an answer had");
    }
    if (!form.group(3).equals(call)) {
      throw new IllegalArgumentException(
          "the cursor is of another call; repeat the arguments of that one beside it");
    }
    return new ToolCursor(form.group(1), Integer.parseInt(form.group(2)), call);
  }

  /** The same call further on. */
  ToolCursor at(String ofRelease, int place) {
    return new ToolCursor(ofRelease, place, call);
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The cursor as clients send it back. */
  String text() {
    byte[] bytes = (release + " " + offset + " " + call).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
