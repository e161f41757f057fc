package org.w3id.dyad.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.dyad.name.sound.ResourceLines;

/** Words that tell little of whose name it is. */
final class WordLists {
  private static final Map<String, Set<String>> LISTS = read();
  private static final double PARTICLE = 0.15;
  private static final double TITLE = 0.1;
  private static final double STOP = 0.1;
  private static final double GENERIC = 0.5;

  private WordLists() {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> lists = new HashMap<>();
    for (String line : ResourceLines.of("words.txt")) {
      int colon = line.indexOf(':');
      String[] words = line.substring(colon + 1).strip().split(" +");
      lists.put(
          line.substring(0, colon), Arrays.stream(words).collect(Collectors.toUnmodifiableSet()));
    }
    return Map.copyOf(lists);
  }

  /** How much a word tells in a name of a kind, 0 to 1. */
  static double weight(NameKind kind, String word) {
    return switch (kind) {
      case PERSON -> is("particles", word) ? PARTICLE : is("titles", word) ? TITLE : 1;
      case ORGANIZATION -> is("stops", word) ? STOP : is("generic", word) ? GENERIC : 1;
      case STATE -> is("stops", word) || is("state", word) ? STOP : 1;
      case PLACE -> is("stops", word) || is("place", word) ? STOP : 1;
      case VESSEL -> is("stops", word) || is("ship", word) ? STOP : 1;
    };
  }

  /** Whether a list has a word. */
  static boolean is(String list, String word) {
    return LISTS.get(list).contains(word);
  }
}
