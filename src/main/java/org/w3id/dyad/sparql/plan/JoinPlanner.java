package org.w3id.dyad.sparql.plan;

import static java.util.stream.Collectors.partitioningBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.util.VarUtils;
import org.w3id.dyad.sparql.algebra.CertainVars;
import org.w3id.dyad.sparql.algebra.Correlation;
import org.w3id.dyad.sparql.algebra.EvaluatedOp;
import org.w3id.dyad.sparql.algebra.MentionedVars;
import org.w3id.dyad.sparql.algebra.Operators;
import org.w3id.dyad.sparql.algebra.RemoteOp;
import org.w3id.dyad.sparql.exec.Batches;

/**
 * Plans joins, OPTIONAL and MINUS. Rows are fed into the other side where that is its join with
 * them ({@link Correlation}); they are sent to a remote store as a table or in batches; all else is
 * a hash join of both sides, each evaluated alone.
 */
final class JoinPlanner {

  /** A join is written out for so many unions: each doubles it. */
  private static final int DISTRIBUTED = 3;

  /** And for a union of so many parts. */
  private static final int MOST_PARTS = 5;

  /** So many known rows are multiplied, to begin with all of their values. */
  private static final int FEW = 100;

  private static final int LAST = 4;

  private final PlannerContext planner;
  private final Pushdown pushdown;

  JoinPlanner(PlannerContext planner) {
    this.planner = planner;
    pushdown = new Pushdown(null, planner::check);
  }

  /** An operand as the query has it, as it is executed by itself, and its variables. */
  private record Operand(Op meaning, Op planned, Set<Var> variables) {
    Operand(Op meaning, Op planned) {
      this(meaning, planned, OpVars.visibleVars(meaning));
    }

    /** The join with another one. */
    Operand joined(Operand other, Op both) {
      Set<Var> all = new LinkedHashSet<>(variables);
      all.addAll(other.variables);
      return new Operand(OpJoin.create(meaning, other.meaning), both, all);
    }

    boolean isRemote() {
      return planned instanceof RemoteOp;
    }

    /** A path with two open ends, which needs rows to start from. */
    boolean isOpen() {
      Op pattern = meaning instanceof EvaluatedOp evaluated ? evaluated.effectiveOp() : meaning;
      pattern = pattern instanceof OpGraph graph ? graph.getSubOp() : pattern;
      return pattern instanceof OpPath path
          && path.getTriplePath().getSubject().isVariable()
          && path.getTriplePath().getObject().isVariable();
    }

    boolean isMixed() {
      return !isRemote() && RemoteOp.isIn(meaning);
    }

    boolean isConnected(Set<Var> variables) {
      return !Collections.disjoint(variables(), variables);
    }
  }

  // Joins

  Op join(List<Op> all) {
    List<Op> operands = new ArrayList<>();
    List<Operand> fed = new ArrayList<>();
    for (Op op : all) {
      planner.check();
      if (isFunction(op) && new Operand(op, op).isConnected(variables(operands))) {
        fed.add(new Operand(op, planner.plan(op)));
      } else {
        operands.add(op);
      }
    }
    List<Op> merged = mergedPatterns(withTables(operands));
    List<Operand> remotes = new ArrayList<>();
    List<Operand> mixed = new ArrayList<>();
    List<Operand> local = new ArrayList<>();
    for (Op op : merged) {
      Operand operand = new Operand(op, planner.plan(op));
      (operand.isRemote() ? remotes : operand.isMixed() ? mixed : local).add(operand);
    }
    Op distributed = fed.isEmpty() ? distributed(merged, remotes, mixed) : null;
    if (distributed != null) {
      return planner.plan(distributed);
    }
    mergeRemotes(remotes, true);
    List<Operand> parts = new ArrayList<>();
    for (List<Operand> component : components(local)) {
      Operand part = component.stream().reduce(this::joined).orElseThrow();
      if (component.stream().allMatch(Operand::isOpen) || !attach(part, remotes)) {
        parts.add(part);
      }
    }
    mergeRemotes(remotes, false);
    parts.addAll(remotes);
    parts.addAll(mixed);
    parts.addAll(fed);
    return ordered(parts, fed).stream()
        .reduce(this::joined)
        .map(Operand::planned)
        .orElseGet(OpTable::unit);
  }

