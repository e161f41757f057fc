package org.w3id.dyad.source;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The files of a source say the same whether they are plain, packed one by one, in a folder or in
 * an archive; only how a record is named may differ, for that names the file.
 */
final class PackedFilesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/sources");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "comtrade, legacy, comtrade.csv",
    "comtrade, api-csv, bulk.txt",
    "comtrade, api-json, answer.json",
    "baci, files, BACI_HS22_Y2022_V202401b.csv country_codes_V202401b.csv"
        + " product_codes_HS22_V202401b.csv",
    "cow-trade, dyadic, Dyadic_COW_4.0.csv",
    "aiddata, gcdf3, gcdf3.csv",
    "opensanctions, entities, entities.ftm.json",
    "ofac, sdn, add.csv alt.csv sdn.csv sdn_comments.csv",
    "un-sanctions, list, consolidated.xml",
    "factbook, countries, bo.json ch.json xx.json",
    "unga, two-files, roll_calls.csv votes.csv",
    "gdelt, events-1, 20130401.export.CSV",
    "mid, files, MIDA.csv MIDB.csv MIDI.csv MIDIP.csv",
    "ucdp, conflict-years, conflicts.csv",
    "rdf, turtle, facts.ttl"
  })
  void filesSayTheSameHoweverTheyArePacked(String id, String fixture, String names)
      throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : names.split(" ")) {
      Path file = Files.createDirectories(folder.resolve("plain")).resolve(name);
      files.add(Files.copy(FIXTURES.resolve(Path.of(id, fixture, name)), file));
    }
    RecordingSink plain = read(id, files);
    assertTrue(plain.mappedRows() > 0);
    assertAll(
        () -> assertSame(plain, read(id, List.of(folder.resolve("plain"))), "in a folder"),
        () -> assertSame(plain, read(id, gzip(files)), "gzip"),
        () -> assertSame(plain, read(id, List.of(zip(files))), "in one zip"));
  }

  private static RecordingSink read(String id, List<Path> files) throws IOException {
    RecordingSink sink = new RecordingSink();
    Sources.named(id).orElseThrow().read(files, sink);
    return sink;
  }

  private List<Path> gzip(List<Path> files) throws IOException {
    List<Path> packed = new ArrayList<>();
    for (Path file : files) {
      packed.add(folder.resolve(file.getFileName() + ".gz"));
      try (OutputStream out =
          new GZIPOutputStream(Files.newOutputStream(packed.get(packed.size() - 1)))) {
        Files.copy(file, out);
      }
    }
    return packed;
  }

  private Path zip(List<Path> files) throws IOException {
    Path archive = folder.resolve("archive.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Path file : files) {
        out.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return archive;
  }

  private static void assertSame(RecordingSink expected, RecordingSink actual, String how) {
    assertEquals(expected.mappedRows(), actual.mappedRows(), how);
    assertEquals(expected.rejectedRows(), actual.rejectedRows(), how);
    assertEquals(statements(expected), statements(actual), how);
    assertEquals(flows(expected), flows(actual), how);
  }

  private static Set<String> statements(RecordingSink sink) {
    return sink.statements().stream()
        .filter(s -> !s.getPredicate().equals(DCTERMS.IDENTIFIER))
        .map(s -> s.getSubject() + " " + s.getPredicate() + " " + s.getObject())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> flows(RecordingSink sink) {
    Stream<String> flows = sink.flows().stream().map(flow -> flow.key() + " " + flow.value());
    return flows.sorted().toList();
  }
}
