package org.w3id.dyad.source;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.dyad.source.api.Source;

/** A fixture: the source with its options, its files, and what they say unchanged. */
record FuzzFixture(String id, Source source, Path folder, List<Path> files, FuzzOutcome whole) {
  private static final Path FIXTURES = Path.of("src/test/resources/sources");

  static List<FuzzFixture> all() throws IOException {
    List<FuzzFixture> fixtures = new ArrayList<>();
    try (Stream<Path> folders = Files.walk(FIXTURES, 2)) {
      for (Path path : folders.filter(Files::isDirectory).sorted().toList()) {
        if (FIXTURES.relativize(path).getNameCount() == 2 && !isOfLosses(path)) {
          add(path, fixtures);
        }
      }
    }
    assertTrue(fixtures.size() > 20, () -> fixtures.size() + " fixtures");
    return fixtures;
  }

  /** What a copy lost is restored from the text around it, which a change would change. */
  private static boolean isOfLosses(Path folder) {
    return folder.getFileName().toString().startsWith("lost-");
  }

  private static void add(Path path, List<FuzzFixture> fixtures) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(path)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().matches("expected.*|options\\.txt"))
              .sorted()
              .toList();
    }
    if (!files.isEmpty()) {
      String id = path.getParent().getFileName().toString();
      Source source = Sources.named(id).orElseThrow().withOptions(SourceFixturesTest.options(path));
      RecordingSink sink = new RecordingSink();
      source.read(files, sink);
      fixtures.add(new FuzzFixture(id, source, path, files, FuzzOutcome.of(sink)));
    }
  }
}
