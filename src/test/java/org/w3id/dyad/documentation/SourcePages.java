package org.w3id.dyad.documentation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.api.Source;

/** A page for each source: who publishes it, and what becomes of a small file in its format. */
final class SourcePages {
  private static final Path FIXTURES = Path.of("src/test/resources/sources");
  private static final int LINES = 40;
  private static final int WIDTH = 400;

  private SourcePages() {}

  static void write(Path folder) throws IOException {
    for (Source source : Sources.all()) {
      Source.Description of = source.description();
      Page page = new Page("Source: " + of.id(), Page.escape(of.title() + "."));
      page.markdown("").columns("", "");
      page.row(List.of("published by", Page.escape(of.publisher())));
      page.row(List.of("address", Page.escape(of.address())));
      page.row(List.of("files", Page.escape(of.files())));
      page.row(List.of("terms", Page.escape(of.licence())));
      example(of.id(), page);
      page.write(folder.resolve(of.id() + ".md"));
    }
  }

  private static void example(String id, Path folder, Page page) throws IOException {
    page.section("What becomes of a file", "mapping");
    page.paragraph("A made-up file in the publisher's format, and the statements that it becomes.");
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      boolean isText = name.matches(".*\\.(csv|tsv|json|jsonl|txt|xml|ttl)");
      if (isText && !name.equals("expected-report.csv")) {
        page.paragraph(name + ":").block(language(name), head(file));
      }
    }
    page.paragraph("The case " + id + " of the tests has more.");
  }

  private static void example(String id, Page page) throws IOException {
    Path cases = FIXTURES.resolve(id);
    if (Files.isDirectory(cases)) {
      for (Path folder : files(cases).subList(0, 1)) {
        example(id, folder, page);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String language(String name) {
    return name.endsWith(".ttl") ? "turtle" : "text";
  }

  /** Some publishers write in encodings of their own; what is no UTF-8 shows as such. */
  private static String head(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
        .lines()
        .limit(LINES)
        .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) + "…" : line)
        .collect(Collectors.joining("\n"));
  }
}
