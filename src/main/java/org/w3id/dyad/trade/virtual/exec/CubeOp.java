package org.w3id.dyad.trade.virtual.exec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.NodeValue;
import org.w3id.dyad.sparql.algebra.CertainVars;
import org.w3id.dyad.sparql.algebra.Operators;
import org.w3id.dyad.sparql.algebra.RemoteOp;
import org.w3id.dyad.sparql.exec.Batches;
import org.w3id.dyad.sparql.exec.Deferred;
import org.w3id.dyad.sparql.plan.PlannerLimits;
import org.w3id.dyad.trade.virtual.mapping.Rel;
import org.w3id.dyad.trade.virtual.mapping.TypedMap;
import org.w3id.dyad.trade.virtual.sql.NotMovableException;
import org.w3id.dyad.trade.virtual.sql.Select;
import org.w3id.dyad.trade.virtual.sql.Slot;
import org.w3id.dyad.trade.virtual.sql.SqlTable;

/** A part of a query that the cube answers with one SQL query. */
public final class CubeOp extends RemoteOp {

  private static final Var ROW = Var.alloc(".row");

  private final CubeContext cube;
  private final Rel rel;
  private final Op meaning;
  private final Op withoutSides;

  private CubeOp(CubeContext cube, Rel rel, Op meaning, Op withoutSides) {
    super("cube");
    this.cube = cube;
    this.rel = rel;
    this.meaning = meaning;
    this.withoutSides = withoutSides;
  }

  /**
   * The patterns of one subject.
   *
   * @param meaning the algebra for which they stand
   */
  public static CubeOp of(CubeContext cube, Rel.Star star, Op meaning) {
    return new CubeOp(cube, star, meaning, null).ifCompiles();
  }

  private CubeOp ifCompiles() {
    return slots() == null ? null : this;
  }

  /** The variables and what they are in SQL; null if the relation cannot be said in SQL. */
  private Map<Var, Slot> slots() {
    try {
      return cube.compiler(Map.of()).compile(rel).slots;
    } catch (NotMovableException e) {
      return null;
    }
  }

  // What it takes in

  @Override
  public RemoteOp above(Op1 op) {
    Rel moved = Moves.above(op, rel, slots());
    Op outside = withoutSides == null ? null : Operators.over(op, withoutSides);
    return moved == null
        ? null
        : new CubeOp(cube, moved, Operators.over(op, meaning), outside).ifCompiles();
  }

  @Override
  public RemoteOp joined(RemoteOp other) {
    CubeOp right = (CubeOp) other;
    return with(
        StarMerge.joined(rel, right.rel),
        OpJoin.create(meaning, right.meaning),
        right,
        OpJoin.create(withoutSides(), right.withoutSides()));
  }

  @Override
  public RemoteOp matching(RemoteOp other, boolean negated, Op whole, Op otherwise) {
    CubeOp right = (CubeOp) other;
    return with(new Rel.Semi(rel, right.rel, negated), whole, right, otherwise);
  }

  @Override
  public RemoteOp united(List<RemoteOp> all) {
    List<CubeOp> parts = all.stream().map(CubeOp.class::cast).toList();
    Op outside =
        parts.stream().allMatch(part -> part.withoutSides == null)
            ? null
            : Operators.union(parts.stream().map(CubeOp::withoutSides).toList());
    Op whole = Operators.union(parts.stream().map(part -> part.meaning).toList());
    return new CubeOp(cube, new Rel.Union(parts.stream().map(CubeOp::rel).toList()), whole, outside)
        .ifCompiles();
  }

  private RemoteOp with(Rel both, Op whole, CubeOp other, Op outside) {
    boolean isClosed = withoutSides == null && other.withoutSides == null;
    return new CubeOp(cube, both, whole, isClosed ? null : outside).ifCompiles();
  }

  @Override
  public RemoteOp joined(Op side, Op sideMeaning, Op otherwise) {
    Set<Var> variables = OpVars.visibleVars(sideMeaning);
    Set<Var> certain = CertainVars.of(sideMeaning);
    Rel joined = new Rel.Join(rel, new Rel.Side(side, variables, certain));
    return new CubeOp(cube, joined, OpJoin.create(meaning, sideMeaning), otherwise).ifCompiles();
  }

  @Override
  public boolean takes(Set<Var> variables) {
    Set<Var> shared = new HashSet<>(variables);
    shared.retainAll(slots().keySet());
    Rel joined = new Rel.Join(rel, new Rel.Side(null, shared, shared));
    return new CubeOp(cube, joined, meaning, null).slots() != null;
  }

  @Override
  public Op withoutSides() {
    return withoutSides == null ? this : withoutSides;
  }

  @Override
  public Op effectiveOp() {
    return meaning;
  }

  Rel rel() {
    return rel;
  }

  // Evaluation

  @Override
  public QueryIterator eval(QueryIterator input, ExecutionContext execution) {
    return new Deferred(() -> evaluated(input, execution), execution);
  }

