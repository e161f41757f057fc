package org.w3id.dyad.source.format.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;

/** What is wrong with a JSON text, in words for the user who loads it. */
public final class JsonFault {
  private static final Pattern PLACE =
      Pattern.compile("\\[Source: [^;\\]]*; (line: \\d+, column: \\d+)\\]");

  private JsonFault() {}

  /** The parser's message, whose places name no more than line and column. */
  public static String of(JsonProcessingException failure) {
    return PLACE.matcher(failure.getOriginalMessage()).replaceAll("$1");
  }
}
