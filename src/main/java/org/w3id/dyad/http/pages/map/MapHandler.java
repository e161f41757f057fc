package org.w3id.dyad.http.pages.map;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.w3id.dyad.http.pages.frame.ChartAnswer;
import org.w3id.dyad.http.pages.frame.ChartPageHandler;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;

/**
 * {@code /map}: the states of the world by how they stand to one of them; {@code /map/map.svg} and
 * its like are the map alone.
 */
public final class MapHandler extends ChartPageHandler<MapRequest> {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;

  /** Asks these questions of the releases of a service. */
  public MapHandler(QueryService service, Questions questions) {
    super(service);
    this.questions = questions;
  }

  @Override
  protected boolean isThere(HttpServletRequest request) {
    return MapRequest.isPath(request);
  }

  @Override
  protected MapRequest read(HttpServletRequest request) {
    return MapRequest.of(request);
  }

  @Override
  protected void answer(Exchange<MapRequest> exchange) throws IOException {
    MapPage page = MapPage.of(exchange, exchange.asked(), questions);
    if (exchange.asked().isForPage()) {
      Page.send(exchange, "http/pages/map/map.jte", page);
    } else if (exchange.format().equals(ChartAnswer.CSV)) {
      exchange.send(page.csv().getBytes(StandardCharsets.UTF_8));
    } else {
      ChartAnswer.send(exchange, page.chart(), page.address(page.year()));
    }
  }
}