  private QueryIterator evaluated(QueryIterator input, ExecutionContext execution) {
    Supervision supervision = Supervision.of(execution);
    Map<Rel.Side, SqlTable> tables = tables(execution);
    if (tables == null) {
      return QC.execute(withoutSides, input, execution);
    }
    if (input.isJoinIdentity()) {
      input.close();
      Select select = cube.compiler(tables).compile(rel);
      return new Deferred(() -> new SqlRows(cube.store(), select, supervision), execution);
    }
    return Batches.of(
        input,
        PlannerLimits.of(execution.getContext()).batch(),
        batch -> matches(batch, tables, supervision).iterator(),
        execution);
  }

  /** The rows of the parts outside; null if they cannot be sent. */
  private Map<Rel.Side, SqlTable> tables(ExecutionContext execution) {
    int limit = PlannerLimits.of(execution.getContext()).side();
    Map<Rel.Side, SqlTable> tables = new LinkedHashMap<>();
    for (Rel.Side side : rel.sides()) {
      QueryIterator rows = QC.execute(side.op(), QueryIterRoot.create(execution), execution);
      try {
        tables.put(side, new SqlTable(side.variables(), Batches.take(rows, limit + 1)));
      } finally {
        rows.close();
      }
      if (tables.get(side).rows().size() > limit) {
        return null;
      }
    }
    try {
      cube.query(tables, rel);
      return tables;
    } catch (NotMovableException e) {
      return tables.isEmpty() ? tables : null;
    }
  }

  /**
   * Whether it brings more than a number of rows out of the cube, as far as that can be told before
   * the parts outside are evaluated and in the time that there is.
   */
  public boolean brings(long rows, Supervision supervision) {
    if (!rel.sides().isEmpty()) {
      return false;
    }
    Select all = cube.compiler(Map.of()).compile(rel);
    Select some = all.nested("brought");
    some.limit = rows + 1;
    Select counted = some.nested("counted");
    counted.slots.clear();
    counted.slots.put(ROW, new Slot(TypedMap.INTEGER, List.of("count(*)"), false));
    try (SqlRows found = new SqlRows(cube.store(), counted, supervision)) {
      NodeValue count = NodeValue.makeNode(found.next().get(ROW));
      return count.getInteger().longValue() > rows;
    } catch (QueryCancelledException e) {
      return false;
    }
  }

  /** Extends each of some rows by the rows of the cube that agree with it. */
  private List<Binding> matches(
      List<Binding> batch, Map<Rel.Side, SqlTable> tables, Supervision supervision) {
    List<Binding> matches = new ArrayList<>();
    Set<Var> variables = cube.compiler(tables).compile(rel).slots.keySet();
    Map<Set<Var>, List<Integer>> alike = new LinkedHashMap<>();
    for (int i = 0; i < batch.size(); i++) {
      Set<Var> bound = new HashSet<>(variables);
      Binding row = batch.get(i);
      bound.removeIf(variable -> !row.contains(variable));
      alike.computeIfAbsent(bound, key -> new ArrayList<>()).add(i);
    }
    alike.forEach((bound, rows) -> send(batch, bound, rows, tables, supervision, matches));
    return matches;
  }

  /** Asks for rows that bind the same variables; what SQL cannot compare is compared here. */
  private void send(
      List<Binding> batch,
      Set<Var> bound,
      List<Integer> rows,
      Map<Rel.Side, SqlTable> tables,
      Supervision supervision,
      List<Binding> matches) {
    Select select = bound.isEmpty() ? null : sent(batch, bound, rows, tables);
    if (select != null && select.isEmpty()) {
      return;
    }
    Select all = select == null ? cube.compiler(tables).compile(rel) : select;
    try (SqlRows found = new SqlRows(cube.store(), all, supervision)) {
      while (found.hasNext()) {
        Binding match = found.next();
        if (select == null) {
          rows.forEach(row -> accept(batch, row, match, matches));
        } else {
          int row = Integer.parseInt(match.get(ROW).getLiteralLexicalForm());
          accept(batch, row, match, matches);
        }
      }
    }
  }

  private static void accept(List<Binding> batch, int row, Binding match, List<Binding> matches) {
    Binding merged = Batches.merged(batch.get(row), match, ROW);
    if (merged != null) {
      matches.add(merged);
    }
  }

  private Select sent(
      List<Binding> batch, Set<Var> bound, List<Integer> rows, Map<Rel.Side, SqlTable> tables) {
    List<Binding> values = new ArrayList<>();
    for (int row : rows) {
      BindingBuilder builder = Binding.builder();
      bound.forEach(variable -> builder.add(variable, batch.get(row).get(variable)));
      builder.add(ROW, NodeFactory.createLiteralString(String.valueOf(row)));
      values.add(builder.build());
    }
    Set<Var> variables = new HashSet<>(bound);
    variables.add(ROW);
    Rel.Side side = new Rel.Side(null, variables, variables);
    Map<Rel.Side, SqlTable> all = new LinkedHashMap<>(tables);
    all.put(side, new SqlTable(variables, values));
    try {
      return cube.query(all, new Rel.Join(rel, side));
    } catch (NotMovableException e) {
      return null;
    }
  }
}
