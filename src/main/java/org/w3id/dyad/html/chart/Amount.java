package org.w3id.dyad.html.chart;

import com.ibm.icu.text.CompactDecimalFormat;
import com.ibm.icu.text.CompactDecimalFormat.CompactStyle;
import java.util.Locale;

/** Writes numbers short, for axes, keys and tiles. */
public final class Amount {
  private Amount() {}

  /** A number as it is written short in a language: 1.5 bn, 1,5 млрд, 15亿. */
  public static String of(double value, String language) {
    if (language.equals("en")) {
      return english(value);
    }
    CompactDecimalFormat format =
        CompactDecimalFormat.getInstance(Locale.forLanguageTag(language), CompactStyle.SHORT);
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }

  private static String english(double value) {
    if (Math.abs(value) >= 1e9) {
      return trimmed(value / 1e9) + " bn";
    }
    if (Math.abs(value) >= 1e6) {
      return trimmed(value / 1e6) + " m";
    }
    return trimmed(value);
  }

  private static String trimmed(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
  }
}
