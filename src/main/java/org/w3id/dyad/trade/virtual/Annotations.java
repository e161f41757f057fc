package org.w3id.dyad.trade.virtual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the triples beside the cube say of the cube's observations: the sources of a flow, a remark.
 * From this the planner knows which patterns can be answered where.
 *
 * @param predicates the predicates of triples whose subject can be an observation
 * @param classes the classes that such triples give
 */
record Annotations(Set<Node> predicates, Set<Node> classes) {

  private static final Logger LOG = LoggerFactory.getLogger(Annotations.class);

  /**
   * What was found before, or else is read now and remembered.
   *
   * @param file where it is remembered
   */
  static Annotations remembered(DatasetGraph data, Mapping mapping, Path file) {
    try {
      if (Files.exists(file)) {
        return read(Files.readAllLines(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Annotations found = of(data, mapping);
    found.write(file);
    return found;
  }

  private static Annotations read(List<String> lines) {
    Set<Node> predicates = new HashSet<>();
    Set<Node> classes = new HashSet<>();
    for (String line : lines) {
      int space = line.indexOf(' ');
      Node node = NodeFactory.createURI(line.substring(space + 1));
      (line.startsWith("class ") ? classes : predicates).add(node);
    }
    return new Annotations(Set.copyOf(predicates), Set.copyOf(classes));
  }

  private void write(Path file) {
    TreeSet<String> lines = new TreeSet<>();
    predicates.forEach(node -> lines.add("predicate " + node.getURI()));
    classes.stream().filter(Node::isURI).forEach(node -> lines.add("class " + node.getURI()));
    try {
      Path unfinished = Files.createTempFile(file.getParent(), ".annotations", null);
      Files.write(unfinished, lines);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // It is found anew the next time.
      LOG.debug("cannot remember {}", file, e);
    }
  }

  /** Reads all triples of a data set. */
  static Annotations of(DatasetGraph data, Mapping mapping) {
    Set<Node> predicates = new HashSet<>();
    Set<Node> classes = new HashSet<>();
    Iterator<Quad> quads = data.find();
    Node last = null;
    boolean observation = false;
    while (quads.hasNext()) {
      Quad quad = quads.next();
      if (!quad.getSubject().equals(last)) {
        last = quad.getSubject();
        observation = mapping.mayBeSubject(last);
      }
      if (observation) {
        predicates.add(quad.getPredicate());
        if (quad.getPredicate().equals(RDF.Nodes.type)) {
          classes.add(quad.getObject());
        }
      }
    }
    return new Annotations(Set.copyOf(predicates), Set.copyOf(classes));
  }

  /** Whether they say with the cube's own properties what the cube says itself. */
  boolean overlaps(Mapping mapping) {
    for (Node predicate : predicates) {
      if (!predicate.equals(RDF.Nodes.type) && !mapping.objects(predicate).isEmpty()) {
        return true;
      }
    }
    return classes.stream()
        .anyMatch(
            type -> mapping.objects(RDF.Nodes.type).stream().anyMatch(m -> m.values(type) != null));
  }

  /** Whether a pattern of an observation can be answered by them. */
  boolean match(Node predicate, Node object) {
    if (predicate.isVariable()) {
      return !predicates.isEmpty();
    }
    if (predicate.equals(RDF.Nodes.type)) {
      return object.isVariable() ? !classes.isEmpty() : classes.contains(object);
    }
    return predicates.contains(predicate);
  }
}
