package org.w3id.dyad.name;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3id.dyad.name.sound.ForeignReading;
import org.w3id.dyad.name.sound.Letters;
import org.w3id.dyad.name.sound.Sounds;

/**
 * The keys under which a name is filed, so that names that may be alike share one and not all pairs
 * have to be compared: the consonants of each word in classes of sounds that scripts and
 * orthographies exchange, their beginning and their end, any two words, the same of the whole name,
 * each word with all its sounds, and the code of a state.
 */
public final class NameKeys {
  private static final String FROM = "bpdtgkhzscSCZJGflrmn";
  private static final String TO = "ppttkkksssSSSSSfllnn";
  private static final int PART = 3;
  private static final int WHOLE_PART = 4;
  private static final int SPREAD = 0x9E3779B9;
  private static final int MOST_PAIRED = 4;
  private static final double TELLING = 0.3;

  private static final NameParser PARSER = new NameParser(NameKind.PLACE);
  private static final NameParser PERSONS = new NameParser(NameKind.PERSON);
  private static final NameWords WORDS = new NameWords(NameKind.PERSON);

  private NameKeys() {}

  /** The keys of a name of any kind. */
  public static Set<String> of(String name) {
    Set<String> keys = new LinkedHashSet<>();
    StateNames.codes(name).forEach(code -> keys.add("state " + code));
    of(PARSER.parse(name), keys);
    int script = Letters.script(name);
    if (script == UScript.HAN || script == UScript.HANGUL) {
      of(PERSONS.parse(name), keys);
    }
    heard(name, keys);
    return keys;
  }

  /**
   * The words as French and English have them, if their consonants are others than those that are
   * written.
   */
  private static void heard(String name, Set<String> keys) {
    if (Letters.script(name) == UScript.LATIN) {
      for (String word : WORDS.of(Letters.folded(name), new TreeSet<>())) {
        keys.add(heard(ForeignReading.french(word)));
        keys.add(heard(ForeignReading.english(word)));
      }
    }
  }

  private static String heard(String word) {
    String sounds = Sounds.of(word);
    String consonants = consonants(sounds);
    return consonants.length() < 2 ? sounds : consonants;
  }

  /** A bit for each beginning and each end of a word and of the whole. */
  static long signature(List<Pronunciation> pronunciations) {
    long bits = 0;
    for (Pronunciation pronunciation : pronunciations) {
      bits |= ends(consonants(pronunciation.sounds()));
      for (Word word : pronunciation.words()) {
        String consonants = consonants(word.sounds());
        bits |= ends(consonants.length() < 2 ? word.sounds() : consonants);
      }
    }
    return bits;
  }

  private static long ends(String sounds) {
    int last = sounds.length() - 1;
    return last < 1
        ? 1L << (last < 0 ? 0 : sounds.charAt(0))
        : bit(sounds.charAt(0), sounds.charAt(1))
            | bit(sounds.charAt(last), sounds.charAt(last - 1));
  }

  private static long bit(char first, char second) {
    int hash = (first * 31 + second) * SPREAD;
    return 1L << (hash >>> 26);
  }

  private static void of(ParsedName name, Set<String> keys) {
    name.overseas().forEach(overseas -> overseas.sounds().forEach(word -> keys.add("=" + word)));
    for (Pronunciation pronunciation : name.pronunciations()) {
      of(pronunciation.words(), keys);
      if (pronunciation.script() == UScript.HAN) {
        of(pronunciation.words().stream().map(NameKeys::withoutHush).toList(), keys);
      }
    }
  }

  /** Syllables with x stand for s too: 先科 is Senko. */
  private static Word withoutHush(Word word) {
    return Word.of(word.sounds().replace('S', 's'), word.weight());
  }

  private static void of(List<Word> spoken, Set<String> keys) {
    StringBuilder whole = new StringBuilder();
    List<String> words = new ArrayList<>();
    for (Word word : spoken) {
      String consonants = consonants(word.sounds());
      if (word.weight() > TELLING) {
        // A short word keeps its vowels, which are all that tells it from others.
        add("", consonants.length() < 2 ? word.sounds() : consonants, PART, keys);
        keys.add("=" + word.sounds());
        int givenName = GivenNames.number(word.sounds());
        if (givenName > 0) {
          keys.add("#" + givenName);
        }
        join(whole, consonants);
        words.add(consonants.length() < 2 ? word.sounds() : consonants);
      }
    }
    if (whole.length() > 1) {
      add("+", whole.toString(), WHOLE_PART, keys);
    }
    pairs(words, keys);
  }

  /** Any two words, in whichever order: few names have both. */
  private static void pairs(List<String> words, Set<String> keys) {
    int most = Math.min(MOST_PAIRED, words.size());
    for (int i = 0; i < most; i++) {
      for (int j = i + 1; j < most; j++) {
        boolean isInOrder = words.get(i).compareTo(words.get(j)) <= 0;
        keys.add(
            (isInOrder ? words.get(i) : words.get(j))
                + "&"
                + (isInOrder ? words.get(j) : words.get(i)));
      }
    }
  }

  /** Two of one class become one where words meet, as within a word. */
  private static void join(StringBuilder whole, String consonants) {
    boolean isRepeated =
        whole.length() > 0
            && !consonants.isEmpty()
            && whole.charAt(whole.length() - 1) == consonants.charAt(0);
    whole.append(isRepeated ? consonants.substring(1) : consonants);
  }

  private static void add(String mark, String consonants, int part, Set<String> keys) {
    keys.add(mark + consonants);
    if (consonants.length() > part) {
      keys.add(mark + "<" + consonants.substring(0, part));
      keys.add(mark + consonants.substring(consonants.length() - part) + ">");
    }
  }

  private static String consonants(String sounds) {
    StringBuilder consonants = new StringBuilder(sounds.length());
    for (int i = 0; i < sounds.length(); i++) {
      char sound = sounds.charAt(i);
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
    return consonants.toString();
  }
}
