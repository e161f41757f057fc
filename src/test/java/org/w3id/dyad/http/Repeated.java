package org.w3id.dyad.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Long texts written briefly: {@code ⟦9000×(⟧} stands for so many brackets, and {@code §} within
 * for the number of each repetition.
 */
final class Repeated {
  private static final Pattern PART = Pattern.compile("⟦(\\d+)×([^⟧]*)⟧");

  private Repeated() {}

  static String expand(String text) {
    return PART.matcher(text)
        .replaceAll(
            part ->
                Matcher.quoteReplacement(
                    IntStream.range(0, Integer.parseInt(part.group(1)))
                        .mapToObj(i -> part.group(2).replace("§", String.valueOf(i)))
                        .collect(Collectors.joining())));
  }
}
