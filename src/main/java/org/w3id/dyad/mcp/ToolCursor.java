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
 */
record ToolCursor(String release, int offset) {
  static final ToolCursor START = new ToolCursor(null, 0);

  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9-]{1,64}) (\\d{1,9})");

  /**
   * Reads a cursor.
   *
   * @param text empty for the start
   * @throws IllegalArgumentException if it is none
   */
  static ToolCursor of(String text) {
    if (text.isEmpty()) {
      return START;
    }
    Matcher form = FORM.matcher(decoded(text));
    if (!form.matches()) {
      throw new IllegalArgumentException("the cursor is not one that an answer had");
    }
    return new ToolCursor(form.group(1), Integer.parseInt(form.group(2)));
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
    byte[] bytes = (release + " " + offset).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
