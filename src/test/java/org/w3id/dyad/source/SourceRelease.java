package org.w3id.dyad.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.StatementLines;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.release.StoreWriter;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.trade.CubeWriter;
import org.w3id.dyad.trade.TradeFlow;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/** A release that holds one source and nothing else, made by the writers of loads and of builds. */
final class SourceRelease implements Sink, AutoCloseable {
  private final Releases.Draft draft;
  private final CubeWriter flows;
  private final OutputStream out;
  private final StatementLines lines;
  private final Path statements;
  private final String graph;
  private long flowCount;
  private long mapped;
  private long rejected;

  private SourceRelease(Path base, String graph) throws IOException {
    this.graph = graph;
    this.draft = new Releases(Files.createDirectories(base.resolve("releases"))).begin();
    this.flows = new CubeWriter(draft.release().trade(), graph.split("/")[0]);
    this.statements = base.resolve("statements.nt");
    this.out = Files.newOutputStream(statements);
    this.lines = StatementLines.triples(out);
    lines.startRDF();
  }

  /**
   * What became of the files of a source.
   *
   * @param data the statements and flows, to be asked
   * @param store what holds them, to be closed
   */
  record Result(DatasetGraph data, AutoCloseable store, long mapped, long rejected)
      implements AutoCloseable {
    @Override
    public void close() throws IOException {
      try {
        store.close();
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
  }

  /** Loads files and publishes the release. */
  static Result of(String id, Map<String, String> options, List<Path> files, Path base)
      throws IOException {
    Source source = Sources.named(id).orElseThrow().withOptions(options);
    try (SourceRelease release = new SourceRelease(base, source.graph(files))) {
      source.read(files, release);
      return release.publish();
    }
  }

  /** Without flows, statements are asked in memory, which takes less time to make. */
  private Result publish() throws IOException {
    lines.endRDF();
    out.close();
    if (flowCount == 0) {
      flows.close();
      DatasetGraph data = DatasetGraphFactory.createWithGraphMaker(name -> new GraphMem2Fast());
      RDFParser.source(statements).lang(Lang.NTRIPLES).parse(data);
      return new Result(data, data::close, mapped, rejected);
    }
    flows.finish((flow, kept, left, same) -> {});
    flows.close();
    try (StoreWriter triples = new StoreWriter(draft.release(), triple -> {});
        InputStream in = Files.newInputStream(statements)) {
      triples.copy(in, Iris.graph(graph).stringValue(), "b", written -> {});
      triples.finish();
    }
    draft.release().writeManifest(Map.of());
    Store store = draft.publish().open(CubeCompanion.inParquet());
    return new Result(store.data(), store, mapped, rejected);
  }

  @Override
  public void statement(Resource subject, IRI predicate, Value object) {
    lines.write(subject, predicate, object);
  }

  @Override
  public void flow(TradeFlow flow) {
    flowCount++;
    try {
      flows.add(flow);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void mapped() {
    mapped++;
  }

  @Override
  public void reject(String file, long line, String column, String value, String reason) {
    rejected++;
  }

  @Override
  public void remark(String file, long line, String column, String value, String reason) {}

  @Override
  public void close() throws IOException {
    out.close();
    draft.close();
  }
}
