package org.w3id.dyad.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.release.StoreWriter;
import org.w3id.dyad.source.api.ReadProgress;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.trade.CubeWriter;
import org.w3id.dyad.trade.TradeFlow;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/**
 * A sink for tests that gives flows to the writer of a load, publishes a release of them, and asks
 * it by SPARQL: what a source hands out must come back from there.
 */
final class ReleasingSink implements Sink, AutoCloseable {
  private static final String PREFIXES =
      """
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX qb: <http://purl.org/linked-data/cube#>
      """;

  private final Sink counts;
  private final String source;
  private final Releases.Draft draft;
  private final CubeWriter writer;
  private final TreeMap<String, Sum> sums = new TreeMap<>();

  /** How many flows there are, and their value. */
  record Sum(long flows, BigDecimal value) {
    Sum plus(BigDecimal more) {
      return new Sum(flows + 1, value.add(more).stripTrailingZeros());
    }
  }

  /**
   * A sink of one source.
   *
   * @param base an empty folder for the release
   * @param counts takes all else
   */
  ReleasingSink(Path base, String source, Sink counts) throws IOException {
    this.counts = counts;
    this.source = source;
    this.draft = new Releases(base).begin();
    this.writer = new CubeWriter(draft.release().trade(), source);
  }

  @Override
  public void flow(TradeFlow flow) {
    try {
      writer.add(flow);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sums.merge(
        flow.route().exporter() + " " + flow.year(),
        new Sum(1, flow.value().stripTrailingZeros()),
        (all, one) -> all.plus(one.value()));
    counts.flow(flow);
  }

  /** What came in, by exporter and year. */
  TreeMap<String, Sum> sums() {
    return sums;
  }

  /** Publishes the release. */
  Store release(CubeWriter.Duplicates duplicates) throws IOException {
    writer.finish(duplicates);
    writer.close();
    Release release = draft.release();
    try (StoreWriter triples = new StoreWriter(release, triple -> {})) {
      triples.finish();
    }
    release.writeManifest(Map.of());
    return draft.publish().open(CubeCompanion.inParquet());
  }

  /** What the release holds, by exporter and year. */
  TreeMap<String, Sum> sums(Store store) {
    TreeMap<String, Sum> found = new TreeMap<>();
    select(
        store,
        """
        SELECT ?exporter ?year (COUNT(*) AS ?flows) (SUM(?value) AS ?sum) { GRAPH <%s> {
          ?flow dyad:hasExporter ?exporter ; dyad:year ?year ; dyad:tradeValue ?value
        } } GROUP BY ?exporter ?year
        """
            .formatted(Iris.graph(source)),
        row ->
            found.put(
                key(text(row, "exporter")) + " " + text(row, "year"),
                new Sum(
                    Long.parseLong(text(row, "flows")),
                    new BigDecimal(text(row, "sum")).stripTrailingZeros())));
    return found;
  }

  /** Each flow of the release, by name and with all that is said of it. */
  TreeMap<String, String> flows(Store store) {
    TreeMap<String, String> found = new TreeMap<>();
    select(
        store,
        """
        SELECT * { GRAPH <%s> {
          ?flow a ?type ; qb:dataSet ?dataset ; dyad:hasExporter ?exporter ; dyad:hasImporter ?importer ;
            dyad:hasReportingSide ?side ; dyad:hasProduct ?product ; dyad:year ?year ; dyad:tradeValue ?value
          OPTIONAL { ?flow dyad:quantity ?quantity ; dyad:quantityUnit ?unit }
          OPTIONAL { ?flow dcterms:identifier ?record }
          FILTER(?type != qb:Observation)
        } }
        """
            .formatted(Iris.graph(source)),
        row ->
            found.put(
                text(row, "flow"),
                String.join(
                    " ",
                    key(text(row, "type")),
                    key(text(row, "dataset")),
                    key(text(row, "exporter")),
                    key(text(row, "importer")),
                    text(row, "side"),
                    text(row, "product"),
                    text(row, "year"),
                    number(text(row, "value")),
                    number(text(row, "quantity")),
                    text(row, "unit"),
                    text(row, "record"))));
    return found;
  }

  /** The same, of a flow that came in. */
  static String told(TradeFlow flow) {
    return String.join(
        " ",
        flow.reporting().again() ? "ReTradeFlow" : "TradeFlow",
        flow.dataset(),
        flow.route().exporter(),
        flow.route().importer(),
        flow.reporting().side().iri().stringValue(),
        flow.product().iri().stringValue(),
        Integer.toString(flow.year()),
        number(flow.value().toPlainString()),
        flow.quantity() == null ? "" : number(flow.quantity().amount().toPlainString()),
        flow.quantity() == null ? "" : flow.quantity().unit().name(),
        flow.record() == null ? "" : flow.record());
  }

  private static String number(String text) {
    return text.isEmpty() ? "" : new BigDecimal(text).stripTrailingZeros().toPlainString();
  }

  private static String key(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  private static String text(Binding row, String name) {
    var node = row.get(Var.alloc(name));
    return node == null ? "" : node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
  }

  private static void select(Store store, String query, Consumer<Binding> rows) {
    Txn.executeRead(
        store.data(),
        () -> {
          try (QueryExec asked = QueryExec.dataset(store.data()).query(PREFIXES + query).build()) {
            asked.select().forEachRemaining(rows);
          }
        });
  }

  @Override
  public void statement(Resource subject, IRI predicate, Value object) {
    counts.statement(subject, predicate, object);
  }

  @Override
  public void mapped() {
    counts.mapped();
  }

  @Override
  public void reject(String file, long line, String column, String value, String reason) {
    counts.reject(file, line, column, value, reason);
  }

  @Override
  public void remark(String file, long line, String column, String value, String reason) {
    counts.remark(file, line, column, value, reason);
  }

  @Override
  public ReadProgress progress() {
    return counts.progress();
  }

  @Override
  public void close() throws IOException {
    draft.close();
  }
}
