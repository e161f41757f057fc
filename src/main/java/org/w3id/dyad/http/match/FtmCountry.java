package org.w3id.dyad.http.match;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Countries as FollowTheMoney has them, in two small letters, and as the graph has them. */
final class FtmCountry {
  private static final Map<String, String> TWO_LETTERS =
      Arrays.stream(Locale.getISOCountries())
          .collect(Collectors.toUnmodifiableMap(FtmCountry::three, Function.identity()));

  private FtmCountry() {}

  private static String three(String two) {
    return new Locale("", two).getISO3Country();
  }

  /**
   * The code of a state (ISO 3166-1 alpha-3) that a country's code of two or three letters means.
   */
  static Optional<String> state(String country) {
    String code = country.strip().toUpperCase(Locale.ROOT);
    if (code.matches("[A-Z]{3}")) {
      return Optional.of(code);
    }
    try {
      return code.matches("[A-Z]{2}")
          ? Optional.of(three(code)).filter(c -> !c.isEmpty())
          : Optional.empty();
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }

  /** The country's code of a state's; a state that has none keeps its own in small letters. */
  static String country(String state) {
    return TWO_LETTERS.getOrDefault(state, state).toLowerCase(Locale.ROOT);
  }
}
