package org.w3id.dyad.replica;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** The SHA-256 of the beginning of a file: TDB2 makes files longer than they were published. */
final class FileHash {
  private static final int PIECE = 1 << 16;

  private final MessageDigest digest = DigestUtils.getSha256Digest();

  /**
   * Adds the first bytes of a file.
   *
   * @return how many there were, at most those asked for
   */
  long add(Path file, long most) throws IOException {
    byte[] piece = new byte[PIECE];
    long left = most;
    try (InputStream in = Files.newInputStream(file)) {
      while (left > 0) {
        int n = in.read(piece, 0, (int) Math.min(PIECE, left));
        if (n < 0) {
          break;
        }
        add(piece, n);
        left -= n;
      }
    }
    return most - left;
  }

  /** Adds the first bytes of a piece. */
  void add(byte[] piece, int length) {
    digest.update(piece, 0, length);
  }

  /** The hash of all that was added, in hexadecimal digits. */
  String end() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Whether a file begins with the bytes of a published one. */
  static boolean matches(Path file, PublishedFile published) throws IOException {
    FileHash hash = new FileHash();
    return hash.add(file, published.bytes()) == published.bytes()
        && hash.end().equals(published.sha256());
  }
}
