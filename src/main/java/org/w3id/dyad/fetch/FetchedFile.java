package org.w3id.dyad.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.io.output.NullOutputStream;

/**
 * What is recorded of a file that was downloaded, in {@code <file>.fetched.json} beside it.
 *
 * @param address where it was asked for
 * @param etag the publisher's tag of this version, or empty
 * @param lastModified the date of this version as the publisher writes it, or empty
 * @param bytes how long it is
 * @param sha256 its SHA-256 in hexadecimal digits
 * @param retrieved the day on which it was last found to be this
 */
public record FetchedFile(
    String address,
    String etag,
    String lastModified,
    long bytes,
    String sha256,
    LocalDate retrieved) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Path recordOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".fetched.json");
  }

  /** The record of a file, if there is one that the file still agrees with. */
  static Optional<FetchedFile> of(Path file) throws IOException {
    Path record = recordOf(file);
    if (!Files.exists(file) || !Files.exists(record)) {
      return Optional.empty();
    }
    JsonNode json = JSON.readTree(record.toFile());
    FetchedFile known =
        new FetchedFile(
            json.path("address").asText(),
            json.path("etag").asText(),
            json.path("lastModified").asText(),
            json.path("bytes").asLong(),
            json.path("sha256").asText(),
            LocalDate.parse(json.path("retrieved").asText("1970-01-01")));
    return known.bytes() == Files.size(file) && known.sha256().equals(hash(file))
        ? Optional.of(known)
        : Optional.empty();
  }

  FetchedFile on(LocalDate day) {
    return new FetchedFile(address, etag, lastModified, bytes, sha256, day);
  }

  /** Writes the record beside its file, by one renaming. */
  void write(Path file) throws IOException {
    var json =
        JSON.createObjectNode()
            .put("address", address)
            .put("etag", etag)
            .put("lastModified", lastModified)
            .put("bytes", bytes)
            .put("sha256", sha256)
            .put("retrieved", retrieved.toString());
    Path part = recordOf(file).resolveSibling(file.getFileName() + ".fetched.part");
    Files.writeString(part, json.toPrettyString() + "\n");
    FileFetch.rename(part, recordOf(file));
  }

  static String hash(Path file) throws IOException {
    MessageDigest digest = sha256Digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(NullOutputStream.INSTANCE);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
