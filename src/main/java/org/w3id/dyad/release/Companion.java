package org.w3id.dyad.release;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.util.Symbol;

/**
 * Shows what a release holds in another form, such as trade flows in columns, together with its
 * triples. This package does not know that form.
 */
@FunctionalInterface
public interface Companion {

  /**
   * Where a query's context has all the data that it is asked of, where the engine sees a part only
   * at a time.
   */
  Symbol WHOLE = Symbol.create("https://w3id.org/dyad/whole");

  /** Shows the triples alone. */
  Companion NONE =
      (triples, folder) ->
          new View() {
            @Override
            public DatasetGraph data() {
              return triples;
            }

            @Override
            public void close() {
              // There is nothing beside the triples.
            }
          };

  /** What readers see, for as long as it is open. */
  interface View extends AutoCloseable {

    /** Triples and all else together, read-only. */
    DatasetGraph data();

    @Override
    void close();
  }

  /**
   * Opens what is beside the triples.
   *
   * @param triples the release's triples, read-only; the default graph is the union of the graphs
   * @param folder the release's files, which stay until the view is closed
   * @throws IOException if they are damaged
   */
  View open(DatasetGraph triples, Path folder) throws IOException;

  /** All the data that a query is asked of. */
  static DatasetGraph whole(ExecutionContext execution) {
    DatasetGraph whole = execution.getContext().get(WHOLE);
    return whole == null ? execution.getDataset() : whole;
  }
}