  /**
   * The join of a remote part with a union that is not remote as a whole is the union of the joins
   * with each of its parts, which the store may answer as a whole. Null if there is no such union,
   * or too many.
   */
  private Op distributed(List<Op> operands, List<Operand> remotes, List<Operand> mixed) {
    for (Operand union : mixed.size() <= DISTRIBUTED ? mixed : List.<Operand>of()) {
      List<Op> rest = new ArrayList<>(operands);
      rest.remove(union.meaning());
      boolean isOfUse =
          union.meaning() instanceof OpUnion
              && remotes.stream().anyMatch(each -> each.isConnected(union.variables()))
              && rest.stream().allMatch(MentionedVars::isStable);
      List<Op> parts = isOfUse ? partsOf(union.meaning()) : List.of();
      if (parts.size() > 1) {
        return Operators.union(parts.stream().map(part -> joined(rest, part)).toList());
      }
    }
    return null;
  }

  /** A property function, which may need the values of what stands before it. */
  private static boolean isFunction(Op op) {
    return op instanceof OpPropFunc
        || op instanceof OpGraph graph && graph.getSubOp() instanceof OpPropFunc;
  }

  private static Set<Var> variables(List<Op> operands) {
    Set<Var> all = new HashSet<>();
    operands.forEach(operand -> all.addAll(OpVars.visibleVars(operand)));
    return all;
  }

  private static Op joined(List<Op> operands, Op last) {
    List<Op> all = new ArrayList<>(operands);
    all.add(last);
    return Operators.join(all);
  }

  /** The alternatives of a union, those together that the store answers together. */
  private List<Op> partsOf(Op union) {
    Map<Boolean, List<Op>> parted =
        Operators.alternatives(union).stream()
            .collect(partitioningBy(each -> planner.plan(each) instanceof RemoteOp));
    Op remote = Operators.union(parted.get(true));
    List<Op> parts = new ArrayList<>();
    if (planner.plan(remote) instanceof RemoteOp) {
      parts.add(remote);
    } else {
      parts.addAll(parted.get(true));
    }
    if (!parted.get(false).isEmpty()) {
      parts.add(Operators.union(parted.get(false)));
    }
    return parts.size() <= MOST_PARTS ? parts : List.of(union);
  }

  /** Known rows go into the operands that have remote parts inside. */
  private List<Op> withTables(List<Op> operands) {
    List<Op> all = operands;
    for (Op op : operands) {
      if (op instanceof OpTable table && isTotal(table) && !Pushdown.isNumbered(table)) {
        Pushdown.Rows rows =
            new Pushdown.Rows(Set.copyOf(table.getTable().getVars()), Operators.rows(table));
        all =
            all.stream()
                .flatMap(each -> Operators.operands(withRows(rows, each)).stream())
                .toList();
      }
    }
    return all;
  }

  private Op withRows(Pushdown.Rows rows, Op op) {
    boolean takes =
        RemoteOp.isIn(op) && !(op instanceof RemoteOp) && pushdown.isOfUse(op, rows.variables());
    return takes ? pushdown.join(rows, op) : op;
  }

  /** Whether rows are different and bind all variables. */
  private static boolean isTotal(OpTable table) {
    List<Binding> rows = Operators.rows(table);
    return CertainVars.of(table).containsAll(table.getTable().getVars())
        && !table.getTable().getVars().isEmpty()
        && new HashSet<>(rows).size() == rows.size();
  }

  /** The triple patterns of one join are one pattern for each group that shares variables. */
  private static List<Op> mergedPatterns(List<Op> operands) {
    List<Op> all = new ArrayList<>();
    List<BasicPattern> groups = new ArrayList<>();
    for (Op op : operands) {
      if (op instanceof OpBGP bgp && !bgp.getPattern().isEmpty()) {
        bgp.getPattern().forEach(triple -> addTo(groups, triple));
      } else {
        all.add(op);
      }
    }
    groups.forEach(group -> all.add(new OpBGP(group)));
    return all;
  }

  private static void addTo(List<BasicPattern> groups, Triple triple) {
    Set<Var> variables = new HashSet<>();
    VarUtils.addVarsFromTriple(variables, triple);
    BasicPattern joined = new BasicPattern();
    for (BasicPattern group : List.copyOf(groups)) {
      Set<Var> known = new HashSet<>();
      VarUtils.addVars(known, group);
      if (!Collections.disjoint(known, variables)) {
        groups.remove(group);
        joined.addAll(group);
      }
    }
    joined.add(triple);
    groups.add(joined);
  }

