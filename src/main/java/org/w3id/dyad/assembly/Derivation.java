package org.w3id.dyad.assembly;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.StatementLines;
import org.w3id.dyad.reasoning.Inference;
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
    Path made = release.folder().resolve(description.id() + ".nt");
    Tally tally = make(release, made, report, progress);
    String step = "writing " + description.id();
    progress.begin(step);
    try (StoreWriter store = writer(release, notes);
        InputStream statements = new BufferedInputStream(Files.newInputStream(made))) {
      store.copy(
          statements,
          Iris.graph(description.id()).stringValue(),
          "",
          count -> progress.at(step, count));
      store.finish();
    }
    Files.delete(made);
    notes.keep(release);
    return tally;
  }

  /**
   * Makes the statements, and keeps them in a file: the store cannot be written while it is read.
   */
  private Tally make(Release release, Path made, ReportFile report, BuildProgress progress)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(made);
        Store data = release.open(CubeCompanion.inParquet())) {
      StatementLines lines = StatementLines.triples(out);
      lines.startRDF();
      CountingSink sink =
          new CountingSink(description.id(), counted(lines, progress), report, progress);
      maker.make(data, sink);
      lines.endRDF();
      return sink.tally();
    }
  }

  private StoreWriter writer(Release release, CubeCompanion.Notes notes) {
    return premiseOf.isPresent()
        ? new StoreWriter(release, premiseOf.get().statements().andThen(notes))
        : new StoreWriter(release, notes);
  }

  private RDFHandler counted(StatementLines lines, BuildProgress progress) {
    return new AbstractRDFHandler() {
      private long count;

      @Override
      public void handleStatement(Statement statement) {
        lines.handleStatement(statement);
        count++;
        progress.at(description.id(), count);
      }
    };
  }
}
