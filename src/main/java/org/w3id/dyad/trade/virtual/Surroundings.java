package org.w3id.dyad.trade.virtual;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.TriplePath;

/** What the planner needs of the data set and its query engine. */
interface Surroundings {

  /** Makes a part that does not touch the cube ready for the engine of the triples beside it. */
  Op prepare(Op op);

  /** Puts a server's bounds on an operator's own expressions. */
  Op bounded(Op op);

  /** An operator that evaluates a path over both; the graph is an IRI or null. */
  Op pathOverBoth(TriplePath path, Node graph);

  /** The operator that evaluates a part in the cube. */
  Op inCube(Rel rel, Op original);

  /** Joins a part in the cube with one outside, whichever is smaller first. */
  Op join(Op inCube, Op outside);
}
