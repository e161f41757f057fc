package org.w3id.dyad.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.dyad.CommandPages;

/**
 * Makes the sources of the documentation site in a folder: the pages that are written by hand, at
 * the same places as in the project, and the reference that is made from the project's files.
 */
public final class Site {
  private static final List<String> BY_HAND =
      List.of(
          "benchmarks", "data", "docs", "ontology", "packaging", "queries", "src/main/resources");

  private Site() {}

  /**
   * Makes the sources for mkdocs.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws IOException {
    make(Path.of(arguments[0]));
  }

  static void make(Path folder) throws IOException {
    Path pages = folder.resolve("docs");
    copyPages(pages);
    Path reference = pages.resolve("docs/reference");
    CommandPages.write(reference);
    QuestionPages.write(reference.resolve("questions"));
    TermPages.write(Path.of("ontology"), reference.resolve("ontology"));
    SourcePages.write(reference.resolve("sources"));
    CheckPages.write(Path.of("ontology/checks"), reference.resolve("checks.md"));
    CheckPages.writeMetrics(
        Path.of("packaging/grafana/dyad.json"), reference.resolve("metrics.md"));
    SiteLinks.settle(pages);
    Files.write(folder.resolve("mkdocs.yml"), configuration(pages));
  }

  private static void copyPages(Path to) throws IOException {
    try (Stream<Path> top = Files.list(Path.of("."))) {
      for (Path file : top.map(Path::normalize).filter(Site::isPage).toList()) {
        copy(file, to);
      }
    }
    for (String part : BY_HAND) {
      try (Stream<Path> files = Files.walk(Path.of(part))) {
        for (Path file : files.filter(Site::isPage).toList()) {
          copy(file, to);
        }
      }
    }
  }

  /** Pages, and the files to which they link. */
  private static boolean isPage(Path file) {
    return Files.isRegularFile(file)
        && (file.toString().matches("LICENSE|NOTICE|.*\\.(md|png|svg)")
            || file.toString().matches("ontology/[a-z]+\\.ttl"));
  }

  private static void copy(Path file, Path to) throws IOException {
    Path copy = to.resolve(file.toString());
    Files.createDirectories(copy.getParent());
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The configuration, where each line such as {@code - folder/*} becomes a line for each page. */
  private static List<String> configuration(Path pages) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("docs/mkdocs.yml"))) {
      if (line.endsWith("/*")) {
        String indent = line.substring(0, line.indexOf("- ") + 2);
        String part = line.strip().substring(2).replace("/*", "");
        try (Stream<Path> files = Files.list(pages.resolve(part))) {
          files
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".md"))
              .sorted()
              .forEach(name -> lines.add(indent + part + "/" + name));
        }
      } else {
        lines.add(line);
      }
    }
    return lines;
  }
}
