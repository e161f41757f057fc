package org.w3id.dyad.source.format.row;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dyad.source.format.file.Input;

/**
 * Whether a table whose publisher writes the month first, as in {@code 01/31/2018}, does so: a
 * program of another country may have saved it again, and then {@code 02/01/2018} has another
 * meaning in every row.
 */
public final class DateEvidence {
  private static final Pattern DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/\\d{4}.*");
  private static final int MONTHS = 12;

  /** As many dates that begin with a month make others bad values. */
  private static final int MAJORITY = 9;

  private long monthFirst;
  private long dayFirst;
  private String example = "";
  private long line;

  /** Takes a cell into account. */
  public void add(String column, String value, long at) {
    Matcher date = DATE.matcher(value);
    if (!date.matches()) {
      return;
    }
    int first = Integer.parseInt(date.group(1));
    int second = Integer.parseInt(date.group(2));
    if (first <= MONTHS && second > MONTHS) {
      monthFirst++;
    } else if (first > MONTHS && second <= MONTHS && dayFirst++ == 0) {
      example = column + " \"" + value + "\"";
      line = at;
    }
  }

  /**
   * Refuses a table in which days come first.
   *
   * @throws org.w3id.dyad.source.api.MalformedFileException if they do
   */
  public void check(Input input) throws IOException {
    boolean isOneBadValue = dayFirst == 1 && monthFirst > 0;
    if (monthFirst < MAJORITY * dayFirst && !isOneBadValue) {
      throw input.malformed(
          line,
          "has "
              + example
              + ", and its publisher writes the month first: it was saved again by a program that"
              + " writes the day first; save it with dates such as 2018-01-31");
    }
  }
}
