package org.w3id.dyad.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.trade.TradeFlow;

/** Flows of a file of UN Comtrade as it was published. */
final class PublishedFlows implements Sink {
  /** Where a file lies beside the project. */
  static final Path FILE = Path.of("../shared/data/comtrade/comtrade_2013.csv");

  private final List<TradeFlow> flows = new ArrayList<>();

  private PublishedFlows() {}

  /** Those between the states of the small worlds and each other or anybody, so many at most. */
  static List<TradeFlow> read(int most) throws IOException {
    PublishedFlows sink = new PublishedFlows();
    Sources.named("comtrade").orElseThrow().read(List.of(FILE), sink);
    return sink.flows.stream()
        .filter(
            flow ->
                RandomFlows.STATES.contains(flow.route().importer())
                    || flow.route().importer().startsWith("A"))
        .limit(most)
        .toList();
  }

  @Override
  public void statement(Resource subject, IRI predicate, Value object) {
    // The worlds have statements of their own.
  }

  @Override
  public void flow(TradeFlow flow) {
    flows.add(flow);
  }

  @Override
  public void mapped() {
    // Other tests count the rows.
  }

  @Override
  public void reject(String file, long line, String column, String value, String reason) {
    throw new IllegalStateException(file + ":" + line + ": " + reason);
  }

  @Override
  public void remark(String file, long line, String column, String value, String reason) {
    // The row is used.
  }
}
