package org.w3id.dyad.check;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The arithmetic by which the last digits of a key follow from the others, by the names of {@code
 * data/identifier_schemes.csv}. A key is held against the pattern of its scheme before.
 *
 * @see <a href="https://www.iso.org/standard/31531.html">ISO 7064: mod 97-10 (LEI, ROR), mod 11-2
 *     (ISNI, ORCID)</a>
 */
final class CheckDigits {
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
  private static final String BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final Map<String, Predicate<String>> RULES =
      Map.of(
          "imo", CheckDigits::imo,
          "inn", CheckDigits::inn,
          "isin", CheckDigits::isin,
          "mod-11-2", CheckDigits::mod112,
          "mod-97-10", CheckDigits::mod9710,
          "ogrn", CheckDigits::ogrn,
          "ror", CheckDigits::ror);

  private CheckDigits() {}

  /** Whether the digits of a key are right; nothing if the rule is not known. */
  static Optional<Boolean> areRight(String rule, String key) {
    return Optional.ofNullable(RULES.get(rule)).map(test -> test.test(key));
  }

  /** Letters count from 10 on; what results leaves 1 when divided by 97. */
  private static boolean mod9710(String key) {
    return new BigInteger(expanded(key)).mod(NINETY_SEVEN).intValue() == 1;
  }

  private static String expanded(String key) {
    StringBuilder digits = new StringBuilder();
    key.chars().forEach(c -> digits.append(Character.digit(c, 36)));
    return digits.toString();
  }

  private static boolean mod112(String key) {
    String digits = key.replace("-", "");
    int total = 0;
    for (int i = 0; i < digits.length() - 1; i++) {
      total = (total + digit(digits, i)) * 2 % 11;
    }
    int check = (12 - total) % 11;
    return digits.charAt(digits.length() - 1) == (check == 10 ? 'X' : (char) ('0' + check));
  }

  private static boolean imo(String key) {
    return weighted(key, 7, 6, 5, 4, 3, 2) % 10 == digit(key, 6);
  }

  private static boolean inn(String key) {
    return key.length() == 10
        ? last(key, 9, 2, 4, 10, 3, 5, 9, 4, 6, 8)
        : last(key, 10, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
            && last(key, 11, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8);
  }

  private static boolean last(String key, int place, int... weights) {
    return weighted(key, weights) % 11 % 10 == digit(key, place);
  }

  private static int weighted(String key, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * digit(key, i);
    }
    return sum;
  }

  private static int digit(String key, int place) {
    return key.charAt(place) - '0';
  }

  private static boolean ogrn(String key) {
    int last = key.length() - 1;
    long others = Long.parseLong(key.substring(0, last));
    return others % (key.length() - 2) % 10 == digit(key, last);
  }

  /** Luhn's sum over the digits that letters become. */
  private static boolean isin(String key) {
    String digits = expanded(key);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digit(digits, digits.length() - 1 - i) * (i % 2 == 0 ? 1 : 2);
      sum += digit / 10 + digit % 10;
    }
    return sum % 10 == 0;
  }

  private static boolean ror(String key) {
    long number = 0;
    for (int i = 0; i < 7; i++) {
      number = 32 * number + BASE_32.indexOf(key.charAt(i));
    }
    return 98 - number * 100 % 97 == Integer.parseInt(key.substring(7));
  }
}
