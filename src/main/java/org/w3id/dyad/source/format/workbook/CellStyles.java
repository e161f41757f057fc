package org.w3id.dyad.source.format.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.source.format.xml.XmlCursor;

/**
 * Which number formats of a workbook show a number as a date, and how precisely: a cell that is
 * formatted as {@code mm/yyyy} says a month, though a day is stored in it.
 *
 * @see <a
 *     href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376
 *     part 1, 18.8.30 and 18.8.31</a>
 */
final class CellStyles {

  /** What a cell's number means. */
  enum Meaning {
    NUMBER,
    YEAR,
    MONTH,
    DAY
  }

  private static final int LAST_BUILT_IN = 163;

  private final Map<Integer, Meaning> formats = new HashMap<>();
  private final List<Meaning> styles = new ArrayList<>();

  /** Reads {@code styles.xml}. */
  void read(XmlCursor xml) throws IOException {
    boolean inCells = false;
    while (xml.next()) {
      if (xml.starts("numFmt")) {
        formats.put(number(xml.attribute("numFmtId")), meaning(xml.attribute("formatCode")));
      } else if (xml.isStart() && xml.name().equals("cellXfs")) {
        inCells = true;
      } else if (xml.ends("cellXfs")) {
        inCells = false;
      } else if (inCells && xml.starts("xf")) {
        int format = number(xml.attribute("numFmtId"));
        styles.add(formats.getOrDefault(format, builtIn(format)));
      }
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** The meaning of a cell's {@code s} attribute; without it a number is a number. */
  Meaning of(String style) {
    int index = style.isEmpty() ? 0 : number(style);
    return index >= 0 && index < styles.size() ? styles.get(index) : Meaning.NUMBER;
  }

  private static Meaning builtIn(int format) {
    if (format == 17) {
      return Meaning.MONTH;
    }
    boolean day =
        format >= 14 && format <= 16
            || format == 22
            || format >= 27 && format <= 31
            || format == 36
            || format >= 50 && format <= 58;
    return day && format <= LAST_BUILT_IN ? Meaning.DAY : Meaning.NUMBER;
  }

  /** The meaning of a format such as {@code d\-mmmm\-yy}. */
  static Meaning meaning(String format) {
    String first = format.split(";", 2)[0];
    String letters =
        first
            .replaceAll("\"[^\"]*\"", "")
            .replaceAll("\\\\.", "")
            .replaceAll("[_*].", "")
            .replaceAll("\\[[^\\]]*\\]", "")
            .toLowerCase(java.util.Locale.ROOT)
            .replace("general", "");
    if (letters.contains("d")) {
      return Meaning.DAY;
    }
    if (letters.contains("y")) {
      return letters.contains("m") ? Meaning.MONTH : Meaning.YEAR;
    }
    return Meaning.NUMBER;
  }
}
