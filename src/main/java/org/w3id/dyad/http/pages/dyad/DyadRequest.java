package org.w3id.dyad.http.pages.dyad;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.w3id.dyad.http.protocol.HttpProblem;

/**
 * What is asked of two states.
 *
 * @param one the code of the first
 * @param other the code of the second
 * @param date the day of which it is wanted
 * @param beside the codes of two states to put beside them, as {@code BLR/RUS}
 * @param figure the figure whose table is wanted as a file, else empty
 */
record DyadRequest(
    String one, String other, Optional<LocalDate> date, Optional<String> beside, String figure) {
  private static final String PAIR = "[A-Z0-9-]{2,12}/[A-Z0-9-]{2,12}";
  private static final String FILE = ".csv";

  /** Whether a path is that of two states, or of a figure's table. */
  static boolean isPath(String path) {
    return path.matches("/" + PAIR + "(/[a-z]+-\\d{1,2}\\.csv)?");
  }

  /** Reads {@code /BLR/CHN} or {@code /BLR/CHN/trade-1.csv}. */
  static DyadRequest of(HttpServletRequest request) {
    String[] parts = String.valueOf(request.getPathInfo()).split("/", -1);
    boolean isFile = parts.length == 4;
    if (parts[1].equals(parts[2])) {
      throw new HttpProblem(400, "\"" + parts[1] + "\" is named twice; name two states");
    }
    return new DyadRequest(
        parts[1],
        parts[2],
        date(given(request, "date")),
        beside(given(request, "beside")),
        isFile ? parts[3].substring(0, parts[3].length() - FILE.length()) : "");
  }

  private static Optional<String> given(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
  }

  private static Optional<LocalDate> date(Optional<String> text) {
    try {
      return text.map(LocalDate::parse).filter(day -> day.getYear() >= 1 && day.getYear() <= 9999);
    } catch (DateTimeException e) {
      throw new HttpProblem(400, "date is a day such as 2014-06-01");
    }
  }

  private static Optional<String> beside(Optional<String> text) {
    if (text.isPresent() && !text.get().matches(PAIR)) {
      throw new HttpProblem(400, "beside is two states such as BLR/RUS");
    }
    return text;
  }

  /** The path of the page of these states. */
  String path() {
    return "/dyad/" + one + "/" + other;
  }

  /** The parameters of the page, as they stand in an address. */
  String settings() {
    StringBuilder settings = new StringBuilder();
    date.ifPresent(day -> settings.append("?date=").append(day));
    beside.ifPresent(
        pair -> settings.append(settings.isEmpty() ? '?' : '&').append("beside=").append(pair));
    return settings.toString();
  }

  /** Where the table of a figure is as a file. */
  String file(String figureName) {
    return path() + "/" + figureName + FILE + date.map(day -> "?date=" + day).orElse("");
  }

  /** Whether a state is chosen in the field of that name to stand beside these. */
  boolean isBeside(String field, String code) {
    int place = field.equals("beside_one") ? 0 : 1;
    return beside.filter(pair -> pair.split("/")[place].equals(code)).isPresent();
  }

  /** The states that stand beside these, as of the same day. */
  DyadRequest with(String pair) {
    String[] codes = pair.split("/");
    return new DyadRequest(codes[0], codes[1], date, Optional.empty(), "");
  }
}
