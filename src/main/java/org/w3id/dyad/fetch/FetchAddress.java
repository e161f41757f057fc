package org.w3id.dyad.fetch;

import java.net.URI;

/**
 * A file that a publisher offers at a stable address.
 *
 * @param source the source that reads it, such as {@code hs}
 * @param file how it is named on disk
 * @param address where it is
 * @param terms what the publisher allows, in words or as a licence
 */
public record FetchAddress(String source, String file, URI address, String terms) {
  /**
   * Checks the name and the address.
   *
   * @throws IllegalArgumentException if the name would lead to another folder, or the address is
   *     not one of the web
   */
  public FetchAddress {
    if (!file.matches("[A-Za-z0-9][A-Za-z0-9._ -]*")) {
      throw new IllegalArgumentException("\"" + file + "\" is no name of a file");
    }
    requireWeb(address);
  }

  /** Refuses what is no address of the web. */
  static URI requireWeb(URI address) {
    boolean isWeb = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!isWeb || address.getHost() == null) {
      throw new IllegalArgumentException(
          "\"" + address + "\" is not an address such as https://example.org/file.csv");
    }
    return address;
  }

  /**
   * A file at an address that the user gives.
   *
   * @throws IllegalArgumentException if it is not an address of a file
   */
  public static FetchAddress given(String source, String text) {
    URI address = URI.create(text);
    String path = address.getPath() == null ? "" : address.getPath();
    return new FetchAddress(
        source, path.substring(path.lastIndexOf('/') + 1), address, "as the publisher says");
  }
}
