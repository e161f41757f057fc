package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprList;
import org.w3id.dyad.graph.Iris;

/** Plans joins and unions: what two parts, or alternatives, are together. */
final class JoinPlanner {

  /** More alternatives than these are not distributed over a join. */
  private static final int DISTRIBUTED = 16;

  private static final String FUNCTIONS = Iris.BASE + "function#";

  private final Planner planner;

  JoinPlanner(Planner planner) {
    this.planner = planner;
  }

  /** Plans a join or a union; null if the operator is none. */
  Part plan(Op op, Node graph) {
    if (op instanceof OpJoin join) {
      return join(planner.plan(join.getLeft(), graph), planner.plan(join.getRight(), graph));
    }
    if (op instanceof OpSequence sequence) {
      return sequence.getElements().stream()
          .map(each -> planner.plan(each, graph))
          .reduce(this::join)
          .orElseThrow();
    }
    return op instanceof OpUnion union
        ? union(
            List.of(planner.plan(union.getLeft(), graph), planner.plan(union.getRight(), graph)))
        : null;
  }

  // Joins

  Part join(Part left, Part right) {
    if (isUnit(left)) {
      return right;
    }
    if (isUnit(right)) {
      return left;
    }
    Op original = joinOp(left.original(), right.original());
    if (left instanceof Part.Base && right instanceof Part.Base
        || isAnchored(left, right)
        || isAnchored(right, left)) {
      return new Part.Base(original);
    }
    if (isCall(left)) {
      return called(right, left, original);
    }
    if (isCall(right)) {
      return called(left, right, original);
    }
    Part joined = distributed(left, right);
    joined = joined == null ? joinInCube(left, right, original) : joined;
    return joined == null ? joinOutside(left, right, original) : joined;
  }

  /** Whether a path that could begin anywhere begins or ends at a triple beside the cube. */
  private static boolean isAnchored(Part path, Part beside) {
    return path instanceof Part.Fed fed
        && beside instanceof Part.Base base
        && !Collections.disjoint(fed.anchors(), Anchors.of(base.original()));
  }

  /** Whether it is a call of a function of Dyad's own, which needs to be given what it is about. */
  private static boolean isCall(Part part) {
    return part instanceof Part.Base base
        && base.original() instanceof OpBGP bgp
        && bgp.getPattern().getList().stream()
            .map(Triple::getPredicate)
            .anyMatch(each -> each.isURI() && each.getURI().startsWith(FUNCTIONS));
  }

  private Part called(Part rows, Part call, Op original) {
    return new Part.Mixed(
        OpSequence.create(planner.executable(rows), planner.executable(call)), original);
  }

  /** A join of alternatives as alternatives of joins; null if there are none, or too many. */
  private Part distributed(Part left, Part right) {
    if (!(left instanceof Part.Union) && !(right instanceof Part.Union)) {
      return null;
    }
    List<Part> lefts = left instanceof Part.Union union ? union.parts() : List.of(left);
    List<Part> rights = right instanceof Part.Union union ? union.parts() : List.of(right);
    if (lefts.size() * rights.size() > DISTRIBUTED) {
      return null;
    }
    List<Part> parts = new ArrayList<>();
    lefts.forEach(one -> rights.forEach(other -> parts.add(join(one, other))));
    return union(parts);
  }

  private Part joinInCube(Part left, Part right, Op original) {
    if (left instanceof Part.Cube one && right instanceof Part.Cube other) {
      return joinInCube(one, other, original);
    }
    if (left instanceof Part.Cube one) {
      return joinBeside(one, List.of(right), original);
    }
    return right instanceof Part.Cube other ? joinBeside(other, List.of(left), original) : null;
  }

  private Part joinOutside(Part left, Part right, Op original) {
    if (right instanceof Part.Fed fed) {
      return new Part.Mixed(
          OpSequence.create(planner.executable(left), fed.executable()), original);
    }
    if (left instanceof Part.Fed fed) {
      return new Part.Mixed(
          OpSequence.create(planner.executable(right), fed.executable()), original);
    }
    Part first = right instanceof Part.Base ? right : left;
    Part second = first == left ? right : left;
    Op rows = planner.ready(first);
    if (Restriction.isNumbered(first.original()) || Restriction.hasNumbered(second.original())) {
      return new Part.Mixed(OpJoin.create(rows, Joins.later(planner.ready(second))), original);
    }
    return new Part.Mixed(
        Joins.join(
            rows,
            new Inquiry(planner, first.original(), new ExprList()),
            new Inquiry(planner, second.original(), new ExprList()),
            OpJoin.create(rows, second.original())),
        original);
  }

