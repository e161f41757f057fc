package org.w3id.dyad.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** SHA-256 over files: equal content gives an equal fingerprint, wherever it lies. */
final class Fingerprint {
  /** That of the program's own files, which do not change while it runs. */
  static final String OWN_CODE = ofOwnCode();

  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String ofOwnCode() {
    try {
      CodeSource code = Fingerprint.class.getProtectionDomain().getCodeSource();
      Path path = Path.of(code.getLocation().toURI());
      Fingerprint fingerprint = new Fingerprint();
      return (Files.isDirectory(path) ? fingerprint.add(path) : fingerprint.addEntries(path)).hex();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own files cannot be found", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own files cannot be read", e);
    }
  }

  /** The SHA-256 of one file, as {@code sha256sum} gives it. */
  static String of(Path file) throws IOException {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.addContent(file);
    return fingerprint.hex();
  }

  /** Adds a file, or all files in a folder by relative name; a missing one counts as missing. */
  Fingerprint add(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          addName(path.relativize(file).toString());
          addBytes(file);
        }
      }
    } else if (Files.exists(path)) {
      addName(path.getFileName().toString());
      addBytes(path);
    }
    return this;
  }

  /** Adds what the directory of an archive says of its files: their checksums stand there. */
  private Fingerprint addEntries(Path archive) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      zip.stream()
          .filter(entry -> !entry.isDirectory())
          .forEach(
              entry ->
                  add(entry.getName())
                      .add(entry.getSize() + " " + Long.toHexString(entry.getCrc())));
    }
    return this;
  }

  /** Adds a text, such as another fingerprint. */
  Fingerprint add(String text) {
    addName(text);
    return this;
  }

  private void addName(String name) {
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private void addBytes(Path file) throws IOException {
    digest.update(Long.toString(Files.size(file)).getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    addContent(file);
  }

  private void addContent(Path file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
