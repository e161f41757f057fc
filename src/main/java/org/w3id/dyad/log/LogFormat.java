package org.w3id.dyad.log;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The form of a line in a log. */
public enum LogFormat {
  /** For people: values with spaces between them. */
  TEXT,
  /** For programs: an object of JSON. */
  JSON;

  /**
   * Makes the program's own log, on the standard error, one of this form. Call before anything
   * logs.
   */
  public void install() {
    if (this == JSON) {
      System.setProperty("slf4j.provider", JsonLogProvider.class.getName());
      // SLF4J else tells in a line of text that it was told which provider to take.
      System.setProperty("slf4j.internal.verbosity", "WARN");
    }
  }

  /** The name as options and settings have it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A line with these values, in their order. */
  public String line(Map<String, Object> values) {
    return this == JSON
        ? JsonLine.of(values)
        : values.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
