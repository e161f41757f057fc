package org.w3id.dyad.benchmarks.cube;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.w3id.dyad.rdf.StatementLines;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.trade.TradeFlow;

/** The flows of files in BACI's format as triples, for the peers. */
final class Data {
  private Data() {}

  /**
   * Writes what the files of BACI say as N-Triples, flow by flow as the ontology has it.
   *
   * @return how many triples
   */
  static long triples(List<Path> baci, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      StatementLines lines = StatementLines.triples(out);
      Triples sink = new Triples(lines);
      Sources.named("baci").orElseThrow().read(baci, sink);
      lines.endRDF();
      return sink.count;
    }
  }

  private static final class Triples implements Sink {
    private final StatementLines lines;
    private long count;

    Triples(StatementLines lines) {
      this.lines = lines;
    }

    @Override
    public void statement(Resource subject, IRI predicate, Value object) {
      lines.write(subject, predicate, object);
      count++;
    }

    @Override
    public void flow(TradeFlow flow) {
      flow.describe(this::statement);
    }

    @Override
    public void mapped() {}

    @Override
    public void reject(String file, long line, String column, String value, String reason) {
      throw new IllegalStateException(file + ":" + line + ": " + column + " " + reason);
    }

    @Override
    public void remark(String file, long line, String column, String value, String reason) {}
  }
}
