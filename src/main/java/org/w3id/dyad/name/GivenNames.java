package org.w3id.dyad.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.dyad.name.sound.ResourceLines;
import org.w3id.dyad.name.sound.Sounds;

/** Forms of one given name that do not sound alike: Robert and Bob, Michael and Майкл. */
final class GivenNames {
  private static final List<List<String>> FORMS = forms();
  private static final Map<String, Integer> BY_SOUNDS = bySounds();

  private GivenNames() {}

  private static List<List<String>> forms() {
    return ResourceLines.of("given-names.txt").stream()
        .map(line -> Stream.of(line.replace("|", " ").split(" +")).map(Sounds::of).toList())
        .toList();
  }

  private static Map<String, Integer> bySounds() {
    Map<String, Integer> names = new HashMap<>();
    for (int i = 0; i < FORMS.size(); i++) {
      for (String form : FORMS.get(i)) {
        names.putIfAbsent(form, i + 1);
      }
    }
    return Map.copyOf(names);
  }

  /** How all forms of the name with a number sound. */
  static List<String> forms(int number) {
    return FORMS.get(number - 1);
  }

  /** The number of the name of which a word with these sounds is a form, or 0. */
  static int number(String sounds) {
    return BY_SOUNDS.getOrDefault(sounds, 0);
  }
}
