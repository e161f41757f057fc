package org.w3id.dyad.fetch;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Downloads one file into a folder. A server that has not changed it sends nothing (RFC 9110,
 * conditional requests); what is sent goes to a file beside it, which takes its place by one
 * renaming once it is whole. If anything fails, what was there before stays.
 */
public final class FileFetch {
  private static final int MOST_REDIRECTS = 5;
  private static final int BUFFER = 1 << 16;

  /** What a download found. */
  public enum Outcome {
    /** It was not there before. */
    FRESH,
    /** It is another than before. */
    CHANGED,
    /** It is the same as before. */
    UNCHANGED
  }

  /**
   * A download that succeeded.
   *
   * @param file the file
   * @param outcome whether it is another than before
   * @param record what is recorded of it
   */
  public record Result(Path file, Outcome outcome, FetchedFile record) {}

  private final FetchLimits limits;
  private final LocalDate today;
  private final LongConsumer progress;

  /**
   * Downloads within limits.
   *
   * @param today the day that is recorded
   * @param progress is told how many bytes have come
   */
  public FileFetch(FetchLimits limits, LocalDate today, LongConsumer progress) {
    this.limits = limits;
    this.today = today;
    this.progress = progress;
  }

  /**
   * Downloads a file unless the one that is there is current.
   *
   * @throws FetchFailedException if it cannot be had; the message says why
   */
  public Result fetch(FetchAddress wanted, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(wanted.file());
    Optional<FetchedFile> known =
        FetchedFile.of(file).filter(k -> k.address().equals(wanted.address().toString()));
    HttpURLConnection connection = open(wanted.address(), known);
    try {
      return connection.getResponseCode() == HttpURLConnection.HTTP_NOT_MODIFIED
          ? unchanged(file, wanted, known)
          : download(connection, wanted, file, known);
    } catch (SocketTimeoutException e) {
      throw new FetchFailedException(
          wanted.address(),
          "sent nothing for " + limits.silence().toSeconds() + " s; try again, or allow more time");
    } finally {
      connection.disconnect();
    }
  }

  private Result unchanged(Path file, FetchAddress wanted, Optional<FetchedFile> known)
      throws IOException {
    FetchedFile same =
        known
            .orElseThrow(
                () ->
                    new FetchFailedException(
                        wanted.address(), "answers 304, though nothing was asked conditionally"))
            .on(today);
    same.write(file);
    return new Result(file, Outcome.UNCHANGED, same);
  }

