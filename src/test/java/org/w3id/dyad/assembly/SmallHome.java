package org.w3id.dyad.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/** The ontology, and of the tables those that flows need: the others have no rows. */
final class SmallHome {
  private static final Set<String> NEEDED =
      Set.of("sources.csv", "states.csv", "datasets.csv", "products.csv", "trade.csv");

  private SmallHome() {}

  /** Copies it into a folder of that folder, with the rows of more tables. */
  static Home in(Path folder, String... tables) throws IOException {
    Path copy = folder.resolve("home");
    for (String part : new String[] {"data", "ontology", "queries"}) {
      PathUtils.copyDirectory(
          Shipped.home().folder().resolve(part), Files.createDirectories(copy.resolve(part)));
    }
    Set<String> needed = new HashSet<>(NEEDED);
    needed.addAll(List.of(tables));
    try (Stream<Path> files = Files.list(copy.resolve("data"))) {
      for (Path table : files.filter(file -> file.toString().endsWith(".csv")).toList()) {
        if (!needed.contains(table.getFileName().toString())) {
          Files.write(table, List.of(Files.readAllLines(table).get(0)));
        }
      }
    }
    return new Home(copy);
  }
}
