package org.w3id.dyad.name;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What states and territories are called in many languages, from the CLDR that ICU4J carries. */
public final class StateNames {
  private static final List<String> LANGUAGES =
      List.of(
          "en",
          "ru",
          "zh",
          "zh_Hant",
          "zh_Hant_HK",
          "be",
          "be_TARASK",
          "uk",
          "fr",
          "de",
          "es",
          "ar",
          "fa",
          "he",
          "tr",
          "pl",
          "it",
          "pt",
          "pt_PT",
          "nl",
          "sv",
          "da",
          "nb",
          "fi",
          "et",
          "lv",
          "lt",
          "cs",
          "sk",
          "sl",
          "hr",
          "sr",
          "sr_Latn",
          "bs",
          "mk",
          "bg",
          "ro",
          "hu",
          "el",
          "sq",
          "hy",
          "ka",
          "az",
          "kk",
          "ky",
          "uz",
          "uz_Cyrl",
          "tg",
          "tk",
          "mn",
          "ja",
          "ko",
          "vi",
          "th",
          "id",
          "ms",
          "hi",
          "ur",
          "bn",
          "sw",
          "ca",
          "gl",
          "eu",
          "is",
          "ga",
          "cy",
          "mt",
          "af",
          "lb");

  /** Names that the CLDR lacks, long in use. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("usa", "US"),
          Map.entry("us", "US"),
          Map.entry("сша", "US"),
          Map.entry("united states of america", "US"),
          Map.entry("соединенные штаты америки", "US"),
          Map.entry("uk", "GB"),
          Map.entry("great britain", "GB"),
          Map.entry("united kingdom of great britain and northern ireland", "GB"),
          Map.entry("соединенное королевство великобритании и северной ирландии", "GB"),
          Map.entry("великобритания", "GB"),
          Map.entry("ussr", "SU"),
          Map.entry("ссср", "SU"),
          Map.entry("soviet union", "SU"),
          Map.entry("union of soviet socialist republics", "SU"),
          Map.entry("советский союз", "SU"),
          Map.entry("союз советских социалистических республик", "SU"),
          Map.entry("苏联", "SU"),
          Map.entry("russian federation", "RU"),
          Map.entry("российская федерация", "RU"),
          Map.entry("slovak republic", "SK"),
          Map.entry("czech republic", "CZ"),
          Map.entry("kyrgyz republic", "KG"),
          Map.entry("lao peoples democratic republic", "LA"),
          Map.entry("syrian arab republic", "SY"),
          Map.entry("prc", "CN"),
          Map.entry("кнр", "CN"),
          Map.entry("中国", "CN"),
          Map.entry("中华", "CN"),
          Map.entry("dprk", "KP"),
          Map.entry("кндр", "KP"),
          Map.entry("korea", "KR"),
          Map.entry("南韩", "KR"),
          Map.entry("朝鲜", "KP"),
          Map.entry("uae", "AE"),
          Map.entry("оаэ", "AE"),
          Map.entry("holland", "NL"),
          Map.entry("белоруссия", "BY"),
          Map.entry("belorussia", "BY"),
          Map.entry("byelorussia", "BY"),
          Map.entry("burma", "MM"),
          Map.entry("swaziland", "SZ"),
          Map.entry("persia", "IR"),
          Map.entry("macedonia", "MK"),
          Map.entry("roc", "TW"),
          Map.entry("drc", "CD"),
          Map.entry("ivory coast", "CI"),
          Map.entry("cape verde", "CV"),
          Map.entry("east timor", "TL"));

  private static final Set<String> ALPHA_2 = Set.of(Locale.getISOCountries());
  private static final Set<String> ALPHA_3 =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

  private static final Map<String, Set<String>> CODES = read();

  private StateNames() {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> codes = new HashMap<>();
    OTHERS.forEach((name, code) -> add(key(name), code, codes));
    for (String language : LANGUAGES) {
      ULocale in = new ULocale(language);
      for (String code : Locale.getISOCountries()) {
        String name = ULocale.getDisplayCountry("und_" + code, in);
        if (!name.equals(code)) {
          add(key(name), code, codes);
          if (name.indexOf('(') >= 0 || name.indexOf('（') >= 0) {
            add(key(name.replaceAll("\\(.*?\\)|（.*?）", "")), code, codes);
          }
        }
      }
    }
    return Map.copyOf(codes);
  }

  private static void add(String name, String code, Map<String, Set<String>> codes) {
    if (!name.isEmpty()) {
      codes.computeIfAbsent(name, key -> new HashSet<>()).add(code);
    }
  }

  /** The words that tell something, sorted. */
  private static String key(String name) {
    return String.join(" ", new NameParser(NameKind.STATE).told(name));
  }

  /** The codes (ISO 3166-1 alpha-2) of the states that have this name; mostly one or none. */
  static Set<String> codes(String name) {
    return CODES.getOrDefault(key(name), Set.of());
  }

  /**
   * The codes (ISO 3166-1 alpha-3) of the states that a text means.
   *
   * @param text a code of two or three letters, or a name in any language
   */
  public static Set<String> alpha3(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    if (ALPHA_3.contains(code)) {
      return Set.of(code);
    }
    return (ALPHA_2.contains(code) ? Set.of(code) : codes(text))
        .stream()
            .map(found -> ULocale.getISO3Country("und_" + found))
            .filter(found -> !found.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }
}
