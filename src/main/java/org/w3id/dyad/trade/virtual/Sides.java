package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.optimize.TransformJoinStrategy;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.QC;

/**
 * Evaluates the parts outside that a relation in the cube needs. A part with few rows is evaluated
 * by itself. A part with many (the labels of everything) is evaluated only for the values that the
 * cube has; these are asked for first.
 */
final class Sides {

  /** A part with no more rows than these goes first. */
  static final int FEW = 2_000;

  /** More values than these are not sent into the cube. */
  static final int MANY = 20_000;

  private final CubeContext cube;
  private final ExecutionContext execution;
  private final Supervision supervision;
  private final Map<Rel.Side, Table> tables = new LinkedHashMap<>();

  Sides(CubeContext cube, ExecutionContext execution, Supervision supervision) {
    this.cube = cube;
    this.execution = execution;
    this.supervision = supervision;
  }

  /**
   * Evaluates all parts outside.
   *
   * @return their rows
   * @throws NotMovableException if there are too many rows, or the cube cannot compare them
   */
  Map<Rel.Side, Table> resolve(Rel rel) {
    for (Rel.Side side : rel.sides()) {
      if (side.op() != null) {
        List<Binding> rows = evaluate(side.op(), FEW);
        if (rows != null) {
          tables.put(side, new Table(side.variables(), rows));
        }
      }
    }
    drive(rel);
    return tables;
  }

  private void drive(Rel rel) {
    for (Rel part : rel.parts()) {
      if (!(part instanceof Rel.Side)) {
        drive(part);
      }
    }
    if (rel instanceof Rel.Join join
        && join.right() instanceof Rel.Side side
        && !tables.containsKey(side)) {
      tables.put(side, driven(side, join.left()));
    }
  }

  private Table driven(Rel.Side side, Rel left) {
    Select select = cube.compiler(tables).compile(left);
    Set<Var> shared = new java.util.LinkedHashSet<>(select.slots.keySet());
    shared.retainAll(side.variables());
    Rel values = new Rel.Distinct(new Rel.Project(left, List.copyOf(shared)));
    List<Binding> rows = new ArrayList<>();
    try (Rows found = new Rows(cube.store(), cube.query(tables, values), supervision)) {
      while (found.hasNext()) {
        if (rows.size() >= MANY) {
          throw new NotMovableException("more than " + MANY + " values");
        }
        rows.add(found.next());
      }
    }
    org.apache.jena.sparql.algebra.Table table = TableFactory.create(List.copyOf(shared));
    rows.forEach(table::addBinding);
    Op op = side.driven(OpTable.create(table));
    List<Binding> result = evaluate(Transformer.transform(new TransformJoinStrategy(), op), MANY);
    if (result == null) {
      throw new NotMovableException("more than " + MANY + " rows");
    }
    return new Table(side.variables(), result);
  }

  /** The rows, or null if there are more than the limit. */
  private List<Binding> evaluate(Op op, int limit) {
    QueryIterator rows = QC.execute(op, QueryIterRoot.create(execution), execution);
    try {
      List<Binding> list = new ArrayList<>();
      while (rows.hasNext()) {
        if (list.size() >= limit) {
          return null;
        }
        list.add(detached(rows.nextBinding()));
      }
      return list;
    } finally {
      rows.close();
    }
  }

  /** A binding that does not hold on to the ones from which it was made. */
  private static Binding detached(Binding binding) {
    var builder = Binding.builder();
    for (Iterator<Var> vars = binding.vars(); vars.hasNext(); ) {
      Var variable = vars.next();
      builder.add(variable, binding.get(variable));
    }
    return binding.isEmpty() ? BindingFactory.empty() : builder.build();
  }
}