  /**
   * Remote parts become one, as far as the store can say it.
   *
   * @param isConnected whether only those that share a variable
   */
  private void mergeRemotes(List<Operand> remotes, boolean isConnected) {
    for (int i = 0; i < remotes.size(); i++) {
      for (int j = i + 1; j < remotes.size(); j++) {
        planner.check();
        Operand one = remotes.get(i);
        Operand other = remotes.get(j);
        Operand both =
            !isConnected || one.isConnected(other.variables()) ? merged(one, other) : null;
        if (both != null) {
          remotes.set(i, both);
          remotes.remove(j);
          i = -1;
          break;
        }
      }
    }
  }

  private static Operand merged(Operand one, Operand other) {
    RemoteOp both = ((RemoteOp) one.planned()).joined((RemoteOp) other.planned());
    return both == null ? null : one.joined(other, both);
  }

  /** Sends a part outside to the remote parts with which it shares a variable. */
  private boolean attach(Operand side, List<Operand> remotes) {
    List<Operand> connected =
        remotes.stream().filter(each -> side.isConnected(each.variables())).toList();
    Operand all = connected.isEmpty() ? null : connected.get(0);
    for (Operand next : connected.subList(Math.min(1, connected.size()), connected.size())) {
      all = all == null ? null : merged(all, next);
    }
    List<Operand> tried = new ArrayList<>(connected);
    if (all != null && connected.size() > 1) {
      tried.add(0, all);
    }
    for (Operand remote : tried) {
      Operand both = attached(side, remote);
      if (both != null) {
        remotes.removeAll(remote == all ? connected : List.of(remote));
        remotes.add(both);
        return true;
      }
    }
    return false;
  }

  private Operand attached(Operand side, Operand remote) {
    RemoteOp part = (RemoteOp) remote.planned();
    Op otherwise = SizedJoin.of(part, side.meaning(), planner);
    RemoteOp both = part.joined(planner.bounded(side.planned()), side.meaning(), otherwise);
    return both == null ? null : side.joined(remote, both);
  }

  private List<List<Operand>> components(List<Operand> operands) {
    List<List<Operand>> components = new ArrayList<>();
    for (Operand operand : operands) {
      planner.check();
      List<Operand> component = new ArrayList<>();
      Set<Var> variables = operand.variables();
      for (List<Operand> other : List.copyOf(components)) {
        if (other.stream().anyMatch(each -> each.isConnected(variables))) {
          component.addAll(other);
          components.remove(other);
        }
      }
      component.add(operand);
      components.add(component);
    }
    components.replaceAll(component -> ordered(component, List.of()));
    return components;
  }

  /**
   * Known rows, as long as few together, and then the operands such that each shares a variable
   * with one before it, if any does.
   */
  private List<Operand> ordered(List<Operand> operands, List<Operand> last) {
    List<Operand> rest = new ArrayList<>(operands);
    List<Operand> ordered = new ArrayList<>();
    Set<Var> known = new HashSet<>();
    rest.sort(Comparator.comparing(each -> last.contains(each) ? LAST : cost(each)));
    for (int rows = 1; !rest.isEmpty(); ) {
      planner.check();
      Operand first = rest.get(0);
      rows = first.meaning() instanceof OpTable table ? rows * size(table) : FEW + 1;
      Operand next =
          rows <= FEW
              ? first
              : rest.stream().filter(each -> each.isConnected(known)).findFirst().orElse(first);
      rows = Math.min(rows, FEW + 1);
      rest.remove(next);
      ordered.add(next);
      known.addAll(next.variables());
    }
    return ordered;
  }

  private static int size(OpTable table) {
    return Math.min(FEW + 1, Math.max(1, Operators.rows(table).size()));
  }

  /** What is best begun with: known rows, then patterns, then what needs rows to start from. */
  private static int cost(Operand operand) {
    if (operand.meaning() instanceof OpTable) {
      return 0;
    }
    return operand.isMixed() ? 3 : operand.isOpen() ? 2 : 1;
  }

  private Operand joined(Operand left, Operand right) {
    planner.check();
    return left.joined(right, physicalJoin(left, right));
  }

