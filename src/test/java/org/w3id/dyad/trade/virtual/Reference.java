package org.w3id.dyad.trade.virtual;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;

/**
 * What triples in memory answer, if they do with little computing: a random query can be one that
 * no engine answers. Processor time counts, so that on a busy machine the same queries are
 * answered.
 */
final class Reference {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long LIMIT = Duration.ofMillis(200).toNanos();

  private final DatasetGraph triples;

  Reference(DatasetGraph triples) {
    this.triples = triples;
  }

  /**
   * The answer; null if there is none in time.
   *
   * @throws IllegalStateException if the query fails, or goes on after it was told to end
   */
  Answer answer(Query query) {
    try (QueryExec execution = QueryExec.dataset(triples).query(query).build()) {
      FutureTask<Answer> task =
          new FutureTask<>(() -> Txn.calculateRead(triples, () -> Answer.of(query, execution)));
      Thread thread = new Thread(task, "triples");
      thread.setDaemon(true);
      thread.start();
      while (true) {
        try {
          return task.get(10, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          stopIfLate(execution, THREADS.getThreadCpuTime(thread.getId()));
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof QueryCancelledException) {
        return null;
      }
      throw new IllegalStateException(query.toString(), e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void stopIfLate(QueryExec execution, long computed) {
    if (computed > 20 * LIMIT) {
      throw new IllegalStateException("does not end when it is told to");
    }
    if (computed > LIMIT) {
      execution.abort();
    }
  }
}
