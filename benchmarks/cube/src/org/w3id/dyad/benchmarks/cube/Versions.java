package org.w3id.dyad.benchmarks.cube;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of installed programs, as they say themselves. */
final class Versions {
  private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+\\.\\d+");

  private Versions() {}

  static String of(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher number = NUMBER.matcher(said);
      return number.find() ? number.group() : "of an unknown version";
    } catch (IOException e) {
      return "of an unknown version";
    }
  }
}
