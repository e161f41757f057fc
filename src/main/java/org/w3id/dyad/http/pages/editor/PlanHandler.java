package org.w3id.dyad.http.pages.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.http.protocol.EntityTag;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.ProgramBuild;
import org.w3id.dyad.http.service.Answer;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryRequest;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ReleaseHandler;
import org.w3id.dyad.trade.virtual.QueryExplanation;
import org.w3id.dyad.trade.virtual.VirtualDataset;

/**
 * {@code /sparql/plan}: how a query is divided between the triples and the flows. It is planned and
 * not run. A malformed query is answered as at the endpoint, with line and column.
 */
public final class PlanHandler extends ReleaseHandler<QueryRequest> {
  private static final long serialVersionUID = 1L;
  private static final Format TEXT = new Format("txt", List.of("text/plain"), null, null);

  private final transient QueryService service;

  /** Plans queries to a service's releases. */
  public PlanHandler(QueryService service) {
    super(service, Kind.DATA, "GET", "HEAD", "POST");
    this.service = service;
  }

  @Override
  protected QueryRequest read(HttpServletRequest request) throws IOException {
    return QueryRequest.read(request, service.limits().characters());
  }

  @Override
  protected String release(HttpServletRequest request, QueryRequest asked) {
    return asked.release();
  }

  @Override
  protected List<Format> formats(QueryRequest asked) {
    return List.of(TEXT);
  }

  @Override
  protected Format choose(HttpServletRequest request, QueryRequest asked) {
    return TEXT;
  }

  @Override
  protected EntityTag tag(Exchange<QueryRequest> exchange) {
    return EntityTag.of(
        ProgramBuild.current(),
        exchange.release().name(),
        "plan",
        exchange.asked().text(),
        exchange.asked().defaultGraphs(),
        exchange.asked().namedGraphs(),
        Answer.acceptsGzip(exchange.request()));
  }

  @Override
  protected void answer(Exchange<QueryRequest> exchange) throws IOException {
    QueryService.Reading reading = exchange.reading();
    Query query = exchange.asked().parse(service.limits().query());
    reading.allowance().checkNow();
    DatasetGraph data = reading.data();
    String plan =
        data instanceof VirtualDataset flows
            ? QueryExplanation.plan(flows, query)
            : "this release has no flows: all is asked of the triples\n";
    exchange.send(plan.getBytes(StandardCharsets.UTF_8));
  }
}
