package org.w3id.dyad.benchmarks.loading;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.StatementLines;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.trade.TradeFlow;

/** A published file to N-Quads on standard output by Dyad: {@code <source> <file>}. */
public final class DyadToQuads {

  private DyadToQuads() {}

  public static void main(String[] args) throws IOException {
    Source source = Sources.named(args[0]).orElseThrow();
    StatementLines lines =
        StatementLines.quads(new FileOutputStream(FileDescriptor.out), Iris.graph(args[0]));
    source.read(List.of(Path.of(args[1])), new LineSink(lines));
    lines.endRDF();
  }

  /** Writes all that is said; made-up input has nothing to reject. */
  private record LineSink(StatementLines lines) implements Sink {
    @Override
    public void statement(Resource subject, IRI predicate, Value object) {
      lines.write(subject, predicate, object);
    }

    @Override
    public void flow(TradeFlow flow) {
      flow.describe(lines::write);
    }

    @Override
    public void mapped() {}

    @Override
    public void reject(String file, long line, String column, String value, String reason) {
      throw new IllegalStateException(
          file + ":" + line + ": " + column + " \"" + value + "\" " + reason);
    }

    @Override
    public void remark(String file, long line, String column, String value, String reason) {
      System.err.println(file + ":" + line + ": " + column + " \"" + value + "\" " + reason);
    }
  }
}
