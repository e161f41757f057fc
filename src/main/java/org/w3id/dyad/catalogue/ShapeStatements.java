package org.w3id.dyad.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFBase;

/**
 * The SHACL shapes as data of the release, so that a query can ask what a thing of a class must
 * have. Their blank nodes get names, so that the same shapes are the same statements.
 */
public final class ShapeStatements extends StreamRDFBase {
  private final String file;
  private final Consumer<Triple> out;
  private final Map<Node, Node> names = new HashMap<>();

  private ShapeStatements(String file, Consumer<Triple> out) {
    this.file = file;
    this.out = out;
  }

  /**
   * Reads the shapes.
   *
   * @param shapes the folder of the Turtle files; nothing is read if there is none
   * @param out takes the statements, in the order of the files
   * @throws IOException if a file cannot be read or is malformed; names it
   */
  public static void write(Path shapes, Consumer<Triple> out) throws IOException {
    for (Path file : files(shapes)) {
      String name = file.getFileName().toString().replace(".ttl", "");
      try {
        RDFParser.source(file).parse(new ShapeStatements(name, out));
      } catch (RiotException e) {
        throw new IOException(file + ": " + e.getMessage(), e);
      }
    }
  }

  private static List<Path> files(Path shapes) throws IOException {
    if (!Files.isDirectory(shapes)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(shapes)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    }
  }

  @Override
  public void triple(Triple triple) {
    out.accept(
        Triple.create(
            named(triple.getSubject()), triple.getPredicate(), named(triple.getObject())));
  }

  private Node named(Node node) {
    return node.isBlank()
        ? names.computeIfAbsent(
            node, any -> Description.part("shapes-" + file + "-" + (names.size() + 1)))
        : node;
  }
}
