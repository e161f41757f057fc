package org.w3id.dyad.trade.virtual.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.w3id.dyad.trade.TradeStore;
import org.w3id.dyad.trade.rows.StoredTable;
import org.w3id.dyad.trade.virtual.mapping.MappedTable;
import org.w3id.dyad.trade.virtual.mapping.Rel;
import org.w3id.dyad.trade.virtual.sql.Select;

/** Rows of a driver that is made up. */
final class SqlRowsTest {

  /** Has no row before its statement is cancelled, and then ends as if there were none. */
  private static final class QuietStore implements TradeStore {
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(3);

    @Override
    public Connection connection() {
      return made(Connection.class, "createStatement", this::statement);
    }

    private Statement statement() {
      return made(Statement.class, "executeQuery", this::rows);
    }

    private ResultSet rows() throws InterruptedException {
      return made(
          ResultSet.class,
          "next",
          () -> {
            cancelled.await();
            return false;
          });
    }

    private interface Result {
      Object get() throws InterruptedException;
    }

    /** Something with one method that gives a result, and with others to cancel and close it. */
    private <T> T made(Class<T> type, String name, Result result) {
      InvocationHandler handler =
          (self, method, arguments) ->
              switch (method.getName()) {
                case "cancel" -> {
                  cancelled.countDown();
                  yield null;
                }
                case "close" -> {
                  closed.countDown();
                  yield null;
                }
                default -> {
                  assertEquals(name, method.getName());
                  yield result.get();
                }
              };
      return type.cast(
          Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Set<String> sources() {
      return Set.of("trade");
    }

    @Override
    public boolean lacksMemory(SQLException failure) {
      return false;
    }

    @Override
    public TradeStore sample() throws IOException {
      throw new IOException("there is none");
    }

    @Override
    public void close() {
      // There is nothing behind it.
    }
  }

  @Test
  @Timeout(60)
  void rowsThatEndBecauseTheyAreCancelledAreNotTakenForAll() throws InterruptedException {
    QuietStore store = new QuietStore();
    MappedTable table =
        MappedTable.of(new StoredTable(TradeStore.FLOWS, Set.of("comtrade"), false));
    Rel.Star flows = Rel.Star.of(table, Var.alloc("flow"), Var.alloc("graph"));
    Select select = CubeContext.of(store).compiler(Map.of()).compile(flows);
    try (SqlRows rows = new SqlRows(store, select, Supervision.within(1))) {
      assertThrows(QueryCancelledException.class, rows::hasNext);
      assertThrows(QueryCancelledException.class, rows::hasNext);
    }
    store.closed.await();
  }
}
