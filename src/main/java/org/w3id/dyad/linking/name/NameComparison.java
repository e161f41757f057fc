package org.w3id.dyad.linking.name;

import com.ibm.icu.text.Transliterator;
import java.util.HashSet;
import java.util.Set;

/** How alike two names are, whatever scripts they are written in. */
public final class NameComparison {
  private final Transliterator latin = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  /**
   * Compares two names; the order in which they are given does not matter.
   *
   * @return 0 (nothing in common) to 1 (the same name)
   */
  public double similarity(NameKind kind, String one, String other) {
    Set<String> first = pairs(one);
    Set<String> second = pairs(other);
    Set<String> common = new HashSet<>(first);
    common.retainAll(second);
    return first.isEmpty() ? 0 : 2.0 * common.size() / (first.size() + second.size());
  }

  /** The pairs of letters of its words. */
  private Set<String> pairs(String name) {
    Set<String> pairs = new HashSet<>();
    for (String word : latin.transliterate(name).split("[^a-z0-9]+")) {
      for (int i = 0; i + 1 < word.length(); i++) {
        pairs.add(word.substring(i, i + 2));
      }
    }
    return pairs;
  }
}
