package org.w3id.dyad.trade.virtual.exec;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.dyad.trade.TradeStore;
import org.w3id.dyad.trade.virtual.sql.Select;
import org.w3id.dyad.trade.virtual.sql.Slot;

/**
 * The rows that an SQL query gives, as bindings, fetched while they are read. Cancelling the SPARQL
 * query cancels the SQL, also while the engine is still busy with the first row.
 */
final class SqlRows implements IteratorCloseable<Binding>, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SqlRows.class);

  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "dyad-trade-cancel");
            thread.setDaemon(true);
            return thread;
          });

  /** What is not worth a look at the clock of the processor, in nanoseconds. */
  private static final long NOTHING = TimeUnit.MILLISECONDS.toNanos(1);

  private final TradeStore store;
  private final List<Map.Entry<Var, Slot>> slots;
  private final Supervision supervision;
  private final Connection connection;
  private final String sql;
  private final long start = System.nanoTime();

  /** Held while the database is asked; who watches never waits for it. */
  private final ReentrantLock lock = new ReentrantLock();

  private Statement statement;
  private ResultSet result;
  private ScheduledFuture<?> watch;
  private long count;
  private boolean ahead;
  private volatile boolean ended;
  private volatile RuntimeException stopped;

  /**
   * Runs a query.
   *
   * @param supervision tells when the SPARQL query is cancelled or its time is over
   */
  SqlRows(TradeStore store, Select select, Supervision supervision) {
    this.store = store;
    this.slots = new ArrayList<>(select.slots.entrySet());
    this.supervision = supervision;
    sql = select.text();
    supervision.takeTurn();
    try {
      connection = store.connection();
    } catch (SQLException e) {
      throw failure(e);
    }
    supervision.opened(this);
    lock.lock();
    try {
      statement = connection.createStatement();
      watch = WATCH.scheduleWithFixedDelay(this::stopIfAsked, 20, 20, TimeUnit.MILLISECONDS);
      result = computed(() -> statement.executeQuery(sql));
    } catch (SQLException e) {
      close();
      throw failure(e);
    } finally {
      lock.unlock();
    }
  }

  /** What the database is asked for. */
  @FunctionalInterface
  private interface Step<T> {
    T take() throws SQLException;
  }

  /** Charges the time that a step takes; most only fetch a row that is there. */
  private <T> T computed(Step<T> step) throws SQLException {
    long begin = System.nanoTime();
    try {
      return step.take();
    } finally {
      long nanos = System.nanoTime() - begin;
      if (nanos > NOTHING) {
        supervision.charge(nanos);
      }
    }
  }

  /**
   * Cancels the SQL, and closes rows that are not read to the end: Jena does not close all
   * iterators.
   */
  private void stopIfAsked() {
    RuntimeException reason = supervision.reason();
    if (reason == null || ended) {
      return;
    }
    stopped = reason;
    if (lock.tryLock()) {
      try {
        close();
      } finally {
        lock.unlock();
      }
      return;
    }
    try {
      statement.cancel();
    } catch (SQLException e) {
      LOG.debug("has ended by itself meanwhile: {}", sql, e);
    }
  }

  private RuntimeException failure(SQLException e) {
    RuntimeException reason = supervision.reason();
    if (reason != null) {
      return reason;
    }
    return store.lacksMemory(e)
        ? supervision.outOfMemory()
        : new StoreFailedException(
            "The trade store cannot answer: " + e.getMessage() + ": " + sql,
            e,
            store.isTemporary(e));
  }

  @Override
  public boolean hasNext() {
    lock.lock();
    try {
      requireGoing();
      if (!ahead && !ended) {
        ahead = computed(result::next);
        if (!ahead) {
          close();
        }
        // A driver may let the rows of a statement that is cancelled end as if there were no more.
        requireGoing();
      }
      return ahead;
    } catch (SQLException e) {
      close();
      throw failure(e);
    } finally {
      lock.unlock();
    }
  }

  private void requireGoing() {
    if (stopped != null) {
      throw stopped;
    }
  }

  /** The next row's terms. */
  @Override
  public Binding next() {
    lock.lock();
    try {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ahead = false;
      count++;
      return row();
    } catch (SQLException e) {
      close();
      throw failure(e);
    } finally {
      lock.unlock();
    }
  }

  private Binding row() throws SQLException {
    BindingBuilder builder = Binding.builder();
    int column = 1;
    for (Map.Entry<Var, Slot> entry : slots) {
      Slot slot = entry.getValue();
      Object[] values = new Object[slot.columns().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = result.getObject(column++);
      }
      column += slot.number() == null ? 0 : 1;
      Node term = slot.map().term(values);
      if (term != null) {
        builder.add(entry.getKey(), term);
      }
    }
    return builder.build();
  }

  @Override
  public void close() {
    lock.lock();
    try {
      if (!ended) {
        ended = true;
        end();
      }
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    supervision.closed(this, new Supervision.Sent(sql, count, System.nanoTime() - start));
    if (watch != null) {
      watch.cancel(false);
    }
    try {
      if (result != null) {
        result.close();
      }
      if (statement != null) {
        statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw new StoreFailedException("The trade store does not end a query: " + sql, e);
    }
  }
}
