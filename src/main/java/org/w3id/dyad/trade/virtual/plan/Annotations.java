package org.w3id.dyad.trade.virtual.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.trade.virtual.exec.CubeContext;
import org.w3id.dyad.trade.virtual.mapping.Mapping;

/**
 * What the triples beside the cube say of the cube's observations: the sources of a flow, a remark.
 * From this the planner knows which patterns can be answered where.
 *
 * @param predicates the predicates of triples whose subject can be an observation
 * @param classes the classes that such triples give
 */
public record Annotations(Set<Node> predicates, Set<Node> classes) {

  /** What was noted while the triples were written, or else what they are found to say now. */
  public static Annotations of(DatasetGraph data, CubeContext cube, Path noted) throws IOException {
    return Files.exists(noted) ? read(noted) : of(data, cube);
  }

  private static Annotations read(Path file) throws IOException {
    Set<Node> predicates = new HashSet<>();
    Set<Node> classes = new HashSet<>();
    for (String line : Files.readAllLines(file)) {
      int space = line.indexOf(' ');
      Node node = NodeFactory.createURI(line.substring(space + 1));
      (line.startsWith("class ") ? classes : predicates).add(node);
    }
    return new Annotations(Set.copyOf(predicates), Set.copyOf(classes));
  }

  /** Writes them to a file. */
  public void write(Path file) throws IOException {
    TreeSet<String> lines = new TreeSet<>();
    predicates.forEach(node -> lines.add("predicate " + node.getURI()));
    classes.stream().filter(Node::isURI).forEach(node -> lines.add("class " + node.getURI()));
    Files.write(file, lines);
  }

  /** Reads all triples of a data set, if there are observations. */
  public static Annotations of(DatasetGraph data, CubeContext cube) {
    Collector collector = new Collector(cube.mapping());
    if (cube.isEmpty()) {
      return collector.collected();
    }
    Iter.forEach(data.find(), quad -> collector.accept(quad.asTriple()));
    return collector.collected();
  }

  /** Takes triples as they come. */
  public static final class Collector implements Consumer<Triple> {
    private final Mapping mapping;
    private final Set<Node> predicates = new HashSet<>();
    private final Set<Node> classes = new HashSet<>();
    private Node last;
    private boolean isObservation;

    /** Collects what triples say of flows by a mapping. */
    public Collector(Mapping mapping) {
      this.mapping = mapping;
    }

    @Override
    public void accept(Triple triple) {
      if (!triple.getSubject().equals(last)) {
        last = triple.getSubject();
        isObservation = mapping.mayBeSubject(last);
      }
      if (isObservation) {
        predicates.add(triple.getPredicate());
        if (triple.getPredicate().equals(RDF.Nodes.type)) {
          classes.add(triple.getObject());
        }
      }
    }

    /** What was collected by now. */
    public Annotations collected() {
      return new Annotations(Set.copyOf(predicates), Set.copyOf(classes));
    }
  }

  /** Whether they say with the cube's own properties what the cube says itself. */
  public boolean overlaps(Mapping mapping) {
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
