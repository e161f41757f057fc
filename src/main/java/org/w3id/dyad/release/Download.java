package org.w3id.dyad.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A file of a release that can be downloaded as it is. It is made with the release, because then
 * its size and its hash is known before the first request for it, and giving it out takes no work;
 * the hash stands beside it in a file such as {@code sha256sum} reads.
 *
 * @param file the file
 * @param bytes its size
 * @param sha256 its SHA-256 in hexadecimal digits
 */
public record Download(Path file, long bytes, String sha256) {
  private static final String DUMP = "dyad.nq.gz";
  private static final String HASH = ".sha256";

  /** Rows of so many bytes, some 200,000 trade flows, are in the dump too. */
  private static final long FLOWS = 2_000_000;

  /** Its name, such as {@code dyad.nq.gz}. */
  public String name() {
    return file.getFileName().toString();
  }

  /** Whether it holds trade flows in columns, and not statements. */
  public boolean isParquet() {
    return name().endsWith(".parquet");
  }

  /** What kind of file it is: Parquet, or compressed by gzip. */
  public String contentType() {
    return isParquet() ? "application/vnd.apache.parquet" : "application/gzip";
  }

  /**
   * Writes the statements of a release that is being made, as compressed N-Quads. If there are many
   * rows they stay apart, in the Parquet files that the release has.
   *
   * @throws IOException if it cannot be written
   */
  public static Download write(Release release, Store store) throws IOException {
    return write(release, store, List.of());
  }

  /**
   * The same, of parts.
   *
   * @param parts of whole graphs, which need not be read from the store
   */
  public static Download write(Release release, Store store, Collection<DownloadPart> parts)
      throws IOException {
    return write(release, store, parts, FLOWS);
  }

  /**
   * The same, with another limit.
   *
   * @param most how many bytes of trade flows, in columns, may be written as statements
   */
  public static Download write(Release release, Store store, long most) throws IOException {
    return write(release, store, List.of(), most);
  }

  private static Download write(
      Release release, Store store, Collection<DownloadPart> parts, long most) throws IOException {
    Path file = Files.createDirectories(release.downloads()).resolve(DUMP);
    List<Path> flows = flows(release);
    long size = 0;
    for (Path each : flows) {
      size += Files.size(each);
    }
    boolean areFew = size <= most;
    MessageDigest sha256 = newDigest();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), sha256);
        QuadFile quads = new QuadFile(out)) {
      write(areFew ? store.data() : store.triples(), files(parts), quads);
    }
    for (Path each : areFew ? List.<Path>of() : flows) {
      share(each, release.downloads().resolve(shared(release, each)));
    }
    return kept(file, sha256);
  }

  /**
   * Writes the links of a release that is being made to the things of other sites, a file of
   * compressed N-Triples for each {@link Linkset}.
   *
   * @throws IOException if it cannot be written
   */
  public static void writeLinks(Release release, Store store) throws IOException {
    Path folder = Files.createDirectories(release.downloads());
    for (var links : Linkset.all(store).entrySet()) {
      Path file = folder.resolve(links.getKey().file());
      MessageDigest sha256 = newDigest();
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), sha256);
          OutputStream zipped = new GZIPOutputStream(out, 1 << 16)) {
        for (String triple : links.getValue()) {
          zipped.write((triple + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
      kept(file, sha256);
    }
  }

  private static Map<String, Path> files(Collection<DownloadPart> parts) throws IOException {
    Map<String, Path> files = new HashMap<>();
    for (DownloadPart part : parts) {
      if (part.isThere()) {
        files.put(part.graph(), part.file());
      }
    }
    return files;
  }

  /** Graph by graph, in the order of their names. */
  private static void write(DatasetGraph data, Map<String, Path> parts, QuadFile out)
      throws IOException {
    data.begin(ReadWrite.READ);
    try {
      for (Node graph : Bridge.graphs(data)) {
        Path part = parts.get(graph.getURI());
        if (part == null) {
          out.write(data, graph);
        } else {
          out.write(part);
        }
      }
    } finally {
      data.end();
    }
  }

  private static List<Path> flows(Release release) throws IOException {
    if (!Files.isDirectory(release.trade())) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(release.trade())) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
  }

  /** {@code trade-baci.parquet}; of other tables {@code voting_agreement-unga.parquet}. */
  private static String shared(Release release, Path rows) {
    Path folder = rows.getParent();
    String table = folder.equals(release.trade()) ? "trade" : folder.getFileName().toString();
    return table + "-" + rows.getFileName();
  }

  private static void share(Path flows, Path file) throws IOException {
    Store.linkOrCopy(flows, file);
    MessageDigest sha256 = newDigest();
    try (OutputStream digest = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
      Files.copy(file, digest);
    }
    kept(file, sha256);
  }

  private static Download kept(Path file, MessageDigest sha256) throws IOException {
    String hash = HexFormat.of().formatHex(sha256.digest());
    String name = file.getFileName().toString();
    Files.writeString(file.resolveSibling(name + HASH), hash + "  " + name + "\n");
    return new Download(file, Files.size(file), hash);
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The files of a release, by name; none if it was made before there were any. */
  public static List<Download> of(Release release) throws IOException {
    if (!Files.isDirectory(release.downloads())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(release.downloads())) {
      return files
          .filter(file -> !file.toString().endsWith(HASH))
          .sorted()
          .flatMap(file -> read(file).stream())
          .toList();
    }
  }

  private static Optional<Download> read(Path file) {
    try {
      String hash = Files.readString(file.resolveSibling(file.getFileName() + HASH));
      return Optional.of(new Download(file, Files.size(file), hash.split(" ", 2)[0]));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
