package org.w3id.dyad.sparql.plan;

import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.QC;
import org.w3id.dyad.sparql.algebra.EvaluatedOp;
import org.w3id.dyad.sparql.algebra.Operators;
import org.w3id.dyad.sparql.algebra.RemoteOp;
import org.w3id.dyad.sparql.exec.Batches;
import org.w3id.dyad.sparql.exec.ClosableJoin;
import org.w3id.dyad.sparql.exec.Deferred;

/**
 * The join of a remote part with one outside that has too many rows to be sent: the rows of the
 * remote part are fed into the other one if they are few; else both are joined in batches.
 */
final class SizedJoin {
  private final RemoteOp remote;
  private final Op outside;
  private final PlannerContext planner;

  private SizedJoin(RemoteOp remote, Op outside, PlannerContext planner) {
    this.remote = remote;
    this.outside = outside;
    this.planner = planner;
  }

  /**
   * The join.
   *
   * @param outside its algebra, not planned yet
   */
  static Op of(RemoteOp remote, Op outside, PlannerContext planner) {
    SizedJoin join = new SizedJoin(remote, outside, planner);
    return new EvaluatedOp(
        "sized-join",
        OpJoin.create(remote, outside),
        (input, execution) ->
            ClosableJoin.join(
                input, new Deferred(() -> join.rows(execution), execution), execution));
  }

  private QueryIterator rows(ExecutionContext execution) {
    int limit = PlannerLimits.of(execution.getContext()).side();
    QueryIterator rows = QC.execute(remote, QueryIterRoot.create(execution), execution);
    List<Binding> first = Batches.take(rows, limit + 1);
    rows.close();
    if (first.size() <= limit) {
      Op table = Operators.table(OpVars.visibleVars(remote), first);
      return execute(planner.ready(OpJoin.create(table, outside)), execution);
    }
    Op other = planner.plan(outside);
    boolean isSent = remote.isStable() && remote.takes(OpVars.visibleVars(outside));
    return execute(
        planner.bounded(
            isSent ? Operators.sequence(List.of(other, remote)) : OpJoin.create(remote, other)),
        execution);
  }

  private static QueryIterator execute(Op op, ExecutionContext execution) {
    return QC.execute(op, QueryIterRoot.create(execution), execution);
  }
}
