package org.w3id.dyad.release;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A versioned build, which never changes once it is published: the folder with the TDB2 data set,
 * the index of labels, the trade flows in columns, the report and the manifest.
 *
 * @param folder the folder of the release; its name is the release's name
 */
public record Release(Path folder) {
  /** The file of the manifest. */
  public static final String MANIFEST = "manifest.json";

  /** The file that lists the files with their checksums. */
  public static final String CHECKSUMS = "checksums.txt";

  /** The member of the manifest that names the loaded data sets. */
  public static final String LOADED = "loaded";

  /**
   * The number of the form of the files. Who changes what the files of a release mean raises it, so
   * that a program of another version, such as a replica's, refuses them; it would find too little.
   */
  private static final int FORMAT = 2;

  private static final String FORMAT_MEMBER = "format";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The name, which begins with the time of the build in UTC and so sorts by age. */
  public String name() {
    return folder.getFileName().toString();
  }

  /** The data set as triples. */
  public Path tdb2() {
    return folder.resolve("tdb2");
  }

  /** The quads of the data set in sorted files. */
  public Path index() {
    return folder.resolve("index");
  }

  /** The index of labels. */
  public Path text() {
    return folder.resolve("text");
  }

  /** The folder of the files that can be downloaded. */
  public Path downloads() {
    return folder.resolve("download");
  }

  /** When it was built, as its name says; to the second. */
  public Optional<Instant> time() {
    try {
      return Optional.of(
          LocalDateTime.parse(name().substring(0, Math.min(15, name().length())), TIME)
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The folder of the trade flows; there is none if there are no flows. */
  public Path trade() {
    return folder.resolve("trade");
  }

  /** The manifest, as the build wrote it. */
  public Path manifest() {
    return folder.resolve(MANIFEST);
  }

  /** What became of rows that were rejected or used with a remark, as CSV. */
  public Path report() {
    return folder.resolve("report.csv");
  }

  /**
   * Writes the manifest.
   *
   * @param members what it tells beside the form of the files
   */
  public void writeManifest(Map<String, ?> members) throws IOException {
    Map<String, Object> all = new TreeMap<>(members);
    all.put(FORMAT_MEMBER, FORMAT);
    JSON.writerWithDefaultPrettyPrinter().writeValue(manifest().toFile(), all);
  }

  /**
   * What the release was built from: equal inputs have equal fingerprints.
   *
   * @throws IOException if there is no manifest or it cannot be read
   */
  public String fingerprint() throws IOException {
    JsonNode manifest = JSON.readTree(Files.readString(manifest()));
    return manifest.path("fingerprint").asText();
  }

  /**
   * The names of the loaded data sets that it was built from; empty if the manifest tells of none,
   * as that of an older version.
   *
   * @throws IOException if there is no manifest or it cannot be read
   */
  public Optional<List<String>> loaded() throws IOException {
    JsonNode names = JSON.readTree(Files.readString(manifest())).path(LOADED);
    return names.isArray()
        ? Optional.of(JSON.convertValue(names, new TypeReference<List<String>>() {}))
        : Optional.empty();
  }

  /**
   * What is wrong with each file that is not as it was when the release was published. All files
   * are read.
   *
   * @return nothing if all is well
   * @throws IOException if the list of the files cannot be read
   */
  public List<String> damages() throws IOException {
    return Contents.damages(folder);
  }

  /**
   * The files that have a checksum, as they were when the release was published: how many bytes
   * each had by its path, with {@code /} between names.
   *
   * @throws IOException if the list cannot be read
   */
  public Map<String, Long> files() throws IOException {
    return Contents.sizes(folder);
  }

  /** How many files have a checksum; none if the release is older than checksums. */
  public int checkedFiles() throws IOException {
    return Contents.count(folder);
  }

  /**
   * A hash (SHA-256) of the list of the files with their checksums: equal files have equal hashes.
   * None if the release is older than checksums.
   *
   * @throws IOException if the list cannot be read
   */
  public Optional<String> contentsHash() throws IOException {
    return Contents.hash(folder);
  }

  /**
   * Opens the data set; close it after use. All files are read before, and held against their
   * checksums.
   *
   * @param companion shows what is beside the triples
   * @throws IOException if a file is missing or damaged, if another version of the program wrote
   *     files of another form, or if there is no room to open it
   */
  public Store open(Companion companion) throws IOException {
    Contents.check(folder);
    requireFormat();
    return Store.open(this, folder.resolveSibling(".open"), companion);
  }

  /** One that is being built has no manifest yet. */
  private void requireFormat() throws IOException {
    if (Files.exists(manifest())) {
      int format = JSON.readTree(manifest().toFile()).path(FORMAT_MEMBER).asInt(1);
      if (format != FORMAT) {
        throw new IOException(
            "the files of the release in %s have format %d, and this version of Dyad reads format %d: use the version that built it, or build again"
                .formatted(folder, format, FORMAT));
      }
    }
  }
}
