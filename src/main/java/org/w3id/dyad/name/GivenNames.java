package org.w3id.dyad.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.name.sound.ResourceLines;
import org.w3id.dyad.name.sound.Sounds;

/** Forms of one given name that do not sound alike: Robert and Bob, Michael and Майкл. */
final class GivenNames {
  private static final Map<String, Integer> BY_SOUNDS = read();

  private GivenNames() {}

  private static Map<String, Integer> read() {
    Map<String, Integer> names = new HashMap<>();
    List<String> lines = ResourceLines.of("given-names.txt");
    for (int i = 0; i < lines.size(); i++) {
      for (String form : lines.get(i).replace("|", " ").split(" +")) {
        names.putIfAbsent(Sounds.of(form), i + 1);
      }
    }
    return Map.copyOf(names);
  }

  /** The number of the name of which a word with these sounds is a form, or 0. */
  static int number(String sounds) {
    return BY_SOUNDS.getOrDefault(sounds, 0);
  }
}
