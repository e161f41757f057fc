package org.w3id.dyad.benchmarks.loading;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Input in a published format: the names are real, what it says is made up, and the file's name
 * says so. The same number of rows gives the same bytes.
 */
abstract class Synthetic {
  /** States whose code of UN M49 is also the one that Comtrade uses. */
  static final List<State> STATES =
      List.of(
          new State(156, "CHN", "China"),
          new State(112, "BLR", "Belarus"),
          new State(643, "RUS", "Russian Federation"),
          new State(398, "KAZ", "Kazakhstan"),
          new State(860, "UZB", "Uzbekistan"),
          new State(586, "PAK", "Pakistan"),
          new State(688, "SRB", "Serbia"),
          new State(348, "HUN", "Hungary"),
          new State(276, "DEU", "Germany"),
          new State(616, "POL", "Poland"),
          new State(440, "LTU", "Lithuania"),
          new State(428, "LVA", "Latvia"),
          new State(233, "EST", "Estonia"),
          new State(792, "TUR", "Türkiye"),
          new State(364, "IRN", "Iran"),
          new State(704, "VNM", "Viet Nam"),
          new State(418, "LAO", "Lao People's Dem. Rep."),
          new State(116, "KHM", "Cambodia"),
          new State(360, "IDN", "Indonesia"),
          new State(76, "BRA", "Brazil"),
          new State(710, "ZAF", "South Africa"),
          new State(818, "EGY", "Egypt"),
          new State(231, "ETH", "Ethiopia"),
          new State(404, "KEN", "Kenya"),
          new State(784, "ARE", "United Arab Emirates"),
          new State(410, "KOR", "Rep. of Korea"),
          new State(392, "JPN", "Japan"),
          new State(702, "SGP", "Singapore"),
          new State(36, "AUS", "Australia"),
          new State(484, "MEX", "Mexico"));

  /** A state by its numeric code, its letters and its name. */
  record State(int code, String letters, String name) {}

  final SplittableRandom random = new SplittableRandom(2026);

  /** The generator for a source. */
  static Synthetic of(String source) {
    return switch (source) {
      case "comtrade" -> new SyntheticComtrade();
      case "aiddata" -> new SyntheticAidData();
      case "opensanctions" -> new SyntheticOpenSanctions();
      case "gdelt" -> new SyntheticGdelt(false);
      case "gdelt-pairs" -> new SyntheticGdelt(true);
      default -> throw new IllegalArgumentException(source + " has no generator");
    };
  }

  /** What the file's name ends with. */
  abstract String extension();

  /** The first line, or an empty text. */
  abstract String header();

  /** Adds one row without its line end. */
  abstract void row(int number, StringBuilder out);

  /** Writes a file of so many rows, unless it is there already. */
  final void write(Path file, int rows) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 20)) {
      StringBuilder text = new StringBuilder(4096);
      if (!header().isEmpty()) {
        text.append(header()).append('\n');
      }
      for (int number = 1; number <= rows; number++) {
        row(number, text);
        text.append('\n');
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
      }
    }
    Files.move(unfinished, file);
  }

  final <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /**
   * A number with some decimals of which the last is not zero, so that there is one way to write
   * it.
   */
  final String decimal(long most, int decimals) {
    StringBuilder text = new StringBuilder().append(1 + random.nextLong(most)).append('.');
    for (int i = 1; i < decimals; i++) {
      text.append((char) ('0' + random.nextInt(10)));
    }
    return text.append((char) ('1' + random.nextInt(9))).toString();
  }

  final StringBuilder padded(StringBuilder out, int number, int width) {
    String digits = Integer.toString(number);
    return out.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
  }

  /** A day from 2000 to 2021, with the parts in the order that the separators are for. */
  final String day() {
    StringBuilder text = new StringBuilder().append(2000 + random.nextInt(22)).append('-');
    padded(text, 1 + random.nextInt(12), 2).append('-');
    return padded(text, 1 + random.nextInt(28), 2).toString();
  }
}
