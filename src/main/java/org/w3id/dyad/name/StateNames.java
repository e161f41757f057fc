package org.w3id.dyad.name;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.dyad.name.sound.ResourceLines;

/** What states and territories are called in many languages, from the CLDR that ICU4J carries. */
public final class StateNames {
  /** Languages whose names are taken whatever else they mean; others add what these lack. */
  private static final String LANGUAGES =
      "en ru zh zh_Hant zh_Hant_HK be be_TARASK uk fr de es ar fa he tr pl it pt pt_PT nl sv da nb "
          + "fi et lv lt cs sk sl hr sr sr_Latn bs mk bg ro hu el sq hy ka az kk ky uz "
          + "uz_Cyrl tg tk mn ja ko vi th id ms hi ur bn sw ca gl eu is ga cy mt af lb";

  private static final Set<String> ALPHA_2 = Set.of(Locale.getISOCountries());
  private static final Set<String> ALPHA_3 =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

  private static final Pattern PARENTHESES = Pattern.compile("\\(.*?\\)|（.*?）");

  /** A republic of the Soviet Union is another thing than the state of today. */
  private static final String SOVIET = "-SU";

  /** States of one name, of which one calls itself democratic: Congo, Korea. */
  private static final List<List<String>> TWINS = List.of(List.of("CG", "CD"), List.of("KR", "KP"));

  private static final StateIndex INDEX = read();

  private record StateName(String text, String code) {}

  private StateNames() {}

  private static StateIndex read() {
    StateIndex index = new StateIndex();
    Stream.of("states.txt", "endonyms.txt")
        .flatMap(table -> ResourceLines.of(table).stream())
        .forEach(line -> addWhole(line, index));
    Set<String> languages = new LinkedHashSet<>(List.of(LANGUAGES.split(" ")));
    languages.stream()
        .flatMap(language -> names(language).stream())
        .distinct()
        .forEach(name -> add(name, index));
    Arrays.stream(ULocale.getAvailableLocales())
        .filter(locale -> locale.getCountry().isEmpty() && !languages.contains(locale.toString()))
        .flatMap(locale -> names(locale.toString()).stream())
        .distinct()
        .forEach(name -> index.addUnlessKnown(name.text(), name.code()));
    return index;
  }

  private static void addWhole(String line, StateIndex index) {
    int colon = line.indexOf(':');
    for (String name : line.substring(colon + 1).split("\\|")) {
      index.addWhole(name, line.substring(0, colon));
    }
  }

  private static List<StateName> names(String language) {
    ULocale locale = new ULocale(language);
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> new StateName(ULocale.getDisplayCountry("und_" + code, locale), code))
        .filter(name -> !name.text().equals(name.code()))
        .toList();
  }

  private static void add(StateName name, StateIndex index) {
    index.add(name.text(), name.code());
    String outside = PARENTHESES.matcher(name.text()).replaceAll(" ");
    if (!outside.equals(name.text())) {
      index.add(outside, name.code());
    }
  }

  /**
   * The codes (ISO 3166-1 alpha-2) of the states that have this name; mostly one or none. Republics
   * of the Soviet Union have the code of the state of today with an ending.
   */
  static Set<String> codes(String name) {
    StateWords words = StateWords.of(name);
    Set<String> codes = INDEX.whole(words);
    if (!codes.isEmpty()) {
      return first(codes);
    }
    codes = INDEX.told(words);
    return codes.isEmpty()
        ? marked(INDEX.told(StateWords.of(PARENTHESES.matcher(name).replaceAll(" "))), words)
        : marked(codes, words);
  }

  /** The same, also of a name with a slip of the pen. */
  static Set<String> nearestCodes(String name) {
    Set<String> codes = codes(name);
    StateWords words = StateWords.of(name);
    return codes.isEmpty() ? marked(INDEX.near(words), words) : codes;
  }

  private static Set<String> marked(Set<String> codes, StateWords words) {
    return first(codes).stream()
        .map(code -> words.isDemocratic() ? democratic(code) : code)
        .map(code -> words.isSoviet() ? code + SOVIET : code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Of twins, the first is meant where nothing else is said. */
  private static Set<String> first(Set<String> codes) {
    return codes.stream()
        .filter(
            code ->
                TWINS.stream()
                    .noneMatch(twins -> twins.get(1).equals(code) && codes.contains(twins.get(0))))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String democratic(String code) {
    return TWINS.stream()
        .filter(twins -> twins.contains(code))
        .map(twins -> twins.get(1))
        .findFirst()
        .orElse(code);
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
