package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterConcat;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.w3id.dyad.graph.CertainVars;
import org.w3id.dyad.graph.ClosableJoin;

/**
 * A part that is not evaluated by itself, but asked for those of its rows that agree with given
 * ones and satisfy conditions on both: many at a time, and once for those that are alike in what it
 * mentions. The given rows go as deep into it as they can ({@link Restriction}), so that it brings
 * no more out of the cube than what agrees with them.
 */
final class Inquiry {

  /** So many rows are taken at a time. */
  static final int ROWS = 5_000;

  /** So many are sent into the cube as values. */
  private static final int SENT = Sides.FEW;

  private final Planner planner;
  private final Op pattern;
  private final ExprList conditions;
  private final boolean sharing;
  private final Set<Var> variables;
  private final Var number;

  /**
   * A part.
   *
   * @param planner plans it anew with the rows that are given
   * @param pattern its algebra
   * @param conditions hold for a given row together with one that agrees
   */
  Inquiry(Planner planner, Op pattern, ExprList conditions) {
    this(planner, pattern, conditions, false);
  }

  /** A part of which a row agrees only if it binds a variable that the given one binds too. */
  static Inquiry sharing(Planner planner, Op pattern) {
    return new Inquiry(planner, pattern, new ExprList(), true);
  }

  private Inquiry(Planner planner, Op pattern, ExprList conditions, boolean sharing) {
    this.planner = planner;
    this.pattern = pattern;
    this.conditions = conditions;
    this.sharing = sharing;
    this.variables = new HashSet<>(OpVars.visibleVars(pattern));
    conditions.forEach(condition -> variables.addAll(FilterPlanner.mentioned(condition)));
    this.number = Restriction.number(pattern);
  }

  /** Begins to ask, in one evaluation of a query. */
  Asked in(ExecutionContext execution) {
    return new Asked(execution);
  }

  /** The rows of a table, in which all variables are bound, each with those that agree. */
  Op joined(OpTable table) {
    List<Binding> rows = numbered(Iter.toList(table.getTable().rows()));
    Set<Var> bound = new HashSet<>(table.getTable().getVars());
    bound.add(number);
    return planner.ready(planner.plan(with(bound, rows)));
  }

  private List<Binding> numbered(List<Binding> keys) {
    List<Binding> rows = new ArrayList<>(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      Binding key = keys.get(i);
      if (!sharing || !key.isEmpty()) {
        Node at = NodeFactory.createLiteralString(String.valueOf(i));
        rows.add(Binding.builder(key).add(number, at).build());
      }
    }
    return rows;
  }

  /** All of its rows if they are few; null if they are more, or it takes many to know. */
  List<Binding> few(ExecutionContext execution) {
    Part part = planner.plan(pattern);
    return part instanceof Part.Mixed && gathers(pattern) ? null : all(part, ROWS, execution);
  }

  /** Whether there is an operator in it that has no row before all are there. */
  private static boolean gathers(Op op) {
    boolean[] found = {false};
    Walker.walk(
        op,
        new OpVisitorBase() {
          @Override
          public void visit(OpGroup group) {
            found[0] = true;
          }

          @Override
          public void visit(OpOrder order) {
            found[0] = true;
          }
        });
    return found[0];
  }

  private List<Binding> all(Part part, int limit, ExecutionContext execution) {
    QueryIterator rows =
        QC.execute(planner.ready(part), QueryIterRoot.create(execution), execution);
    try {
      List<Binding> all = Bindings.take(rows, limit);
      return rows.hasNext() ? null : all;
    } finally {
      rows.close();
    }
  }

  /** The part with numbered rows in it, which bind the same variables. */
  private Op with(Set<Var> bound, List<Binding> rows) {
    Op agreeing = pattern;
    if (sharing && Collections.disjoint(bound, CertainVars.of(pattern))) {
      Expr any =
          bound.stream()
              .filter(variable -> !variable.equals(number))
              .<Expr>map(variable -> new E_Bound(new ExprVar(variable)))
              .reduce(NodeValue.FALSE, E_LogicalOr::new);
      agreeing = OpFilter.filter(any, pattern);
    }
    Op joined = new Restriction(planner.touch, number).join(new Table(bound, rows), agreeing);
    return conditions.isEmpty() ? joined : OpFilter.filterBy(conditions, joined);
  }

  /** The part, asked in one evaluation. */
  final class Asked {
    private final ExecutionContext execution;
    private int times;
    private List<Binding> all;

    private Asked(ExecutionContext execution) {
      this.execution = execution;
    }

    /**
     * Each row together with those that agree.
     *
     * @param optional whether rows with which none agrees come too, after the others
     */
    Iterator<Binding> extended(List<Binding> rows, boolean optional) {
      return new Extended(new Alike(rows), optional);
    }

    /** The places of the keys with which a row agrees; no more than that is fetched. */
    Set<Integer> found(List<Binding> keys) {
      Set<Integer> found = new HashSet<>();
      QueryIterator rows = answers(keys, true);
      try {
        while (rows.hasNext()) {
          found.add(numberOf(rows.nextBinding()));
        }
      } finally {
        rows.close();
      }
      return found;
    }

