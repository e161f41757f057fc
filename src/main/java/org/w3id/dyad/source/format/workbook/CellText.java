package org.w3id.dyad.source.format.workbook;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.w3id.dyad.source.format.file.FileLimits;
import org.w3id.dyad.source.format.xml.XmlCursor;

/** The text of a cell: one piece or many of different looks, without the guides to reading it. */
final class CellText {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private CellText() {}

  /**
   * Reads the text of the element whose start tag the cursor is on, up to its end tag.
   *
   * @param element the element's name, {@code si} or {@code is}
   */
  static String of(XmlCursor xml, String element) throws IOException {
    StringBuilder text = new StringBuilder();
    while (xml.next() && !xml.ends(element)) {
      if (xml.starts("rPh")) {
        xml.skip();
      } else if (xml.ends("t")) {
        text.append(xml.text());
        if (text.length() > FileLimits.PUBLISHED.recordChars()) {
          throw new IOException("a cell has more text than any program writes");
        }
      }
    }
    return unescaped(text.toString());
  }

  /** Control characters stand as {@code _x000D_}. */
  static String unescaped(String text) {
    return text.contains("_x") ? ESCAPE.matcher(text).replaceAll(CellText::character) : text;
  }

  private static String character(MatchResult escape) {
    char c = (char) Integer.parseInt(escape.group(1), 16);
    return java.util.regex.Matcher.quoteReplacement(String.valueOf(c));
  }
}