  private Op physicalJoin(Operand left, Operand right) {
    Set<Var> variables = left.variables();
    if (!right.isConnected(variables)) {
      return OpJoin.create(left.planned(), right.planned());
    }
    if (right.isMixed()) {
      return !isNumbered(left.meaning()) && isCorrelated(right.meaning(), variables)
          ? correlated(left.planned(), right.meaning(), false, List.of())
          : OpJoin.create(left.planned(), right.planned());
    }
    boolean takes = !(right.planned() instanceof RemoteOp remote) || remote.takes(variables);
    if (takes && Correlation.isJoin(right.planned(), variables)) {
      return Operators.sequence(List.of(left.planned(), right.planned()));
    }
    return Correlation.isJoin(left.planned(), right.variables()) && !RemoteOp.isIn(left.planned())
        ? Operators.sequence(List.of(right.planned(), left.planned()))
        : OpJoin.create(left.planned(), right.planned());
  }

  /** Whether an operator has no rows but numbered ones, which went into the others already. */
  private static boolean isNumbered(Op op) {
    List<Op> parts = Operators.parts(op);
    return op instanceof OpTable table
        ? Pushdown.isNumbered(table)
        : !parts.isEmpty() && parts.stream().allMatch(JoinPlanner::isNumbered);
  }

  private boolean isCorrelated(Op part, Set<Var> variables) {
    return MentionedVars.isStable(part) && pushdown.isOfUse(part, variables);
  }

  private Op correlated(Op left, Op part, boolean isOptional, List<Expr> conditions) {
    Correlated correlated = new Correlated(part, conditions, planner);
    Op rows = planner.bounded(left);
    ExprList all = conditions.isEmpty() ? null : new ExprList(conditions);
    return new EvaluatedOp(
        isOptional ? "optional-in-batches" : "join-in-batches",
        isOptional ? OpLeftJoin.create(left, part, all) : OpJoin.create(left, part),
        (input, execution) ->
            Batches.of(
                QC.execute(rows, input, execution),
                PlannerLimits.of(execution.getContext()).batch(),
                batch -> correlated.extended(batch, isOptional, execution),
                execution));
  }

  // OPTIONAL and MINUS

  Op leftJoin(OpLeftJoin join) {
    Op left = planner.plan(join.getLeft());
    Op right = join.getRight();
    List<Expr> conditions = Operators.conjuncts(join.getExprs());
    Set<Var> variables = OpVars.visibleVars(join.getLeft());
    boolean isRemote =
        RemoteOp.isIn(right)
            || conditions.stream()
                .flatMap(each -> MentionedVars.patterns(each).stream())
                .anyMatch(each -> RemoteOp.isIn(each.getGraphPattern()));
    if (isRemote) {
      return isCorrelated(right, variables) && conditions.stream().allMatch(MentionedVars::isStable)
          ? correlated(left, right, true, conditions)
          : OpLeftJoin.create(left, planner.plan(right), join.getExprs());
    }
    Op planned = planner.plan(right);
    boolean isConnected = !Collections.disjoint(OpVars.visibleVars(right), variables);
    return isConnected && Correlation.isJoin(planned, variables)
        ? new OpConditional(left, Operators.filter(conditions, planned))
        : OpLeftJoin.create(left, planned, join.getExprs());
  }

  /** Of the right side only what it has in common with the left one counts. */
  Op minus(OpMinus minus) {
    Op left = planner.plan(minus.getLeft());
    Set<Var> shared = OpVars.visibleVars(minus.getLeft());
    shared.retainAll(OpVars.visibleVars(minus.getRight()));
    if (shared.isEmpty()) {
      return left;
    }
    Op rightMeaning = Operators.distinct(minus.getRight(), shared);
    Op right = planner.plan(rightMeaning);
    if (RemoteOp.isIn(right) && ExistsPlanner.shareCertainly(minus.getLeft(), minus.getRight())) {
      RemoteOp moved =
          left instanceof RemoteOp one && right instanceof RemoteOp other
              ? one.matching(
                  other,
                  true,
                  OpMinus.create(one.effectiveOp(), other.effectiveOp()),
                  OpMinus.create(one.withoutSides(), other.withoutSides()))
              : null;
      if (moved != null) {
        return moved;
      }
      if (isCorrelated(minus.getRight(), shared)) {
        return Existence.without(planner.bounded(left), minus.getRight(), minus, planner);
      }
    }
    return OpMinus.create(left, right);
  }
}