    private int numberOf(Binding answer) {
      return Integer.parseInt(answer.get(number).getLiteralLexicalForm());
    }

    /** Who asks again has many rows: then all that there is may be less. */
    private QueryIterator answers(List<Binding> keys, boolean onlyNumbers) {
      boolean simple =
          sharing
              ? CertainVars.of(pattern).containsAll(variables)
              : conditions.getList().stream().noneMatch(Expressions::hasPattern);
      if (!Restriction.isOfUse(pattern, variables) && simple && all == null) {
        all = all(planner.plan(pattern), Integer.MAX_VALUE, execution);
      } else if (times++ == 1 && simple) {
        all = few(execution);
      }
      return all == null ? sent(keys, onlyNumbers) : ofAll(keys);
    }

    private QueryIterator ofAll(List<Binding> keys) {
      QueryIterator joined =
          supervised(
              ClosableJoin.join(
                  QueryIterPlainWrapper.create(numbered(keys).iterator(), execution),
                  QueryIterPlainWrapper.create(all.iterator(), execution),
                  execution));
      for (Expr condition : conditions.getList()) {
        joined = new QueryIterFilterExpr(joined, condition, execution);
      }
      return joined;
    }

    /** There may be many rows of which the conditions leave none. */
    private QueryIterator supervised(QueryIterator rows) {
      Supervision supervision = Supervision.of(execution);
      return new QueryIteratorWrapper(rows) {
        @Override
        protected Binding moveToNextBinding() {
          supervision.check();
          return super.moveToNextBinding();
        }
      };
    }

    private QueryIterator sent(List<Binding> keys, boolean onlyNumbers) {
      Map<Set<Var>, List<Binding>> alike = new LinkedHashMap<>();
      for (Binding row : numbered(keys)) {
        Set<Var> bound = Iter.toSet(row.vars());
        alike.computeIfAbsent(bound, key -> new ArrayList<>()).add(row);
      }
      QueryIterConcat all = new QueryIterConcat(execution);
      alike.forEach(
          (bound, rows) -> {
            for (int from = 0; from < rows.size(); from += SENT) {
              List<Binding> some = rows.subList(from, Math.min(rows.size(), from + SENT));
              all.add(later(bound, some, onlyNumbers));
            }
          });
      return all;
    }

    private QueryIterator later(Set<Var> bound, List<Binding> rows, boolean onlyNumbers) {
      QueryIterator root = QueryIterRoot.create(execution);
      return new QueryIterDeferred(
          () -> {
            Op op = with(bound, rows);
            if (onlyNumbers) {
              op = OpDistinct.create(new OpProject(op, List.of(number)));
              op = rows.size() == 1 ? new OpSlice(op, Query.NOLIMIT, 1) : op;
            }
            return QC.execute(planner.ready(planner.plan(op)), root, execution);
          },
          root,
          execution);
    }

    /** Rows merged with what agrees with them, as it is read. */
    private final class Extended implements IteratorCloseable<Binding> {
      private final Alike alike;
      private final BitSet matched = new BitSet();
      private final boolean optional;
      private final QueryIterator answers;
      private Iterator<Binding> ready = Collections.emptyIterator();
      private int rest;

      Extended(Alike alike, boolean optional) {
        this.alike = alike;
        this.optional = optional;
        this.answers = answers(alike.keys, false);
      }

      @Override
      public boolean hasNext() {
        while (!ready.hasNext() && answers.hasNext()) {
          Binding answer = answers.nextBinding();
          int at = numberOf(answer);
          matched.set(at);
          ready =
              Iter.map(alike.rows.get(at).iterator(), row -> Bindings.merged(row, answer, number));
        }
        while (!ready.hasNext() && optional && rest < alike.rows.size()) {
          ready = matched.get(rest) ? ready : alike.rows.get(rest).iterator();
          rest++;
        }
        return ready.hasNext();
      }

      @Override
      public Binding next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return ready.next();
      }

      @Override
      public void close() {
        answers.close();
      }
    }
  }

  /** What the part mentions of a row. */
  Binding key(Binding row) {
    return Bindings.projected(row, variables);
  }

  /** Rows, those together that are alike in what the part mentions. */
  private final class Alike {
    private final List<Binding> keys = new ArrayList<>();
    private final List<List<Binding>> rows = new ArrayList<>();

    Alike(List<Binding> all) {
      boolean stable = conditions.getList().stream().allMatch(DrivenPlanner::isStable);
      Map<Binding, Integer> places = new HashMap<>();
      for (Binding row : all) {
        Binding key = key(row);
        Integer at = stable ? places.get(key) : null;
        if (at == null) {
          at = keys.size();
          places.put(key, at);
          keys.add(key);
          rows.add(new ArrayList<>());
        }
        rows.get(at).add(row);
      }
    }
  }
}
