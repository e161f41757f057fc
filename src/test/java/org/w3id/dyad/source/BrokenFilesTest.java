package org.w3id.dyad.source;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.api.Rejection;
import org.w3id.dyad.source.api.Source;

/**
 * Broken files end in a clear error or in a full report, and soon. {@code broken/<source>/} holds
 * the files of a source and {@code expected.csv} with a row for each: a part of the error, or how
 * many rows are rejected and a part of the reason that each of them gets. An error names the file.
 */
final class BrokenFilesTest {
  private static final Path BROKEN = Path.of("src/test/resources/broken");
  private static final String EXPECTED = "expected.csv";
  private static final Duration SOON = Duration.ofSeconds(60);

  private record Case(Path file, String error, long rejected, String reason) {
    static Case of(Path folder, NamedCsvRecord row) {
      return new Case(
          folder.resolve(row.getField("file")),
          row.getField("error"),
          Long.parseLong(row.getField("rejected")),
          row.getField("reason"));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyBrokenFileEndsWell() throws IOException {
    return cases().stream()
        .map(
            broken ->
                DynamicTest.dynamicTest(
                    BROKEN.relativize(broken.file()).toString(),
                    broken.file().toUri(),
                    () -> assertTimeoutPreemptively(SOON, () -> check(broken))));
  }

  @Test
  void everyFileIsExpected() throws IOException {
    Set<Path> expected =
        cases().stream().map(Case::file).collect(Collectors.toCollection(TreeSet::new));
    Set<Path> found = new TreeSet<>();
    for (Path folder : folders()) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> !file.endsWith(EXPECTED)).forEach(found::add);
      }
    }
    assertEquals(expected, found);
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Path folder : folders()) {
      try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(EXPECTED))) {
        rows.forEach(row -> cases.add(Case.of(folder, row)));
      }
    }
    return cases;
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(BROKEN)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static void check(Case broken) throws IOException {
    String id = broken.file().getParent().getFileName().toString();
    Source source = Sources.named(id).orElseThrow();
    CountingOnlySink sink = new CountingOnlySink();
    if (!broken.error().isEmpty()) {
      var failure =
          assertThrows(
              MalformedFileException.class, () -> source.read(List.of(broken.file()), sink));
      String message = failure.getMessage();
      assertAll(
          () -> assertTrue(message.contains(broken.error()), message),
          () -> assertTrue(message.contains(broken.file().getFileName().toString()), message));
      return;
    }
    source.read(List.of(broken.file()), sink);
    assertEquals(broken.rejected(), sink.rejections.size(), sink.rejections::toString);
    for (Rejection rejection : sink.rejections) {
      assertAll(
          () -> assertTrue(rejection.line() > 0, rejection::toString),
          () -> assertTrue(!rejection.reason().isBlank(), rejection::toString),
          () -> assertTrue(rejection.reason().contains(broken.reason()), rejection::toString));
    }
  }
}
