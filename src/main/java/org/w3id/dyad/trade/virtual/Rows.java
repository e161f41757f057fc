package org.w3id.dyad.trade.virtual;

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
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.w3id.dyad.trade.TradeStore;

/**
 * The rows that an SQL query gives, as bindings, fetched while they are read. Cancelling the SPARQL
 * query cancels the SQL, also while the engine is still busy with the first row.
 */
final class Rows implements AutoCloseable {

  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "dyad-trade-cancel");
            thread.setDaemon(true);
            return thread;
          });

  private final List<Map.Entry<Var, Slot>> slots;
  private final Supervision supervision;
  private final Connection connection;
  private Statement statement;
  private ResultSet result;
  private ScheduledFuture<?> watch;
  private final String sql;
  private final long start = System.nanoTime();
  private long count;
  private boolean ahead;
  private boolean ended;

  /**
   * Runs a query.
   *
   * @param supervision tells when the SPARQL query is cancelled or its time is over
   */
  Rows(TradeStore store, Select select, Supervision supervision) {
    this.slots = new ArrayList<>(select.slots.entrySet());
    this.supervision = supervision;
    sql = select.text();
    try {
      connection = store.connection();
    } catch (SQLException e) {
      throw failure(sql, e);
    }
    try {
      statement = connection.createStatement();
      watch = WATCH.scheduleWithFixedDelay(this::cancelIfAsked, 20, 20, TimeUnit.MILLISECONDS);
      result = statement.executeQuery(sql);
    } catch (SQLException e) {
      close();
      throw failure(sql, e);
    }
  }

  private void cancelIfAsked() {
    if (supervision.reason() != null) {
      try {
        statement.cancel();
      } catch (SQLException e) {
        // It has ended by itself meanwhile.
        return;
      }
    }
  }

  private RuntimeException failure(String sql, SQLException e) {
    RuntimeException reason = supervision.reason();
    return reason != null
        ? reason
        : new QueryExecException(
            "The trade store cannot answer: " + e.getMessage() + ": " + sql, e);
  }

  boolean hasNext() {
    if (!ahead && !ended) {
      try {
        ahead = result.next();
      } catch (SQLException e) {
        close();
        throw failure("", e);
      }
      if (!ahead) {
        close();
      }
    }
    return ahead;
  }

  /** Adds the next row's terms to a binding. */
  void next(BindingBuilder builder) {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ahead = false;
    count++;
    try {
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
    } catch (SQLException e) {
      close();
      throw failure("", e);
    }
  }

  Binding next() {
    BindingBuilder builder = Binding.builder();
    next(builder);
    return builder.build();
  }

  @Override
  public void close() {
    if (ended) {
      return;
    }
    ended = true;
    supervision.tell(new Supervision.Sent(sql, count, System.nanoTime() - start));
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
      throw new QueryExecException("The trade store does not end a query", e);
    }
  }
}
