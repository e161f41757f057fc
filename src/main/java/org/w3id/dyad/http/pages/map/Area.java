package org.w3id.dyad.http.pages.map;

import com.ibm.icu.util.Region;
import java.util.Locale;
import java.util.Map;

/**
 * An area of the map: a state, a territory with a code of its own, or one that is disputed.
 *
 * @param key its name in the atlas, or {@code disputed/} and its key
 * @param code the code of the state in this graph, empty if it has none
 * @param x where its middle is
 * @param y where its middle is
 * @param size how large it is, in square units of the map
 * @param path its outline as SVG; empty if it is too small for one, or the atlas has none
 */
record Area(String key, String code, double x, double y, double size, String path) {
  /** Codes of this graph for what has no number in ISO 3166-1. */
  private static final Map<String, String> WITHOUT_NUMBER = Map.of("Kosovo", "XKX");

  /** Smaller areas cannot be seen or hit without a mark. */
  private static final double SMALL = 4;

  /** Reads a line of the build's map: key, number, x, y, size, path. */
  static Area read(String line) {
    String[] cells = line.split("\t", -1);
    return new Area(
        cells[0],
        cells[1].isEmpty() ? WITHOUT_NUMBER.getOrDefault(cells[0], "") : code(cells[1]),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        Double.parseDouble(cells[4]),
        cells[5]);
  }

  /** The letters of a number of ISO 3166-1: {@code BLR} of {@code 112}. */
  private static String code(String number) {
    String region = Region.getInstance(Integer.parseInt(number)).toString();
    return new Locale.Builder().setRegion(region).build().getISO3Country();
  }

  /** Whether it lies on what the atlas gives to another area. */
  boolean isPartOfAnother() {
    return key.startsWith("disputed/");
  }

  boolean isSmall() {
    return size < SMALL;
  }
}
