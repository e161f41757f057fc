package org.w3id.dyad.trade.virtual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.StoreWriter;
import org.w3id.dyad.trade.rows.RepeatedRows;
import org.w3id.dyad.trade.rows.TableForm;
import org.w3id.dyad.trade.virtual.mapping.Mapping;
import org.w3id.dyad.trade.virtual.mapping.RowReader;

/**
 * Keeps as triples what a release cannot keep as rows: what a file says of a subject that an
 * earlier file has as a row.
 */
public final class RepeatedRowsAsTriples implements AutoCloseable {
  private final Release release;
  private final Consumer<Triple> onlooker;
  private final Map<TableForm, RowReader> tables = new HashMap<>();
  private StoreWriter store;

  private RepeatedRowsAsTriples(Release release, Consumer<Triple> onlooker) {
    this.release = release;
    this.onlooker = onlooker;
  }

  /**
   * Goes through the rows of a release that is being made, whose first triples are written.
   *
   * @param onlooker is shown each triple that is written
   */
  public static void keep(Release release, Consumer<Triple> onlooker) throws IOException {
    try (RepeatedRowsAsTriples triples = new RepeatedRowsAsTriples(release, onlooker)) {
      RepeatedRows.remove(release.trade(), triples::write);
      if (triples.store != null) {
        triples.store.finish();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(TableForm form, String source, List<Object> row) {
    if (store == null) {
      store = new StoreWriter(release, onlooker);
    }
    RowReader table = tables.computeIfAbsent(form, each -> new RowReader(Mapping.shipped(each)));
    Node graph = table.mapping().graph().term(new Object[] {source});
    table.describe(row, triple -> store.add(new Quad(graph, triple)));
  }

  @Override
  public void close() {
    if (store != null) {
      store.close();
    }
  }
}
