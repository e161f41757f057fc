package org.w3id.dyad.name;

import com.ibm.icu.lang.UScript;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.w3id.dyad.name.sound.LetterDistance;
import org.w3id.dyad.name.sound.Letters;

/** Finds the codes of states by their names, with or without the form of government. */
final class StateIndex {
  /** How adjectives end that are made of names of states, in the languages of the world bodies. */
  private static final Pattern ADJECTIVE =
      Pattern.compile(
          "(ese|ish|ian|ean|an|ine|ic|"
              + "aise|oise|ais|ois|ienne|eenne|aine|ane|ique|"
              + "esa|ina|ana|ano|anos|ena|ca|"
              + "ская|ский|ское|ских|ские|ська|ски|ска|ско|скі|цкая|цкие|овы|ов|"
              + "ية|يه|ي)$");

  /** Those of them with which few other names end. */
  private static final Pattern NATIONALITY =
      Pattern.compile("(?<=.{4})(ese|ish|aise|oise|ais|ois|ienne|ская|ский|ское|ски|ска|ско)$");

  private static final int SHORTEST_STEM = 4;
  private static final int SHORTEST_ARABIC = 3;
  private static final int SHORTEST_WHOLE = 6;
  private static final int SHORTEST_FOREIGN = 5;
  private static final int SHORTEST_CHINESE = 3;
  private static final int FEW_LETTERS = 6;
  private static final int MANY_LETTERS = 10;
  private static final int MOST_LOST = 3;
  private static final int MOST_MORE = 5;

  private final Map<String, Set<String>> whole = new HashMap<>();
  private final NavigableMap<String, Set<String>> told = new TreeMap<>();

  /** The same names by their length. */
  private final Map<Integer, Set<String>> byLength = new HashMap<>();

  private static String sorted(List<String> words) {
    return String.join(" ", words.stream().sorted().toList());
  }

  /** Adds a name that is used as a whole. */
  void addWhole(String name, String code) {
    addWhole(StateWords.of(name), code);
  }

  private void addWhole(StateWords words, String code) {
    add(whole, sorted(words.all()), code);
    if (words.all().size() == 1) {
      add(whole, words.told().get(0), code);
    }
  }

  /** Adds a name, with which a form of government can stand. */
  void add(String name, String code) {
    StateWords words = StateWords.of(name);
    addWhole(words, code);
    String letters = String.join("", words.told());
    add(told, letters, code);
    byLength.computeIfAbsent(letters.length(), length -> new HashSet<>()).add(letters);
  }

  /**
   * Adds a name, unless it is one already, of whichever state. A short one in Latin letters may be
   * a word of any other language.
   */
  void addUnlessKnown(String name, String code) {
    StateWords words = StateWords.of(name);
    boolean isShort = name.length() < SHORTEST_FOREIGN && Letters.script(name) == UScript.LATIN;
    if (!isShort && whole(words).isEmpty() && !told.containsKey(String.join("", words.told()))) {
      add(name, code);
    }
  }

  private static void add(Map<String, Set<String>> names, String name, String code) {
    if (!name.isEmpty()) {
      names.computeIfAbsent(name, key -> new HashSet<>()).add(code);
    }
  }

  /** The codes of the states that are called by all these words, in any order. */
  Set<String> whole(StateWords words) {
    return whole.getOrDefault(sorted(words.all()), Set.of());
  }

  /** The codes of the states that are called so whatever their form of government. */
  Set<String> told(StateWords words) {
    String name = String.join("", words.told());
    Set<String> exact = whole.getOrDefault(sorted(words.told()), told.getOrDefault(name, Set.of()));
    if (!exact.isEmpty()) {
      return exact;
    }
    boolean isChinese = name.codePoints().allMatch(Character::isIdeographic);
    return isChinese ? beginning(name, SHORTEST_CHINESE, 2) : adjective(name, words);
  }

  /** Of an adjective, the state whose name begins as it does, if there is but one. */
  private Set<String> adjective(String name, StateWords words) {
    String stem = ADJECTIVE.matcher(name).replaceFirst("");
    boolean isArabic = Letters.script(name) == UScript.ARABIC;
    int shortest = isArabic ? SHORTEST_ARABIC : SHORTEST_STEM;
    boolean isCut = !stem.equals(name) && stem.length() >= shortest;
    if (words.told().size() != 1 || !isCut && stem.length() < SHORTEST_WHOLE) {
      return Set.of();
    }
    if (!words.namesGovernment()) {
      return told.getOrDefault(NATIONALITY.matcher(name).replaceFirst(""), Set.of());
    }
    if (told.containsKey(stem)) {
      return told.get(stem);
    }
    for (int lost = 0; lost <= (isCut ? MOST_LOST : 0); lost++) {
      Set<String> codes =
          beginning(stem.substring(0, Math.max(0, stem.length() - lost)), shortest, MOST_MORE);
      if (!codes.isEmpty()) {
        return codes.size() == 1 ? codes : Set.of();
      }
    }
    return Set.of();
  }

  /**
   * The codes of the state whose name differs by a slip of the pen; none where two are as near, or
   * the name is short.
   */
  Set<String> near(StateWords words) {
    String name = String.join("", words.told());
    int most = name.length() < FEW_LETTERS ? 0 : name.length() < MANY_LETTERS ? 1 : 2;
    NavigableMap<Integer, Set<String>> byDistance = new TreeMap<>();
    for (int length = name.length() - most; most > 0 && length <= name.length() + most; length++) {
      for (String other : byLength.getOrDefault(length, Set.of())) {
        int distance = LetterDistance.between(name, other, most);
        if (distance <= most) {
          byDistance.computeIfAbsent(distance, key -> new HashSet<>()).addAll(told.get(other));
        }
      }
    }
    Set<String> nearest = byDistance.isEmpty() ? Set.of() : byDistance.firstEntry().getValue();
    return nearest.size() == 1 ? nearest : Set.of();
  }

  /** The codes of the names that begin so, and are not much longer. */
  private Set<String> beginning(String start, int shortest, int more) {
    Set<String> codes = new HashSet<>();
    if (start.length() >= shortest) {
      told.subMap(start, start + Character.MAX_VALUE).entrySet().stream()
          .filter(name -> name.getKey().length() <= start.length() + more)
          .map(Map.Entry::getValue)
          .flatMap(Collection::stream)
          .forEach(codes::add);
    }
    return codes;
  }
}