  private Part joinInCube(Part.Cube one, Part.Cube other, Op original) {
    Rel rel = StarMerge.joined(one.rel(), other.rel());
    if (!planner.compiles(rel)) {
      return null;
    }
    return joinBeside(new Part.Cube(rel, one.beside(), original), other.beside(), original);
  }

  /** Parts outside that share variables are joined outside, where it can be done well. */
  private Part joinBeside(Part.Cube inCube, List<Part> more, Op original) {
    List<Part> beside = new ArrayList<>(inCube.beside());
    for (Part part : more) {
      Part connected = part;
      for (Part other : List.copyOf(beside)) {
        if (sharesVariables(other, connected)) {
          beside.remove(other);
          connected = join(other, connected);
        }
      }
      beside.add(connected);
    }
    return new Part.Cube(inCube.rel(), beside, original);
  }

  private static boolean sharesVariables(Part one, Part other) {
    Set<Var> shared = OpVars.visibleVars(one.original());
    shared.retainAll(OpVars.visibleVars(other.original()));
    return !shared.isEmpty();
  }

  /** With what is beside it as sides of the relation; null if that cannot be. */
  Rel attached(Part.Cube part) {
    if (part.beside().isEmpty()) {
      return part.rel();
    }
    if (!planner.inside) {
      return null;
    }
    Rel rel = part.rel();
    for (Part each : part.beside()) {
      rel = with(side(each), rel);
    }
    return planner.compiles(rel) ? rel : null;
  }

  /** With another side, which comes before those that depend on the values that the cube has. */
  private static Rel with(Rel.Side side, Rel rel) {
    if (rel instanceof Rel.Filter filter) {
      return new Rel.Filter(with(side, filter.rel()), filter.condition());
    }
    return rel instanceof Rel.Join join
            && join.right() instanceof Rel.Side last
            && last.op() == null
        ? new Rel.Join(with(side, join.left()), last)
        : new Rel.Join(rel, side);
  }

  private Rel.Side side(Part part) {
    Op ready = planner.executable(part);
    Set<Var> variables = OpVars.visibleVars(part.original());
    if (part instanceof Part.Fed) {
      return new Rel.Side(null, variables, table -> OpSequence.create(table, ready));
    }
    if (part instanceof Part.Base) {
      return new Rel.Side(ready, variables, table -> OpJoin.create(table, ready));
    }
    Inquiry inquiry = new Inquiry(planner, part.original(), new ExprList());
    return new Rel.Side(ready, variables, inquiry::joined);
  }

  private static Op joinOp(Op left, Op right) {
    return OpJoin.create(left, right);
  }

  private static boolean isUnit(Part part) {
    return part instanceof Part.Base base
        && (base.original() instanceof OpTable table && table.isJoinIdentity()
            || base.original() instanceof OpBGP bgp && bgp.getPattern().isEmpty());
  }

  Part union(List<Part> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<Part> flat = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Union union) {
        flat.addAll(union.parts());
      } else {
        flat.add(part);
      }
    }
    Op original =
        flat.stream().map(Part::original).reduce((a, b) -> new OpUnion(a, b)).orElseThrow();
    return flat.stream().allMatch(Part.Base.class::isInstance)
        ? new Part.Base(original)
        : new Part.Union(flat, original);
  }

  /** All alternatives, and what is beside them, as one in the cube; null if that cannot be. */
  Rel inCube(Part part) {
    if (part instanceof Part.Cube one) {
      return attached(one);
    }
    if (part instanceof Part.Union union) {
      List<Rel> rels = new ArrayList<>();
      for (Part each : union.parts()) {
        Rel rel = each instanceof Part.Cube one ? attached(one) : null;
        if (rel == null) {
          return null;
        }
        rels.add(rel);
      }
      Rel rel = new Rel.Union(rels);
      return planner.compiles(rel) ? rel : null;
    }
    return null;
  }

  Part asCube(Part part) {
    Rel rel = part instanceof Part.Union ? inCube(part) : null;
    return rel == null ? part : new Part.Cube(rel, part.original());
  }
}
