package org.w3id.dyad.http.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
   * Sends a client who asks for another time to the release of that time.
   *
   * @param served lists the releases
   * @return whether the request asks for another time than now
   */
  static boolean redirect(
      HttpServletRequest request, HttpServletResponse response, ServedReleases served)
      throws IOException {
    String wanted = request.getHeader("Accept-Datetime");
    if (wanted == null || request.getParameter("release") != null) {
      return false;
    }
    List<Release> releases = served.all();
    if (releases.isEmpty()) {
      return false;
    }
    Release then = at(instant(wanted), releases);
    response.setStatus(302);
    response.setHeader("Cache-Control", "no-cache");
    link(response, address(request));
    response.setHeader("Location", of(address(request), then));
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

  /** The address of a document, of whatever time: its path, and its parameters but the release. */
  static String address(HttpServletRequest request) {
    String parameters =
        Arrays.stream(String.valueOf(request.getQueryString()).split("&"))
            .filter(each -> request.getQueryString() != null && !each.startsWith("release="))
            .collect(Collectors.joining("&"));
    return request.getRequestURI() + (parameters.isEmpty() ? "" : "?" + encoded(parameters));
  }

  /** What could end a link, or be read as another header. */
  private static String encoded(String parameters) {
    return parameters.replace("<", "%3C").replace(">", "%3E").replace(":", "%3A");
  }

  private static String of(String address, Release release) {
    return address + (address.contains("?") ? "&" : "?") + "release=" + release.name();
  }

  /**
   * Says of an answer where other times of it are, and which time it is of, if its release was
   * named.
   */
  static void describe(
      HttpServletResponse response, String address, OpenRelease release, boolean isNamed) {
    if (isNamed) {
      time(release.described()).ifPresent(time -> response.setHeader("Memento-Datetime", time));
    }
    link(response, address);
  }

  private static void link(HttpServletResponse response, String address) {
    response.addHeader("Link", "<" + address + ">; rel=\"original timegate\"");
    response.addHeader(
        "Link", "<" + TIME_MAP + address + ">; rel=\"timemap\"; type=\"application/link-format\"");
  }

  /**
   * All times of a document, as RFC 7089 lists them; it need not have been there at each.
   *
   * @param request a request for the map
   */
  public static String timeMap(HttpServletRequest request, List<Release> releases) {
    String map = address(request);
    String document = map.substring(TIME_MAP.length());
    StringBuilder links = new StringBuilder();
    links.append("<%s>; rel=\"original timegate\"".formatted(document));
    links.append(",\n<%s>; rel=\"self\"; type=\"application/link-format\"".formatted(map));
    for (Release release : releases) {
      time(release)
          .ifPresent(
              time ->
                  links.append(
                      ",\n<%s>; rel=\"memento\"; datetime=\"%s\""
                          .formatted(of(document, release), time)));
    }
    return links.append("\n").toString();
  }
}
