package org.w3id.dyad.http.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Semaphore;
import org.w3id.dyad.http.admission.AddressCount;
import org.w3id.dyad.http.admission.Clients;
import org.w3id.dyad.http.admission.Place;
import org.w3id.dyad.http.protocol.EntityTag;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Handler;
import org.w3id.dyad.http.service.ServedReleases;
import org.w3id.dyad.release.Download;
import org.w3id.dyad.release.Release;

/**
 * {@code /download/<release>/<file>}: the files of a release, as they are. They are read from the
 * disk, so they take no place among the queries, but only so many go out at once.
 */
public final class DownloadHandler extends Handler {
  private static final long serialVersionUID = 1L;
  private static final int AT_ONCE = 32;
  private static final int AT_ONCE_PER_ADDRESS = 8;

  private final transient ServedReleases releases;
  private final transient Clients clients;
  private final transient Semaphore places = new Semaphore(AT_ONCE);
  private final transient AddressCount addresses =
      new AddressCount(AT_ONCE_PER_ADDRESS, "downloads under way");

  /** Sends the files of releases. */
  public DownloadHandler(ServedReleases releases, Clients clients) {
    super("GET", "HEAD");
    this.releases = releases;
    this.clients = clients;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String[] names = String.valueOf(request.getPathInfo()).split("/", -1);
    if (names.length != 3) {
      response.setStatus(303);
      response.setHeader("Location", "/catalogue#download");
      return;
    }
    Release release =
        releases
            .named(names[1])
            .orElseThrow(() -> new HttpProblem(404, "there is no release of that name"));
    Download file =
        Download.of(release).stream()
            .filter(each -> each.name().equals(names[2]))
            .findFirst()
            .orElseThrow(() -> new HttpProblem(404, "the release has no file of that name"));
    send(request, response, release, file);
  }

  private void send(
      HttpServletRequest request, HttpServletResponse response, Release release, Download file)
      throws IOException {
    EntityTag tag = new EntityTag(file.sha256());
    tag.putInto(response);
    response.setHeader("Cache-Control", "public, max-age=86400, immutable");
    release.time().ifPresent(time -> response.setDateHeader("Last-Modified", time.toEpochMilli()));
    if (tag.isKnownTo(request) || isUnchanged(request, release)) {
      response.setStatus(304);
      return;
    }
    response.setContentType(file.contentType());
    response.setContentLengthLong(file.bytes());
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s-%s\"".formatted(release.name(), file.name()));
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    Place own = addresses.enter(clients.of(request));
    try {
      copy(file, response);
    } finally {
      own.close();
    }
  }

  private void copy(Download file, HttpServletResponse response) throws IOException {
    if (!places.tryAcquire()) {
      throw HttpProblem.later(
          HttpProblem.TOO_MANY, "many are downloading; try again in a minute", 60);
    }
    try {
      Files.copy(file.file(), response.getOutputStream());
    } finally {
      places.release();
    }
  }

  /** By {@code If-Modified-Since}, which counts only without {@code If-None-Match}. */
  private static boolean isUnchanged(HttpServletRequest request, Release release) {
    if (request.getHeader("If-None-Match") != null) {
      return false;
    }
    try {
      long since = request.getDateHeader("If-Modified-Since");
      return release.time().isPresent() && since >= release.time().get().toEpochMilli();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
