package org.w3id.dyad.trade.virtual;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * Tells which parts of a query have to do with the cube, to the best of what can be said before a
 * lookup.
 */
final class CubeTouch {
  private final CubeContext cube;
  private final Leaves leaves;

  CubeTouch(CubeContext cube, Leaves leaves) {
    this.cube = cube;
    this.leaves = leaves;
  }

  // What touches the cube

  boolean touches(Op op) {
    return touches(op, null);
  }

  /** Whether a part has to do with the cube, to the best of what can be said before a lookup. */
  boolean touches(Op op, Node graph) {
    Patterns patterns = new Patterns();
    Walker.walk(op, patterns, null);
    boolean named = graph != null && (graph.isVariable() || cube.isGraph(graph));
    return patterns.found || named && patterns.paths || expressionsTouch(op);
  }

  /** Sees every pattern but those inside expressions. */
  private final class Patterns extends OpVisitorBase {
    private boolean found;
    private boolean paths;

    @Override
    public void visit(OpBGP bgp) {
      bgp.getPattern().forEach(triple -> found |= leaves.mayMatch(triple));
    }

    @Override
    public void visit(OpTriple triple) {
      found |= leaves.mayMatch(triple.getTriple());
    }

    @Override
    public void visit(OpPath path) {
      paths = true;
      found |= mayMatch(path.getTriplePath());
    }

    @Override
    public void visit(OpExt op) {
      found |= op instanceof PlacedOp placed && placed.isInCube();
    }

    /** A graph that only the cube has counts too where no pattern asks for its triples. */
    @Override
    public void visit(OpGraph graph) {
      Node name = graph.getNode();
      if (name instanceof Var variable) {
        found |= !PatternPlanner.isSimple(graph.getSubOp(), variable);
      } else if (cube.isGraph(name)) {
        found |= touches(graph.getSubOp(), name);
      }
    }
  }

  boolean touches(Expr expr) {
    boolean[] found = {false};
    Walker.walk(
        expr,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp function) {
            found[0] |= touches(function.getGraphPattern());
          }
        });
    return found[0];
  }

  private boolean mayMatch(TriplePath path) {
    if (path.isTriple()) {
      return leaves.mayMatch(path.asTriple());
    }
    // From a node to itself, for all nodes, those of the cube too.
    boolean open = path.getSubject().isVariable() && path.getObject().isVariable();
    return new Paths(cube.mapping()).mayLead(path.getPath())
        || open && Paths.isZeroLength(path.getPath());
  }

  /** Whether there is a pattern that touches the cube in an expression anywhere in a part. */
  private boolean expressionsTouch(Op op) {
    boolean[] found = {false};
    Walker.walk(
        op,
        new OpVisitorBase(),
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp function) {
            found[0] |= touches(function.getGraphPattern());
          }

          @Override
          public void visit(ExprAggregator aggregate) {
            ExprList list = aggregate.getAggregator().getExprList();
            if (list != null) {
              list.forEach(expr -> found[0] |= touches(expr));
            }
          }
        });
    return found[0];
  }
}
