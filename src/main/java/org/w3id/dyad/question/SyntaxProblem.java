package org.w3id.dyad.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;

/**
 * Where and why a query is malformed.
 *
 * @param line the line, counted from 1, or 0 if the parser names none
 * @param column the column, counted from 1, or 0
 * @param reason what is wrong, on one line
 */
public record SyntaxProblem(int line, int column, String reason) {
  private static final Pattern PLACE = Pattern.compile(" at line (\\d+), column (\\d+)\\.?");

  /**
   * Reads what the parser says. The place in its message is right; the one that its exception
   * carries is sometimes that of the token before. The list of all that might have stood there is
   * left out.
   */
  public static SyntaxProblem of(QueryParseException e) {
    // Jena's parser turns a stack overflow into one of these, without a message.
    String message = e.getMessage() == null ? "it is nested too deeply" : e.getMessage().strip();
    String reason = message.lines().findFirst().orElse("malformed");
    Matcher place = PLACE.matcher(reason);
    if (place.find()) {
      return new SyntaxProblem(
          Integer.parseInt(place.group(1)),
          Integer.parseInt(place.group(2)),
          place.replaceFirst("").strip());
    }
    return new SyntaxProblem(Math.max(0, e.getLine()), Math.max(0, e.getColumn()), reason);
  }

  /** The place as compilers write it: {@code :3:14}, or nothing if there is none. */
  public String place() {
    return line == 0 ? "" : ":" + line + ":" + column;
  }
}
