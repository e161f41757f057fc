package org.w3id.dyad.trade.virtual.plan;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Distinct;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Multi;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_Shortest;
import org.apache.jena.sparql.path.Path;
import org.w3id.dyad.trade.virtual.exec.CubeContext;

/**
 * Tells of property paths whether they can go over the triples of observations.
 *
 * @param cube the observations
 */
record Paths(CubeContext cube) {

  /** Whether a path can go over an observation's triples. */
  boolean mayLead(Path path) {
    if (path instanceof P_Link link) {
      return isOfCube(link.getNode());
    }
    if (path instanceof P_ReverseLink link) {
      return isOfCube(link.getNode());
    }
    if (path instanceof P_NegPropSet) {
      return true;
    }
    if (path instanceof P_Path1 one) {
      return mayLead(one.getSubPath());
    }
    if (path instanceof P_Path2 two) {
      return mayLead(two.getLeft()) || mayLead(two.getRight());
    }
    return true;
  }

  private boolean isOfCube(Node predicate) {
    return cube.tables().stream().anyMatch(table -> !table.mapping().objects(predicate).isEmpty());
  }

  /** Whether a path can lead from a node to itself without a triple. */
  static boolean isZeroLength(Path path) {
    if (path instanceof P_Alt alt) {
      return isZeroLength(alt.getLeft()) || isZeroLength(alt.getRight());
    }
    if (path instanceof P_Seq seq) {
      return isZeroLength(seq.getLeft()) && isZeroLength(seq.getRight());
    }
    if (path instanceof P_Inverse
        || path instanceof P_OneOrMore1
        || path instanceof P_OneOrMoreN
        || path instanceof P_Distinct
        || path instanceof P_Multi
        || path instanceof P_Shortest) {
      return isZeroLength(((P_Path1) path).getSubPath());
    }
    return !(path instanceof P_Path0 || path instanceof P_NegPropSet);
  }
}
