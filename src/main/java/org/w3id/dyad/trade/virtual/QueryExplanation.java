package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQNotImplemented;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.w3id.dyad.trade.virtual.exec.CubeOp;
import org.w3id.dyad.trade.virtual.exec.Supervision;

/**
 * Says how a query is divided between the cube and the triples: the plan, what goes to the cube in
 * SPARQL, and the SQL that was sent for it. The query is run for that, since what is sent depends
 * on how many rows its parts have.
 */
public final class QueryExplanation {

  /** Parts that bring more rows than these out of the cube are marked. */
  public static final long MANY_ROWS = 100_000;

  private final StringBuilder text = new StringBuilder();

  private QueryExplanation() {}

  /**
   * Explains a query.
   *
   * @param data the data set, within a transaction
   * @param seconds after which the query is stopped; what was sent until then is given
   */
  public static String of(VirtualDataset data, Query query, long seconds) {
    QueryExplanation explanation = new QueryExplanation();
    explanation.plan(data, query, seconds);
    explanation.run(data, query, seconds);
    return explanation.text.toString();
  }

  /**
   * Plans a query without running it.
   *
   * @param data the data set, within a transaction
   */
  public static String plan(VirtualDataset data, Query query) {
    QueryExplanation explanation = new QueryExplanation();
    explanation.tell(planned(data, query), part -> false);
    return explanation.text.toString();
  }

  private void plan(VirtualDataset data, Query query, long seconds) {
    tell(planned(data, query), part -> part.brings(MANY_ROWS, Supervision.within(seconds)));
  }

  private static Op planned(VirtualDataset data, Query query) {
    Op op = Algebra.compile(query);
    DatasetGraph view =
        query.hasDatasetDescription()
            ? DynamicDatasets.dynamicDataset(query.getDatasetDescription(), data, false)
            : data;
    return QueryPlan.of(data, view, op, data.getContext()).op();
  }

  private void tell(Op planned, Predicate<CubeOp> isLarge) {
    text.append("plan:\n").append(planned.toString().stripTrailing()).append("\n\n");
    List<CubeOp> parts = inCube(planned);
    for (CubeOp part : parts) {
      text.append("to the cube:\n").append(sparql(part.effectiveOp())).append('\n');
      if (isLarge.test(part)) {
        text.append("note: brings more than ").append(MANY_ROWS);
        text.append(
            " rows out of the cube; a filter or an aggregate that moves inside, or a LIMIT,");
        text.append(" would keep them there\n");
      }
    }
    if (parts.isEmpty()) {
      text.append("nothing by itself to the cube\n");
    }
  }

  private static List<CubeOp> inCube(Op op) {
    List<CubeOp> parts = new ArrayList<>();
    Walker.walk(
        op,
        new OpVisitorBase() {
          @Override
          public void visit(OpExt op) {
            if (op instanceof CubeOp part) {
              parts.add(part);
            } else {
              parts.addAll(inCube(op.effectiveOp()));
            }
          }
        });
    return parts;
  }

  private static String sparql(Op op) {
    try {
      return OpAsQuery.asQuery(op).toString();
    } catch (ARQNotImplemented e) {
      return op.toString();
    }
  }

  private void run(VirtualDataset data, Query query, long seconds) {
    long start = System.nanoTime();
    Consumer<Supervision.Sent> trace = this::tell;
    QueryExecBuilder builder =
        QueryExec.dataset(data)
            .query(query)
            .timeout(seconds, TimeUnit.SECONDS)
            .set(Supervision.TRACE, trace);
    long rows = 0;
    try (QueryExec execution = builder.build()) {
      if (query.isSelectType()) {
        var set = execution.select();
        while (set.hasNext()) {
          set.next();
          rows++;
        }
      } else if (query.isAskType()) {
        execution.ask();
      } else {
        rows = (query.isDescribeType() ? execution.describe() : execution.construct()).size();
      }
    } catch (org.apache.jena.query.QueryCancelledException e) {
      text.append("stopped after ").append(seconds).append(" s\n");
    }
    text.append(rows).append(" rows in ").append(millis(System.nanoTime() - start));
    text.append(" ms\n");
  }

  private void tell(Supervision.Sent sent) {
    text.append("SQL, ").append(sent.rows()).append(" rows in ").append(millis(sent.nanos()));
    text.append(" ms");
    if (sent.rows() > MANY_ROWS) {
      text.append(", MANY ROWS out of the cube");
    }
    text.append(":\n").append(sent.sql()).append("\n\n");
  }

  private static long millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }
}
