package org.w3id.dyad.source.format.csv;

/**
 * How the fields of a record are kept apart.
 *
 * @param separator the character between two fields
 * @param quoted whether a field may stand in double quotes (RFC 4180); if not, quotes are text
 * @param header whether the first record names the columns
 */
public record Dialect(char separator, boolean quoted, boolean header) {
  private static final String SEPARATORS = ",;\t|";

  /** Comma-separated with a header line. */
  public static final Dialect CSV = new Dialect(',', true, true);

  /** Tab-separated without header and quotes, as databases dump it. */
  public static final Dialect BARE_TABS = new Dialect('\t', false, false);

  /** The dialect of a file with a header line: the separator that stands in it most often. */
  static Dialect of(String headerLine) {
    char best = ',';
    int most = 0;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char separator = SEPARATORS.charAt(i);
      int count = count(headerLine, separator);
      if (count > most) {
        most = count;
        best = separator;
      }
    }
    return new Dialect(best, true, true);
  }

  private static int count(String line, char separator) {
    int count = 0;
    boolean inQuotes = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        inQuotes = !inQuotes;
      } else if (c == separator && !inQuotes) {
        count++;
      }
    }
    return count;
  }
}
