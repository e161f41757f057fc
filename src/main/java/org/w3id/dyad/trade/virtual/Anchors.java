package org.w3id.dyad.trade.virtual;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.core.Var;

/** Variables that each row of a part has from a subject or object of the default graph. */
final class Anchors {
  private final Set<Var> variables = new HashSet<>();

  private Anchors() {}

  static Set<Var> of(Op op) {
    Anchors anchors = new Anchors();
    anchors.add(op);
    return anchors.variables;
  }

  private void add(Op op) {
    if (op instanceof OpBGP bgp) {
      bgp.getPattern().forEach(this::add);
    } else if (op instanceof OpTriple triple) {
      add(triple.getTriple());
    } else if (op instanceof OpJoin join) {
      add(join.getLeft());
      add(join.getRight());
    } else if (op instanceof OpSequence sequence) {
      sequence.getElements().forEach(this::add);
    } else if (op instanceof OpLeftJoin join) {
      add(join.getLeft());
    } else if (op instanceof OpFilter filter) {
      add(filter.getSubOp());
    } else if (op instanceof OpExtend extend) {
      add(extend.getSubOp());
    }
  }

  private void add(Triple triple) {
    add(triple.getSubject());
    add(triple.getObject());
  }

  private void add(Node node) {
    if (node instanceof Var variable) {
      variables.add(variable);
    }
  }
}
