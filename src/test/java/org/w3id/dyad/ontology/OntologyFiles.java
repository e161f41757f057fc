package org.w3id.dyad.ontology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** Where the ontology lies, and how a test reads it. */
final class OntologyFiles {

  static final Path FOLDER = Path.of("ontology");

  private OntologyFiles() {}

  /** The Turtle files of the ontology itself, in the order of their names. */
  static List<Path> modules() throws IOException {
    return files(FOLDER, ".ttl");
  }

  /** The files of a folder with a name that ends so, in the order of their names. */
  static List<Path> files(Path folder, String ending) throws IOException {
    try (var files = Files.list(folder)) {
      var found = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
      if (found.isEmpty()) {
        throw new IOException(folder + ": no file ends in " + ending);
      }
      return found;
    }
  }

  /** The name of a file without its ending. */
  static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[^.]+$", "");
  }

  /** All modules in one model. */
  static Model model() throws IOException {
    return ModelFactory.createModelForGraph(graph());
  }

  /** All modules in one graph. */
  static Graph graph() throws IOException {
    var graph = GraphFactory.createDefaultGraph();
    for (var module : modules()) {
      RDFParser.source(module).parse(graph);
    }
    return graph;
  }
}
