package org.w3id.dyad.replica;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * The place where releases are published. Paths are relative to it, with {@code /} between names.
 */
public sealed interface Origin permits FolderOrigin, WebOrigin {

  /**
   * The place of a name.
   *
   * @param place a folder, an address of the web, or {@code s3://bucket/prefix}
   * @param environment names the region or the endpoint of S3
   * @throws IllegalArgumentException if it is none of these; says what would be right
   */
  static Origin of(String place, Map<String, String> environment) {
    if (place.startsWith("s3:")) {
      return new WebOrigin(S3Address.of(place, environment));
    }
    if (place.isBlank()) {
      throw new IllegalArgumentException("it is empty; name a folder or an address");
    }
    return place.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")
        ? WebOrigin.at(place)
        : new FolderOrigin(Path.of(place));
  }

  /**
   * Opens a file.
   *
   * @param from how many bytes are left out
   * @throws OriginException if it cannot be had
   */
  default InputStream open(String path, long from) throws OriginException {
    try {
      return stream(path, from);
    } catch (OriginException e) {
      throw e;
    } catch (IOException e) {
      throw new OriginException(place(path), "cannot be read: " + e.getMessage());
    }
  }

  /** Opens a file; what goes wrong may also be told in other words. */
  InputStream stream(String path, long from) throws IOException;

  /** What a file is called in messages. */
  String place(String path);

  /**
   * Reads a small file whole.
   *
   * @param most how many bytes it may have
   * @throws OriginException if it has more, or cannot be had
   */
  default byte[] read(String path, int most) throws OriginException {
    byte[] bytes;
    try (InputStream in = stream(path, 0)) {
      bytes = in.readNBytes(most + 1);
    } catch (OriginException e) {
      throw e;
    } catch (IOException e) {
      throw new OriginException(place(path), "cannot be read: " + e.getMessage());
    }
    if (bytes.length > most) {
      throw new OriginException(place(path), "has more than " + most + " bytes");
    }
    return bytes;
  }
}
