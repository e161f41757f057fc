package org.w3id.dyad.source.comtrade;

import java.util.Map;
import java.util.stream.Stream;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.trade.ProductCode;

/**
 * The product of a row of UN Comtrade. Programs of spreadsheets and statistics take a code for a
 * number and drop its first zero, as in 10121 for 010121: codes of the Harmonized System have an
 * even number of digits, and of others a row tells its level, which is the number of digits.
 */
final class ComtradeProduct {
  private static final int MOST_DIGITS = 6;

  private static final Map<String, String> REVISIONS =
      Map.ofEntries(
          Map.entry("H0", "HS1992"),
          Map.entry("H1", "HS1996"),
          Map.entry("H2", "HS2002"),
          Map.entry("H3", "HS2007"),
          Map.entry("H4", "HS2012"),
          Map.entry("H5", "HS2017"),
          Map.entry("H6", "HS2022"),
          Map.entry("S1", "SITC1"),
          Map.entry("S2", "SITC2"),
          Map.entry("S3", "SITC3"),
          Map.entry("S4", "SITC4"),
          Map.entry("B4", "BEC4"),
          Map.entry("B5", "BEC5"));

  private ComtradeProduct() {}

  /**
   * The product of a row.
   *
   * @param product the column of the code
   * @param classification the column of the classification
   */
  static ProductCode of(Fields fields, String product, String classification) {
    String code = fields.text(product);
    if (code.equals(ProductCode.TOTAL)) {
      return ProductCode.ALL;
    }
    String name = fields.text(classification);
    String revision = REVISIONS.get(name);
    if (revision == null) {
      throw new UnusableValueException(
          classification, name, "is not an edition of HS, SITC or BEC");
    }
    boolean isHarmonized = name.charAt(0) == 'H';
    String whole = isHarmonized ? even(code) : ofLevel(code, level(fields), product);
    if (whole.length() > MOST_DIGITS || isHarmonized && !isHarmonized(whole)) {
      throw new UnusableValueException(
          product, code, "is not a code of two, four or six digits, nor TOTAL");
    }
    return new ProductCode(revision, whole);
  }

  private static String even(String code) {
    return code.length() % 2 == 1 ? "0" + code : code;
  }

  private static boolean isHarmonized(String code) {
    return code.length() % 2 == 0 && code.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** How many digits the code has by its row, or 0. */
  private static int level(Fields fields) {
    return Stream.of("aggrLevel", "Aggregate Level")
        .map(fields::get)
        .filter(level -> level.matches("[1-6]"))
        .findFirst()
        .map(Integer::parseInt)
        .orElse(0);
  }

  private static String ofLevel(String code, int level, String product) {
    if (code.length() < level - 1) {
      throw new UnusableValueException(
          product, code, "is shorter than its level, " + level + " digits: it has lost some");
    }
    return code.length() == level - 1 ? "0" + code : code;
  }
}
