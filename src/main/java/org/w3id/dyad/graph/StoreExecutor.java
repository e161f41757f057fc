package org.w3id.dyad.graph;

import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Executes the algebra as TDB2 does, with {@link ClosableJoin} and {@link Difference} of our own.
 */
public class StoreExecutor extends OpExecutorTDB2 {

  /** Makes executors. */
  public static final OpExecutorFactory FACTORY = StoreExecutor::new;

  /** An executor for one part of a query. */
  protected StoreExecutor(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpJoin join, QueryIterator input) {
    QueryIterator left = exec(join.getLeft(), input);
    QueryIterator right = exec(join.getRight(), root());
    return ClosableJoin.join(left, right, execCxt);
  }

  @Override
  protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
    QueryIterator left = exec(join.getLeft(), input);
    QueryIterator right = exec(join.getRight(), root());
    return ClosableJoin.leftJoin(left, right, join.getExprs(), execCxt);
  }

  @Override
  protected QueryIterator execute(OpTable table, QueryIterator input) {
    return table.isJoinIdentity() || input instanceof QueryIterRoot
        ? super.execute(table, input)
        : ClosableJoin.join(input, table.getTable().iterator(execCxt), execCxt);
  }

  @Override
  protected QueryIterator execute(OpMinus minus, QueryIterator input) {
    QueryIterator left = exec(minus.getLeft(), input);
    QueryIterator right = exec(minus.getRight(), root());
    return Difference.of(minus, left, right, execCxt);
  }
}
