package org.w3id.dyad.http.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.release.Release;

/**
 * Older releases by time (RFC 7089). Each document is its own time gate: with {@code
 * Accept-Datetime} it sends the client to itself as of the release that was current then.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7089">RFC 7089</a>
 */
public final class Memento {
  /** Where the maps of times are, before the path of a document. */
  public static final String TIME_MAP = "/timemap";

  private static final DateTimeFormatter HTTP =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  private Memento() {}

  /** A release's time as HTTP writes it. */
  static Optional<String> time(Release release) {
    return release.time().map(HTTP::format);
  }

  /**
   * Sends a client who wants another time to the release of that time.
   *
   * @param releases the newest first
   * @return whether the request asks for another time than now
   */
  public static boolean redirect(
      HttpServletRequest request, HttpServletResponse response, List<Release> releases) {
    String wanted = request.getHeader("Accept-Datetime");
    if (wanted == null || request.getParameter("release") != null || releases.isEmpty()) {
      return false;
    }
    Release then = at(instant(wanted), releases);
    String query = request.getQueryString();
    response.setStatus(302);
    response.setHeader("Vary", "Accept, Accept-Datetime, Accept-Language, Accept-Encoding");
    response.setHeader("Cache-Control", "no-cache");
    link(request, response);
    response.setHeader(
        "Location",
        request.getRequestURI()
            + "?"
            + (query == null ? "" : query + "&")
            + "release="
            + then.name());
    return true;
  }

  private static Instant instant(String text) {
    try {
      return ZonedDateTime.parse(text.strip(), HTTP).toInstant();
    } catch (DateTimeParseException e) {
      throw new HttpProblem(400, "Accept-Datetime is a date such as Thu, 01 Jan 2026 00:00:00 GMT");
    }
  }

  /** The newest release that is not newer; if all are newer, the oldest. */
  private static Release at(Instant time, List<Release> releases) {
    return releases.stream()
        .filter(release -> release.time().filter(made -> !made.isAfter(time)).isPresent())
        .findFirst()
        .orElse(releases.get(releases.size() - 1));
  }

  /** Says of an answer which time it is of, if its release was named. */
  public static void describe(
      HttpServletRequest request, HttpServletResponse response, OpenRelease release) {
    if (request.getParameter("release") != null) {
      time(release.described()).ifPresent(time -> response.setHeader("Memento-Datetime", time));
    }
    link(request, response);
  }

  private static void link(HttpServletRequest request, HttpServletResponse response) {
    String path = request.getRequestURI();
    response.addHeader("Link", "<" + path + ">; rel=\"original timegate\"");
    response.addHeader(
        "Link", "<" + TIME_MAP + path + ">; rel=\"timemap\"; type=\"application/link-format\"");
  }

  /** All times of a document, as RFC 7089 lists them; it need not have been there at each. */
  public static String timeMap(String path, List<Release> releases) {
    StringBuilder map = new StringBuilder();
    map.append("<%s>; rel=\"original timegate\"".formatted(path));
    map.append(
        ",\n<%s%s>; rel=\"self\"; type=\"application/link-format\"".formatted(TIME_MAP, path));
    for (Release release : releases) {
      time(release)
          .ifPresent(
              time ->
                  map.append(
                      ",\n<%s?release=%s>; rel=\"memento\"; datetime=\"%s\""
                          .formatted(path, release.name(), time)));
    }
    return map.append("\n").toString();
  }
}
