package org.w3id.dyad.assembly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.reasoning.Inference;
import org.w3id.dyad.release.Bridge;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.release.StoreWriter;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.api.Tally;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/**
 * A step of the build after loading: it reads all that the release holds by then and makes one more
 * named graph of it.
 *
 * @param description what the graph is; the id is the last part of its name
 * @param maker makes the statements
 * @param premiseOf the reasoning that is to see these statements too, if there is one
 */
record Derivation(Source.Description description, Maker maker, Optional<Inference> premiseOf) {

  /** Makes statements of what a release holds. */
  @FunctionalInterface
  interface Maker {
    /** Reads the store and writes to the sink, in an order that depends on the data alone. */
    void make(Store data, Sink out) throws IOException;
  }

  /**
   * Adds the graph to a release that is being made.
   *
   * @param notes what the release's triples say of its flows; this step's triples are noted too
   */
  Tally addTo(Release release, CubeCompanion.Notes notes, ReportFile report, BuildProgress progress)
      throws IOException {
    progress.begin(description.id());
    List<Statement> made = new ArrayList<>();
    CountingSink sink =
        new CountingSink(description.id(), collector(made, progress), report, progress);
    try (Store data = release.open(CubeCompanion.inParquet())) {
      maker.make(data, sink);
    }
    progress.begin("writing " + description.id());
    try (StoreWriter store = writer(release, notes)) {
      RDFHandler out = Bridge.into(store, Iris.graph(description.id()));
      made.forEach(out::handleStatement);
      store.finish();
    }
    notes.keep(release);
    return sink.tally();
  }

  private StoreWriter writer(Release release, CubeCompanion.Notes notes) {
    return premiseOf.isPresent()
        ? StoreWriter.extending(release, premiseOf.get().statements().andThen(notes))
        : StoreWriter.extending(release, notes);
  }

  private RDFHandler collector(List<Statement> statements, BuildProgress progress) {
    return new AbstractRDFHandler() {
      @Override
      public void handleStatement(Statement statement) {
        statements.add(statement);
        progress.at(description.id(), statements.size());
      }
    };
  }
}
