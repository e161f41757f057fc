package org.w3id.dyad.http.admission;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3id.dyad.log.LogFormat;

/**
 * What the log says of a request.
 *
 * @param status that of HTTP, or 499 if the client went away before it had one
 * @param isCut whether the answer was broken off
 * @param millis how long it took
 * @param bytes of the answer; negative where it is not known, as {@code rows}
 * @param query a hash; {@code -} for none, as {@code release} and {@code problem}
 */
record AccessLine(
    Instant time,
    String client,
    String method,
    String path,
    int status,
    boolean isCut,
    long millis,
    long bytes,
    long rows,
    String query,
    String release,
    String problem) {
  private static final String NONE = "-";
  private static final int LONGEST = 300;

  String in(LogFormat format) {
    return format.line(format == LogFormat.JSON ? members() : columns());
  }

  private Map<String, Object> columns() {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("time", time);
    columns.put("client", client);
    columns.put("method", printable(method));
    columns.put("path", printable(path));
    columns.put("status", status + (isCut ? "cut" : ""));
    columns.put("millis", millis);
    columns.put("bytes", bytes < 0 ? NONE : bytes);
    columns.put("rows", rows < 0 ? NONE : rows);
    columns.put("query", query);
    columns.put("release", release);
    columns.put("problem", '"' + printable(problem) + '"');
    return columns;
  }

  /** Without what there is not. */
  private Map<String, Object> members() {
    Map<String, Object> members = columns();
    members.put("status", status);
    members.put("cut", isCut);
    members.put("problem", problem.equals(NONE) ? NONE : printable(problem));
    members.values().removeIf(NONE::equals);
    return members;
  }

  /** Without what could forge a line. */
  private static String printable(String text) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST));
    for (int i = 0; i < text.length() && out.length() < LONGEST; i++) {
      char c = text.charAt(i);
      out.append(c < ' ' || c == 0x7F || c == '"' || c > 0x7F && c < 0xA0 || c == 0x2028 ? '?' : c);
    }
    return out.toString();
  }
}
