package org.w3id.dyad.trade.virtual;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterConcat;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.JoinClassifier;
import org.apache.jena.sparql.engine.main.QC;
import org.w3id.dyad.graph.ClosableJoin;

/** Joins of rows of the cube with others: neither a call for each row nor the whole cube. */
final class Joins {

  private static final int FEW = 5_000;

  private Joins() {}

  /**
   * The smaller side first. If the part outside has few rows, they go into the cube; if the part in
   * the cube has few, they go out; else the rows outside go into the cube in batches.
   */
  static Op join(Op inCube, Op outside) {
    return new OutsideOp(
        "join-by-size",
        OpJoin.create(inCube, outside),
        (input, execution) -> bySize(inCube, outside, input, execution));
  }

  private static QueryIterator bySize(
      Op inCube, Op outside, QueryIterator input, ExecutionContext execution) {
    if (!input.isJoinIdentity() || !(inCube instanceof CubeOp)) {
      return QC.execute(OpSequence.create(outside, inCube), input, execution);
    }
    input.close();
    QueryIterator rows = QC.execute(outside, QueryIterRoot.create(execution), execution);
    try {
      return bySize(inCube, outside, rows, Bindings.take(rows, FEW), execution);
    } catch (RuntimeException e) {
      rows.close();
      throw e;
    }
  }

  private static QueryIterator bySize(
      Op inCube, Op outside, QueryIterator rows, List<Binding> first, ExecutionContext execution) {
    if (!rows.hasNext()) {
      rows.close();
      return QC.execute(inCube, iterator(first, execution), execution);
    }
    QueryIterator found = QC.execute(inCube, QueryIterRoot.create(execution), execution);
    List<Binding> few;
    boolean all;
    try {
      few = Bindings.take(found, FEW);
      all = !found.hasNext();
    } finally {
      found.close();
    }
    if (!all) {
      return QC.execute(inCube, rest(first, rows, execution), execution);
    }
    if (JoinClassifier.isLinear(inCube, outside)) {
      rows.close();
      return QC.execute(outside, iterator(few, execution), execution);
    }
    return ClosableJoin.join(rest(first, rows, execution), iterator(few, execution), execution);
  }

  private static QueryIterator rest(
      List<Binding> first, QueryIterator rows, ExecutionContext execution) {
    QueryIterConcat all = new QueryIterConcat(execution);
    all.add(iterator(first, execution));
    all.add(rows);
    return all;
  }

  private static QueryIterator iterator(List<Binding> rows, ExecutionContext execution) {
    return QueryIterPlainWrapper.create(rows.iterator(), execution);
  }

  /**
   * Joins two parts. The rows of one are given to the other: those of the left if they are few or
   * those of the right are not.
   *
   * @param left evaluates the left part
   * @param one the left part
   * @param other the right part
   * @param effective the algebra for which it stands
   */
  static Op join(Op left, Inquiry one, Inquiry other, Op effective) {
    return new OutsideOp(
        "join-in-batches",
        effective,
        (input, execution) -> {
          boolean isFirst = input.isJoinIdentity();
          QueryIterator rows = QC.execute(left, input, execution);
          return isFirst
              ? smallerFirst(rows, one, other, execution)
              : extended(rows, other, false, execution);
        });
  }

  private static QueryIterator smallerFirst(
      QueryIterator rows, Inquiry one, Inquiry other, ExecutionContext execution) {
    try {
      List<Binding> first = Bindings.take(rows, Inquiry.ROWS);
      List<Binding> few = rows.hasNext() ? other.few(execution) : null;
      if (few == null) {
        return extended(rest(first, rows, execution), other, false, execution);
      }
      rows.close();
      return extended(iterator(few, execution), one, false, execution);
    } catch (RuntimeException e) {
      rows.close();
      throw e;
    }
  }

  /**
   * All rows of the left, each with those of the right that agree.
   *
   * @param effective the algebra for which it stands
   */
  static Op leftJoin(Op left, Inquiry right, Op effective) {
    return new OutsideOp(
        "left-join-in-batches",
        effective,
        (input, execution) -> extended(QC.execute(left, input, execution), right, true, execution));
  }

  private static QueryIterator extended(
      QueryIterator rows, Inquiry inquiry, boolean optional, ExecutionContext execution) {
    Inquiry.Asked asked = inquiry.in(execution);
    return Bindings.joined(rows, Inquiry.ROWS, batch -> asked.extended(batch, optional), execution);
  }

  /**
   * Begins to evaluate a part when its first row is asked for. Jena's joins end in an error where
   * they are closed before that, as happens on the right of a join whose left side has no rows.
   */
  static Op later(Op op) {
    return op instanceof CubeOp
        ? op
        : new OutsideOp("later", op, (input, execution) -> QC.execute(op, input, execution));
  }

  /** Rows of all; rows that come in are given to each many at a time. */
  static Op union(List<Op> parts) {
    return new OutsideOp(
        "union",
        parts.stream().reduce(OpUnion::new).orElseThrow(),
        (input, execution) -> {
          if (input.isJoinIdentity()) {
            input.close();
            return concatenated(parts, () -> QueryIterRoot.create(execution), execution);
          }
          return Bindings.joined(
              input,
              CubeOp.BATCH,
              batch -> concatenated(parts, () -> iterator(batch, execution), execution),
              execution);
        });
  }

  private static QueryIterator concatenated(
      List<Op> parts, Supplier<QueryIterator> input, ExecutionContext execution) {
    QueryIterConcat all = new QueryIterConcat(execution);
    for (Op part : parts) {
      QueryIterator rows = input.get();
      all.add(new QueryIterDeferred(() -> QC.execute(part, rows, execution), rows, execution));
    }
    return all;
  }
}
