package org.w3id.dyad.validation;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;

/** The steps of a property path; between two steps stands a thing without a name. */
final class PathSteps {
  private final PatternGroup group;
  private final List<AskedPattern> steps = new ArrayList<>();

  private PathSteps(PatternGroup group) {
    this.group = group;
  }

  static List<AskedPattern> read(Path path, Node from, Node to, PatternGroup group) {
    PathSteps reading = new PathSteps(group);
    reading.read(path, from, to, false);
    return reading.steps;
  }

  private void read(Path path, Node from, Node to, boolean isInverse) {
    if (path instanceof P_Path0 link) {
      boolean isTurned = !(link instanceof P_Link) != isInverse;
      step(link.getNode(), from, to, isTurned);
    } else if (path instanceof P_Inverse inverse) {
      read(inverse.getSubPath(), from, to, !isInverse);
    } else if (path instanceof P_Seq sequence) {
      Node between = NodeFactory.createBlankNode();
      read(isInverse ? sequence.getRight() : sequence.getLeft(), from, between, isInverse);
      read(isInverse ? sequence.getLeft() : sequence.getRight(), between, to, isInverse);
    } else if (path instanceof P_Alt choice) {
      aside(choice.getLeft(), from, to, isInverse);
      aside(choice.getRight(), from, to, isInverse);
    } else {
      readWithoutEnds(path);
    }
  }

  /** One of several ways, of which a thing needs to go only one. */
  private void aside(Path way, Node from, Node to, boolean isInverse) {
    PathSteps apart = new PathSteps(group.inside());
    apart.read(way, from, to, isInverse);
    steps.addAll(apart.steps);
  }

  /** Of what is repeated, left out or excluded only the property counts. */
  private void readWithoutEnds(Path path) {
    Node from = NodeFactory.createBlankNode();
    Node to = NodeFactory.createBlankNode();
    if (path instanceof P_NegPropSet excluded) {
      excluded.getNodes().forEach(link -> read(link, from, to, false));
    } else if (path instanceof P_Path1 repeated) {
      read(repeated.getSubPath(), from, to, false);
    } else if (path instanceof P_Path2 both) {
      read(both.getLeft(), from, to, false);
      read(both.getRight(), from, to, false);
    }
  }

  private void step(Node property, Node from, Node to, boolean isInverse) {
    steps.add(
        isInverse
            ? new AskedPattern(to, property, from, true, group)
            : new AskedPattern(from, property, to, false, group));
  }
}
