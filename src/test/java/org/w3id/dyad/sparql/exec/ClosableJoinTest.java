package org.w3id.dyad.sparql.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.sparql.expr.NodeValue;
import org.junit.jupiter.api.Test;

/** Joins can be closed before they have a row, and so a query within another that has none. */
final class ClosableJoinTest {

  private static final Var NUMBER = Var.alloc("number");

  private final DatasetGraph data = DatasetGraphFactory.create();
  private final ExecutionContext execution = ExecutionContext.create(data);

  @Test
  void aJoinBesideNothingIsClosed() {
    RDFParser.fromString("<a:x> <a:p> 1 ; <a:q> 2 .", Lang.TURTLE).parse(data);
    QC.setFactory(data.getContext(), StoreExecutor.FACTORY);
    for (String joined :
        List.of(
            "{ SELECT ?x { ?x <a:p> ?y } } { SELECT ?x { ?x <a:q> ?z } }",
            "{ SELECT ?x { ?x <a:p> ?y } } OPTIONAL { SELECT ?x { ?x <a:q> ?z } }",
            "VALUES ?x { 1 2 } VALUES ?x { 2 3 }")) {
      String query =
          "SELECT * { { SELECT ?x { ?x <a:none> ?y } } { SELECT (COUNT(*) AS ?n) { %s } } }"
              .formatted(joined);
      try (QueryExec asked = QueryExec.dataset(data).query(query).build()) {
        assertEquals(0, RowSetOps.count(asked.select()), joined);
      }
    }
  }

  @Test
  void aJoinThatIsCancelledClosesBothSides() {
    AtomicInteger open = new AtomicInteger();
    QueryIterator join =
        ClosableJoin.join(cancelledAfter(1, open), cancelledAfter(1, open), execution);
    assertEquals(2, open.get());
    assertThrows(QueryCancelledException.class, join::hasNext);
    join.close();
    assertEquals(0, open.get());
  }

  @Test
  void aJoinThatNobodyAskedClosesBothSides() {
    AtomicInteger open = new AtomicInteger();
    ClosableJoin.join(cancelledAfter(0, open), cancelledAfter(0, open), execution).close();
    assertEquals(0, open.get());
  }

  @Test
  void rowsThatAgreeAreJoined() {
    QueryIterator join = ClosableJoin.join(rows(1, 2), rows(2, 3), execution);
    assertEquals(row(2), join.nextBinding());
    assertFalse(join.hasNext());
  }

  private QueryIterator rows(int... numbers) {
    List<Binding> rows = Arrays.stream(numbers).mapToObj(ClosableJoinTest::row).toList();
    return QueryIterPlainWrapper.create(rows.iterator(), execution);
  }

  private static Binding row(int number) {
    return BindingFactory.binding(NUMBER, NodeValue.makeInteger(number).asNode());
  }

  /** Counts itself as open until it is closed. */
  private QueryIterator cancelledAfter(int rows, AtomicInteger open) {
    open.incrementAndGet();
    return QueryIterPlainWrapper.create(
        Iter.onClose(
            Iter.map(
                IntStream.iterate(0, i -> i + 1).iterator(),
                i -> {
                  if (i >= rows) {
                    throw new QueryCancelledException();
                  }
                  return row(i);
                }),
            open::decrementAndGet),
        execution);
  }
}
