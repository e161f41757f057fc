package org.w3id.dyad.http.pages.dyad;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.w3id.dyad.html.chart.ChartFiles;
import org.w3id.dyad.http.pages.frame.ChartRequest;
import org.w3id.dyad.http.protocol.HttpProblem;

/**
 * What is asked of two states.
 *
 * @param one the code of the first
 * @param other the code of the second
 * @param date the day of which it is wanted
 * @param beside the codes of two states to put beside them, as {@code BLR/RUS}
 * @param figure the figure that is wanted alone, else empty
 * @param form as what it is wanted: {@code csv}, {@code svg} or {@code html}, else empty
 */
record DyadRequest(
    String one,
    String other,
    Optional<LocalDate> date,
    Optional<String> beside,
    String figure,
    String form)
    implements ChartRequest {
  private static final String PAIR = "[A-Z0-9-]{2,12}/[A-Z0-9-]{2,12}";

  /** Whether a path is that of two states, or of a figure. */
  static boolean isPath(String path) {
    return path.matches("/" + PAIR + "(/[a-z]+-\\d{1,2}\\.(csv|svg|html))?");
  }

  /** Reads {@code /BLR/CHN} or {@code /BLR/CHN/trade-1.csv}. */
  static DyadRequest of(HttpServletRequest request) {
    String[] parts = String.valueOf(request.getPathInfo()).split("/", -1);
    String[] file = parts.length == 4 ? parts[3].split("\\.") : new String[] {"", ""};
    if (parts[1].equals(parts[2])) {
      throw new HttpProblem(400, "\"" + parts[1] + "\" is named twice; name two states");
    }
    return new DyadRequest(
        parts[1],
        parts[2],
        date(given(request, "date")),
        beside(given(request, "beside")),
        file[0],
        file[1]);
  }

  private static Optional<String> given(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
  }

  private static Optional<LocalDate> date(Optional<String> text) {
    return text.map(DyadRequest::day);
  }

  private static LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeException e) {
      // It is no day of the calendar, which is told below like a year without four digits.
    }
    throw new HttpProblem(400, "date is a day of the years 0001 to 9999, such as 2014-06-01");
  }

  private static Optional<String> beside(Optional<String> text) {
    if (text.filter(pair -> !pair.matches(PAIR) || isOfOne(pair)).isPresent()) {
      throw new HttpProblem(400, "beside is two different states such as BLR/RUS");
    }
    return text;
  }

  private static boolean isOfOne(String pair) {
    String[] codes = pair.split("/");
    return codes[0].equals(codes[1]);
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

  /** Where a figure is as a file. */
  ChartFiles files(String name) {
    return ChartFiles.at(path() + "/" + name, date.map(day -> "?date=" + day).orElse(""));
  }

  /** Whether a state is chosen in the field of that name to stand beside these. */
  boolean isBeside(String field, String code) {
    int place = field.equals("beside_one") ? 0 : 1;
    return beside.filter(pair -> pair.split("/")[place].equals(code)).isPresent();
  }

  /** The states that stand beside these, as of the same day. */
  DyadRequest with(String pair) {
    String[] codes = pair.split("/");
    return new DyadRequest(codes[0], codes[1], date, Optional.empty(), "", "");
  }
}
