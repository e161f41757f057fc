package org.w3id.dyad.name.sound;

/**
 * The sounds for which the syllables of Chinese stand in names of other languages: 克林顿 (ke lin dun)
 * is Clinton. After the tables by which Xinhua transcribes names.
 */
public final class Transcription {
  private Transcription() {}

  /** The sounds of characters that are read so; what is no Chinese character is left out. */
  public static String sounds(String characters) {
    StringBuilder sounds = new StringBuilder();
    characters.codePoints().forEach(c -> sounds.append(syllable(Pinyin.reading(c))));
    return sounds.toString();
  }

  private static String syllable(String pinyin) {
    return switch (pinyin) {
      case "er" -> "r";
      case "shi" -> "S";
      case "si" -> "s";
      case "zhi" -> "Ji";
      case "chi" -> "Ci";
      case "zi" -> "z";
      case "ci" -> "c";
      case "ri" -> "Z";
      default -> parts(pinyin);
    };
  }

  private static String parts(String pinyin) {
    return pinyin
        .replaceFirst("^zh", "J")
        .replaceFirst("^ch", "C")
        .replaceFirst("^sh", "S")
        .replaceFirst("^j", "G")
        .replaceFirst("^q", "C")
        .replaceFirst("^x", "S")
        .replaceFirst("^r", "Z")
        .replaceFirst("^y", "i")
        .replaceFirst("^w", "v")
        .replaceFirst("^vu$", "u")
        .replaceFirst("^ii", "i")
        .replace("ng", "n")
        .replace("ao", "o")
        .replaceFirst("(?<=.)v", "u");
  }
}
