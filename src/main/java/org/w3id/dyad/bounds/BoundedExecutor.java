package org.w3id.dyad.bounds;

import java.util.Iterator;
import java.util.function.Function;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpAntiJoin;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSemiJoin;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterHalfJoin;
import org.apache.jena.sparql.engine.iterator.QueryIteratorBase;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.w3id.dyad.bounds.allowance.Allowance;
import org.w3id.dyad.bounds.allowance.HeapWatch;
import org.w3id.dyad.sparql.exec.ClosableJoin;
import org.w3id.dyad.sparql.exec.Difference;
import org.w3id.dyad.sparql.exec.StoreExecutor;

/**
 * Executes the algebra as TDB2 does, and asks the query's allowance at each row. Rows that an
 * operation keeps in memory are counted. Groups are not: how much they keep is seen by the {@link
 * HeapWatch} only.
 */
final class BoundedExecutor extends StoreExecutor {
  static final OpExecutorFactory FACTORY = BoundedExecutor::new;

  private final Allowance allowance;

  private BoundedExecutor(ExecutionContext context) {
    super(context);
    allowance = Allowance.of(context.getContext());
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    allowance.charge(planning(op));
    QueryIterator rows = super.exec(op, input);
    // An operation that hands its input on: ARQ has shortcuts for the root iterator.
    return rows == input ? rows : new Watched(rows, allowance);
  }

  /** TDB2 orders the patterns of a part each time that it is executed, which takes their square. */
  private static int planning(Op op) {
    int patterns = 0;
    if (op instanceof OpBGP triples) {
      patterns = triples.getPattern().size();
    } else if (op instanceof OpQuadPattern quads) {
      patterns = quads.getPattern().size();
    }
    return patterns * patterns;
  }

  @Override
  protected Runnable look() {
    return allowance::check;
  }

  @Override
  protected Graph watched(Graph graph) {
    return new WatchedGraph(graph, allowance);
  }

  @Override
  protected QueryIterator execute(OpOrder order, QueryIterator input) {
    QueryIterator rows = kept(exec(order.getSubOp(), input));
    Ordering ordering = new Ordering(order.getConditions(), execCxt, allowance);
    return new Delayed(rows, ordering::all);
  }

  @Override
  protected QueryIterator execute(OpTopN top, QueryIterator input) {
    boolean isDistinct = top.getSubOp() instanceof OpDistinct;
    Op sub = isDistinct ? ((OpDistinct) top.getSubOp()).getSubOp() : top.getSubOp();
    Ordering ordering = new Ordering(top.getConditions(), execCxt, allowance);
    return new Delayed(exec(sub, input), rows -> ordering.first(rows, top.getLimit(), isDistinct));
  }

  @Override
  protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
    return kept(super.execute(distinct, input));
  }

  @Override
  protected QueryIterator execute(OpJoin join, QueryIterator input) {
    QueryIterator left = kept(exec(join.getLeft(), input));
    QueryIterator right = exec(join.getRight(), root());
    return ClosableJoin.join(left, right, execCxt);
  }

  @Override
  protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
    QueryIterator left = exec(join.getLeft(), input);
    QueryIterator right = kept(exec(join.getRight(), root()));
    return ClosableJoin.leftJoin(left, right, join.getExprs(), execCxt);
  }

  @Override
  protected QueryIterator execute(OpSemiJoin join, QueryIterator input) {
    QueryIterator left = exec(join.getLeft(), input);
    QueryIterator right = kept(exec(join.getRight(), root()));
    return QueryIterHalfJoin.semiJoin(left, right, execCxt);
  }

  @Override
  protected QueryIterator execute(OpAntiJoin join, QueryIterator input) {
    QueryIterator left = exec(join.getLeft(), input);
    QueryIterator right = kept(exec(join.getRight(), root()));
    return QueryIterHalfJoin.antiJoin(left, right, execCxt);
  }

  @Override
  protected QueryIterator execute(OpMinus minus, QueryIterator input) {
    QueryIterator left = exec(minus.getLeft(), input);
    QueryIterator right = kept(exec(minus.getRight(), root()));
    return Difference.of(minus, left, right, execCxt);
  }

  private QueryIterator kept(QueryIterator rows) {
    return new Kept(rows, allowance);
  }

  /** Makes its rows of all those of another when the first is asked for. */
  private static final class Delayed extends QueryIteratorBase {
    private final QueryIterator input;
    private final Function<QueryIterator, Iterator<Binding>> making;
    private Iterator<Binding> made;

    Delayed(QueryIterator input, Function<QueryIterator, Iterator<Binding>> making) {
      this.input = input;
      this.making = making;
    }

    @Override
    protected boolean hasNextBinding() {
      if (made == null) {
        made = making.apply(input);
        input.close();
      }
      return made.hasNext();
    }

    @Override
    protected Binding moveToNextBinding() {
      return made.next();
    }

    @Override
    protected void requestCancel() {
      input.cancel();
    }

    @Override
    protected void closeIterator() {
      input.close();
    }

    @Override
    public void output(IndentedWriter out, SerializationContext context) {
      input.output(out, context);
    }
  }

  /** Asks the allowance at each row. */
  private static class Watched extends QueryIteratorWrapper {
    final Allowance allowance;

    Watched(QueryIterator rows, Allowance allowance) {
      super(rows);
      this.allowance = allowance;
    }

    @Override
    protected Binding moveToNextBinding() {
      allowance.check();
      return super.moveToNextBinding();
    }
  }

  /** Counts each row as one that stays in memory. */
  private static final class Kept extends Watched {
    Kept(QueryIterator rows, Allowance allowance) {
      super(rows, allowance);
    }

    @Override
    protected Binding moveToNextBinding() {
      allowance.keepRow();
      return super.moveToNextBinding();
    }
  }
}
