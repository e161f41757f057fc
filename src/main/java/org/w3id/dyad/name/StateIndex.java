package org.w3id.dyad.name;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the codes of states by their names, with or without the form of government. */
final class StateIndex {
  /** How adjectives end that are made of names of states, in the languages of the world bodies. */
  private static final Pattern ADJECTIVE =
      Pattern.compile(
          "(ese|ish|ian|ean|an|ine|ic|"
              + "aise|oise|ienne|eenne|aine|ane|ique|"
              + "esa|ina|ana|ano|anos|ena|ca|"
              + "ская|ский|ское|ских|ские|ська|скі|цкая|цкие|овы|ов|"
              + "ية|يه)$");

  private static final int SHORTEST_STEM = 4;
  private static final int SHORTEST_CHINESE = 3;
  private static final int MOST_LOST = 3;
  private static final int MOST_MORE = 5;

  private final Map<String, Set<String>> whole = new HashMap<>();
  private final NavigableMap<String, Set<String>> told = new TreeMap<>();

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
      add(told, words.all().get(0), code);
    }
  }

  /** Adds a name, with which a form of government can stand. */
  void add(String name, String code) {
    StateWords words = StateWords.of(name);
    addWhole(words, code);
    add(told, String.join("", words.told()), code);
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
    if (words.told().size() != 1 || stem.equals(name) || !words.namesGovernment()) {
      return Set.of();
    }
    for (int lost = 0; lost <= MOST_LOST; lost++) {
      Set<String> codes =
          beginning(stem.substring(0, Math.max(0, stem.length() - lost)), SHORTEST_STEM, MOST_MORE);
      if (!codes.isEmpty()) {
        return codes.size() == 1 ? codes : Set.of();
      }
    }
    return Set.of();
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
