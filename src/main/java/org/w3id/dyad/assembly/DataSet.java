package org.w3id.dyad.assembly;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.w3id.dyad.source.api.Tally;

/**
 * What one load brought in: statements, trade flows in columns, where they come from, and the
 * report. Its folder never changes. A graph is one of them, or several that were loaded beside each
 * other.
 *
 * @param folder its folder
 * @param provenance where it comes from
 * @param tally what became of its rows
 */
record DataSet(Path folder, Provenance provenance, Tally tally) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final int BLANK_NODE_DIGITS = 16;

  /** By graph; of one graph the latest edition first, so that no order of loads matters. */
  static final Comparator<DataSet> ORDER =
      Comparator.comparing(DataSet::graph)
          .thenComparing(
              set -> set.provenance().edition(), Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(set -> String.join("\n", set.fileNames()))
          .thenComparing(set -> set.folder().toString());

  private record Description(Provenance provenance, Tally tally) {}

  /** Whether a folder is that of a data set, and whole. */
  static boolean isAt(Path folder) {
    return Files.isRegularFile(description(folder));
  }

  /** Reads the description of the one in a folder. */
  static DataSet at(Path folder) throws IOException {
    Description read = JSON.readValue(description(folder).toFile(), Description.class);
    return new DataSet(folder, read.provenance(), read.tally());
  }

  /** The same in another folder. */
  DataSet movedTo(Path other) {
    return new DataSet(other, provenance, tally);
  }

  /** Writes the description, after all else is written. */
  void describe() throws IOException {
    JSON.writeValue(description().toFile(), new Description(provenance, tally));
  }

  /** The last part of the name of its graph. */
  String graph() {
    return provenance.graph();
  }

  /** The names of the files that were read. */
  List<String> fileNames() {
    return provenance.files().stream().map(Provenance.File::name).sorted().toList();
  }

  /** Whether another one comes from files of the same names and the same edition. */
  boolean isSamePart(DataSet other) {
    return graph().equals(other.graph())
        && Objects.equals(provenance.edition(), other.provenance.edition())
        && fileNames().equals(other.fileNames());
  }

  static Path statements(Path folder) {
    return folder.resolve("statements.nt.gz");
  }

  static Path trade(Path folder) {
    return folder.resolve("trade");
  }

  static Path report(Path folder) {
    return folder.resolve("report.csv");
  }

  private static Path description(Path folder) {
    return folder.resolve("source.json");
  }

  InputStream openStatements() throws IOException {
    return new GZIPInputStream(
        new BufferedInputStream(Files.newInputStream(statements(folder))), 1 << 16);
  }

  /** What the names of its blank nodes begin with in a release: those of no other data set do. */
  String blankNodes() throws IOException {
    return "s" + Fingerprint.of(description()).substring(0, BLANK_NODE_DIGITS);
  }

  /** The files of its rows, such as trade flows and their sums, or none. */
  List<Path> rows() throws IOException {
    if (!Files.isDirectory(trade(folder))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(trade(folder))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  Path report() {
    return report(folder);
  }

  Path description() {
    return description(folder);
  }
}
