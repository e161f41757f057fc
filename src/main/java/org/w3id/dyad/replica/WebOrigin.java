package org.w3id.dyad.replica;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/**
 * A folder on a web server. A redirection is an error, so that no server can send this machine to
 * another one.
 *
 * @param base the folder's address, with a slash at its end
 */
record WebOrigin(URI base) implements Origin {
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /**
   * The folder at an address.
   *
   * @throws IllegalArgumentException if it is no address of the web
   */
  static WebOrigin at(String address) {
    URI uri = address(address);
    boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!isWeb || uri.getHost() == null || uri.getRawQuery() != null || uri.getUserInfo() != null) {
      throw notAnAddress(address);
    }
    return new WebOrigin(address.endsWith("/") ? uri : URI.create(address + "/"));
  }

  private static URI address(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw notAnAddress(text);
    }
  }

  private static IllegalArgumentException notAnAddress(String text) {
    return new IllegalArgumentException(
        "\""
            + text
            + "\" is not a folder, an address such as https://example.org/dyad/, or"
            + " s3://BUCKET/PREFIX");
  }

  @Override
  public InputStream stream(String path, long from) throws IOException {
    HttpURLConnection connection = connect(path, from);
    int status = status(connection, path);
    if (status == HttpURLConnection.HTTP_PARTIAL && from > 0) {
      requireStart(connection, path, from);
      return connection.getInputStream();
    }
    if (status == HttpURLConnection.HTTP_OK) {
      return skipped(connection.getInputStream(), path, from);
    }
    connection.disconnect();
    throw new OriginException(place(path), "answers " + status + reason(connection, status));
  }

  private HttpURLConnection connect(String path, long from) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) base.resolve(path).toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout((int) SILENCE.toMillis());
    connection.setReadTimeout((int) SILENCE.toMillis());
    connection.setUseCaches(false);
    connection.setRequestProperty("Accept-Encoding", "identity");
    connection.setRequestProperty("User-Agent", "dyad");
    if (from > 0) {
      connection.setRequestProperty("Range", "bytes=" + from + "-");
    }
    return connection;
  }

  private int status(HttpURLConnection connection, String path) throws OriginException {
    try {
      return connection.getResponseCode();
    } catch (FileNotFoundException e) {
      return HttpURLConnection.HTTP_NOT_FOUND;
    } catch (IOException e) {
      throw new OriginException(place(path), "cannot be reached: " + e);
    }
  }

  private void requireStart(HttpURLConnection connection, String path, long from)
      throws OriginException {
    String range = connection.getHeaderField("Content-Range");
    if (range == null || !range.startsWith("bytes " + from + "-")) {
      connection.disconnect();
      throw new OriginException(
          place(path), "sends \"" + range + "\" when asked for the bytes from " + from + " on");
    }
  }

  /** A server that knows no ranges sends the file from its beginning. */
  private InputStream skipped(InputStream in, String path, long from) throws IOException {
    try {
      in.skipNBytes(from);
      return in;
    } catch (IOException e) {
      in.close();
      throw new OriginException(place(path), "breaks off before its byte " + from);
    }
  }

  private static String reason(HttpURLConnection connection, int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 ->
          " and leads to "
              + connection.getHeaderField("Location")
              + ": redirections are not followed, name the right address";
      case 401, 403 -> ": it has to be readable without a login";
      case 404 -> ": there is no such file";
      default -> "";
    };
  }

  @Override
  public String place(String path) {
    return base.resolve(path).toString();
  }
}
