package org.w3id.dyad.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

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

  /** Copies it into a folder of that folder. */
  public static ShippedCopy in(Path folder) throws IOException {
    Path copy = Files.createDirectories(folder.resolve("home"));
    for (String part : new String[] {"data", "ontology", "queries"}) {
      PathUtils.copyDirectory(Shipped.home().folder().resolve(part), copy.resolve(part));
    }
    return new ShippedCopy(new Home(copy));
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