  /** Follows redirections, but never from an encrypted address to one that is not. */
  private HttpURLConnection open(URI address, Optional<FetchedFile> known) throws IOException {
    URI at = address;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      HttpURLConnection connection = connect(at, known);
      int status = status(connection, at);
      if (status / 100 != 3 || status == HttpURLConnection.HTTP_NOT_MODIFIED) {
        requireOk(status, at);
        return connection;
      }
      String location = connection.getHeaderField("Location");
      connection.disconnect();
      at = next(at, location);
    }
    throw new FetchFailedException(address, "redirects more than " + MOST_REDIRECTS + " times");
  }

  private static URI next(URI at, String location) throws FetchFailedException {
    try {
      URI next = FetchAddress.requireWeb(at.resolve(Objects.requireNonNullElse(location, "")));
      if (at.getScheme().equals("https") && !next.getScheme().equals("https")) {
        throw new FetchFailedException(at, "redirects to " + next + ", which is not encrypted");
      }
      return next;
    } catch (IllegalArgumentException e) {
      throw new FetchFailedException(at, "redirects to \"" + location + "\", which is no address");
    }
  }

  private HttpURLConnection connect(URI at, Optional<FetchedFile> known) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) at.toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    int silence = Math.toIntExact(limits.silence().toMillis());
    connection.setConnectTimeout(silence);
    connection.setReadTimeout(silence);
    connection.setRequestProperty("Accept-Encoding", "identity");
    connection.setRequestProperty("User-Agent", "dyad");
    known.ifPresent(
        k -> {
          setIfGiven(connection, "If-None-Match", k.etag());
          setIfGiven(connection, "If-Modified-Since", k.lastModified());
        });
    return connection;
  }

  private static void setIfGiven(HttpURLConnection connection, String header, String value) {
    if (!value.isEmpty()) {
      connection.setRequestProperty(header, value);
    }
  }

  private int status(HttpURLConnection connection, URI at) throws IOException {
    try {
      return connection.getResponseCode();
    } catch (UnknownHostException e) {
      throw new FetchFailedException(at, "no such host: are you connected?");
    } catch (SocketTimeoutException e) {
      throw new FetchFailedException(
          at, "does not answer within " + limits.silence().toSeconds() + " s; try again");
    } catch (FileNotFoundException e) {
      return HttpURLConnection.HTTP_NOT_FOUND;
    } catch (IOException e) {
      throw new FetchFailedException(at, "cannot be reached: " + e.getMessage());
    }
  }

  private static void requireOk(int status, URI at) throws FetchFailedException {
    if (status == HttpURLConnection.HTTP_OK || status == HttpURLConnection.HTTP_NOT_MODIFIED) {
      return;
    }
    String reason =
        switch (status) {
          case 401, 403 -> "; the publisher lets nobody have it without a login";
          case 404, 410 -> "; the publisher may have moved it: look at its page";
          case 429, 503 -> "; the publisher is busy: try again later";
          default -> "";
        };
    throw new FetchFailedException(at, "answers " + status + reason);
  }

  private Result download(
      HttpURLConnection connection, FetchAddress wanted, Path file, Optional<FetchedFile> known)
      throws IOException {
    long announced = connection.getContentLengthLong();
    requireSize(announced, wanted);
    requireNoPage(connection, wanted);
    boolean wasThere = Files.exists(file);
    Path part = Files.createTempFile(file.getParent(), "." + wanted.file(), ".part");
    try {
      MessageDigest digest = FetchedFile.sha256Digest();
      long bytes = copy(connection, part, digest, wanted);
      if (announced >= 0 && bytes != announced) {
        throw new FetchFailedException(
            wanted.address(),
            "was cut off after " + bytes + " of " + announced + " bytes; try again");
      }
      FetchedFile record =
          new FetchedFile(
              wanted.address().toString(),
              header(connection, "ETag"),
              header(connection, "Last-Modified"),
              bytes,
              HexFormat.of().formatHex(digest.digest()),
              today);
      boolean isSame = known.filter(k -> k.sha256().equals(record.sha256())).isPresent();
      rename(part, file);
      record.write(file);
      Outcome changed = wasThere ? Outcome.CHANGED : Outcome.FRESH;
      return new Result(file, isSame ? Outcome.UNCHANGED : changed, record);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private long copy(
      HttpURLConnection connection, Path part, MessageDigest digest, FetchAddress wanted)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    try (InputStream in = connection.getInputStream();
        OutputStream out = Files.newOutputStream(part)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes += n;
        requireSize(bytes, wanted);
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
        progress.accept(bytes);
      }
    } catch (FetchFailedException | SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      throw new FetchFailedException(
          wanted.address(), "was cut off after " + bytes + " bytes (" + e.getMessage() + ")");
    }
    return bytes;
  }

  private void requireSize(long bytes, FetchAddress wanted) throws FetchFailedException {
    if (bytes > limits.bytes()) {
      throw new FetchFailedException(
          wanted.address(),
          "is longer than " + limits.bytes() + " bytes; allow more if it is meant to be");
    }
  }

  /** A page in place of a file is most often an error that calls itself success. */
  private static void requireNoPage(HttpURLConnection connection, FetchAddress wanted)
      throws FetchFailedException {
    String type = header(connection, "Content-Type").toLowerCase(Locale.ROOT);
    if (type.startsWith("text/html") && !wanted.file().endsWith(".html")) {
      throw new FetchFailedException(
          wanted.address(), "answers with a web page and not a file: look at it in a browser");
    }
  }

  private static String header(HttpURLConnection connection, String name) {
    return Objects.requireNonNullElse(connection.getHeaderField(name), "");
  }

  static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
