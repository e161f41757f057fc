package org.w3id.dyad.name.sound;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a Chinese character may sound in the south of China and overseas, where names are spelt by
 * ear. Cantonese is read; Min Nan, Teochew and Hakka are concluded from Cantonese and Mandarin by
 * the regular correspondences of initials. Cantonese keeps the final consonants of all of them.
 */
public final class SouthernReading {
  private SouthernReading() {}

  /** The sounds that a character can have; none if it has no reading. */
  public static List<String> of(char character) {
    String mandarin = Pinyin.reading(SimplifiedCharacters.of(character));
    String cantonese = CharacterReading.CANTONESE.of(Character.toString(character));
    if (mandarin.isEmpty() || cantonese.isEmpty()) {
      return List.of();
    }
    Set<String> readings = new LinkedHashSet<>(List.of(mandarin.replaceFirst("^x", "s")));
    readings.add(cantonese);
    String rest = cantonese.replaceFirst("^(ng|ch|sh|kw|[^aeiou])(?=.)", "");
    initials(mandarin, cantonese).map(initial -> initial + rest).forEach(readings::add);
    return readings.stream().map(Sounds::of).distinct().toList();
  }

  /** The initials of Min Nan and Hakka that are another's than those of the two. */
  private static Stream<String> initials(String mandarin, String cantonese) {
    return switch (mandarin.charAt(0)) {
      case 'f' -> Stream.of("h", "p");
      case 'h' -> Stream.of("h");
      case 'k' -> Stream.of("k");
      case 'm' -> Stream.of("b");
      case 'r' -> cantonese.startsWith("w") ? Stream.of("") : Stream.of("J", "l");
      case 'w' -> cantonese.startsWith("m") ? Stream.of("b") : Stream.of("", "b");
      case 'x' -> cantonese.startsWith("y") ? Stream.of("h") : Stream.of();
      case 'y' -> Stream.of("", "g");
      case 'z', 'c' -> mandarin.charAt(1) == 'h' ? Stream.of("t") : Stream.of();
      default -> Stream.of();
    };
  }
}
