package org.w3id.dyad.name;

import java.util.Set;
import java.util.TreeSet;

/**
 * The keys under which a name is filed, so that names that may be alike share one and not all pairs
 * have to be compared: the consonants of each word in classes of sounds that scripts and
 * orthographies exchange, their beginning and their end, the same of the whole name, and the code
 * of a state.
 */
public final class NameKeys {
  private static final String FROM = "bpdtgkhzscSCZJfflrmn";
  private static final String TO = "pPttkkksssSSSSffllnn".replace('P', 'p');
  private static final int PART = 3;
  private static final int WHOLE_PART = 4;
  private static final double TELLING = 0.3;

  private static final NameParser PARSER = new NameParser(NameKind.PLACE);

  private NameKeys() {}

  /** The keys of a name of any kind. */
  public static Set<String> of(String name) {
    Set<String> keys = new TreeSet<>();
    StateNames.codes(name).forEach(code -> keys.add("state " + code));
    of(PARSER.parse(name), keys);
    return keys;
  }

  private static void of(ParsedName name, Set<String> keys) {
    for (Pronunciation pronunciation : name.pronunciations()) {
      StringBuilder whole = new StringBuilder();
      for (Word word : pronunciation.words()) {
        String consonants = consonants(word);
        if (word.weight() > TELLING && !consonants.isEmpty()) {
          add("", consonants, PART, keys);
          whole.append(consonants);
        }
      }
      if (whole.length() > 1) {
        add("+", whole.toString(), WHOLE_PART, keys);
      }
    }
  }

  private static void add(String mark, String consonants, int part, Set<String> keys) {
    keys.add(mark + consonants);
    if (consonants.length() > part) {
      keys.add(mark + "<" + consonants.substring(0, part));
      keys.add(mark + consonants.substring(consonants.length() - part) + ">");
    }
  }

  /** A short word keeps its vowels, which are all that tells it from others. */
  private static String consonants(Word word) {
    StringBuilder consonants = new StringBuilder();
    for (int i = 0; i < word.sounds().length(); i++) {
      char sound = word.sounds().charAt(i);
      int at = FROM.indexOf(sound);
      char kept = at >= 0 ? TO.charAt(at) : i == 0 && sound == 'j' ? 'S' : sound;
      boolean isKept = at >= 0 || kept == 'S' || Character.isDigit(sound);
      boolean isRepeated =
          isKept
              && !Character.isDigit(sound)
              && consonants.length() > 0
              && consonants.charAt(consonants.length() - 1) == kept;
      if (isKept && !isRepeated) {
        consonants.append(kept);
      }
    }
    return consonants.length() < 2 ? word.sounds() : consonants.toString();
  }
}
