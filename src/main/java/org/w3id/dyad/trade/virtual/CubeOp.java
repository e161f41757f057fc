package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transform;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.NodeIsomorphismMap;

/** Evaluates a part of a query in the cube. */
final class CubeOp extends OpExt {

  /** So many rows that come in are sent with one query. */
  static final int BATCH = 500;

  private static final Var ROW = Var.alloc(".row");

  private final CubeContext cube;
  private final Rel rel;
  private final Op original;
  private final Supplier<Op> outside;

  /**
   * A part.
   *
   * @param rel what is asked
   * @param original the algebra for which it stands
   * @param outside evaluates the same with less of it in the cube
   */
  CubeOp(CubeContext cube, Rel rel, Op original, Supplier<Op> outside) {
    super("cube");
    this.cube = cube;
    this.rel = rel;
    this.original = original;
    this.outside = outside;
  }

  Rel rel() {
    return rel;
  }

  CubeContext cube() {
    return cube;
  }

  @Override
  public Op effectiveOp() {
    return original;
  }

  @Override
  public QueryIterator eval(QueryIterator input, ExecutionContext execution) {
    return new QueryIterDeferred(() -> evaluated(input, execution), input, execution);
  }

  private QueryIterator evaluated(QueryIterator input, ExecutionContext execution) {
    Supervision supervision = Supervision.of(execution);
    Map<Rel.Side, Table> tables;
    try {
      tables = new Sides(cube, execution, supervision).resolve(rel);
      Select select = cube.query(tables, rel);
      if (input.isJoinIdentity()) {
        input.close();
        return Bindings.of(() -> new Rows(cube.store(), select, supervision), execution);
      }
    } catch (NotMovableException e) {
      return QC.execute(outside.get(), input, execution);
    }
    return Bindings.joined(
        input, BATCH, batch -> matches(batch, tables, supervision).iterator(), execution);
  }

  /**
   * Whether it brings more than a number of rows out of the cube, as far as that can be told before
   * the parts outside are evaluated and in the time that there is.
   */
  boolean brings(long rows, Supervision supervision) {
    if (!rel.sides().isEmpty()) {
      return false;
    }
    Select all = cube.compiler(Map.of()).compile(rel);
    Select some = all.nested("brought");
    some.limit = rows + 1;
    Select counted = some.nested("counted");
    counted.slots.clear();
    counted.slots.put(ROW, new Slot(TypedMap.INTEGER, List.of("count(*)"), false));
    try (Rows found = new Rows(cube.store(), counted, supervision)) {
      NodeValue count = NodeValue.makeNode(found.next().get(ROW));
      return count.getInteger().longValue() > rows;
    } catch (QueryCancelledException e) {
      return false;
    }
  }

  /** Extends each of some rows by the rows of the cube that agree with it. */
  private List<Binding> matches(
      List<Binding> batch, Map<Rel.Side, Table> tables, Supervision supervision) {
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
      Map<Rel.Side, Table> tables,
      Supervision supervision,
      List<Binding> matches) {
    Select select = bound.isEmpty() ? null : sent(batch, bound, rows, tables);
    Select all = select == null ? cube.compiler(tables).compile(rel) : select;
    try (Rows found = new Rows(cube.store(), all, supervision)) {
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
    Binding merged = Bindings.merged(batch.get(row), match, ROW);
    if (merged != null) {
      matches.add(merged);
    }
  }

  private Select sent(
      List<Binding> batch, Set<Var> bound, List<Integer> rows, Map<Rel.Side, Table> tables) {
    List<Binding> values = new ArrayList<>();
    for (int row : rows) {
      BindingBuilder builder = Binding.builder();
      bound.forEach(variable -> builder.add(variable, batch.get(row).get(variable)));
      builder.add(ROW, NodeFactory.createLiteralString(String.valueOf(row)));
      values.add(builder.build());
    }
    Set<Var> variables = new HashSet<>(bound);
    variables.add(ROW);
    Rel.Side side = new Rel.Side(null, variables, table -> table);
    Map<Rel.Side, Table> all = new LinkedHashMap<>(tables);
    all.put(side, new Table(variables, values));
    Rel joined = new Rel.Join(rel, side);
    try {
      return cube.query(all, joined);
    } catch (NotMovableException e) {
      return null;
    }
  }

  @Override
  public Op apply(Transform transform) {
    return this;
  }

  @Override
  public void outputArgs(IndentedWriter out, SerializationContext context) {
    original.output(out, context);
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public boolean equalTo(Op other, NodeIsomorphismMap labels) {
    return this == other;
  }
}
