package org.w3id.dyad.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of what is shipped, to be damaged; commands take it for the project until it is closed.
 */
public final class ShippedCopy implements AutoCloseable {
  private static final String PROPERTY = "dyad.home";

  private final Home home;
  private final String before;

  private ShippedCopy(Home home) {
    this.home = home;
    this.before = System.getProperty(PROPERTY);
    System.setProperty(PROPERTY, home.folder().toString());
  }

  /**
   * Copies the ontology, the questions, and of the tables those that flows need.
   *
   * @param tables whose rows are copied too
   */
  public static ShippedCopy smallIn(Path folder, String... tables) throws IOException {
    return new ShippedCopy(SmallHome.in(folder, tables));
  }

  /** Copies the headers of the tables, without ontology and questions: it is built quickly. */
  public static ShippedCopy ofHeadersIn(Path folder) throws IOException {
    Path copy = folder.resolve("home");
    for (String part : new String[] {"data", "ontology", "queries"}) {
      Files.createDirectories(copy.resolve(part));
    }
    try (Stream<Path> tables = Files.list(Shipped.home().data())) {
      for (Path table : tables.filter(file -> file.toString().endsWith(".csv")).toList()) {
        Files.write(
            copy.resolve("data").resolve(table.getFileName()),
            List.of(Files.readAllLines(table).get(0)));
      }
    }
    return new ShippedCopy(new Home(copy));
  }

  /** The copy. */
  public Home home() {
    return home;
  }

  /** The file of a table. */
  public Path table(String name) {
    return home.data().resolve(name + ".csv");
  }

  @Override
  public void close() {
    if (before == null) {
      System.clearProperty(PROPERTY);
    } else {
      System.setProperty(PROPERTY, before);
    }
  }
}
