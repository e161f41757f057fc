package org.w3id.dyad.http.pages.network;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.w3id.dyad.http.pages.frame.ChartAnswer;
import org.w3id.dyad.http.pages.frame.ChartPageHandler;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.pages.relation.TableCsv;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;

/**
 * {@code /network}: a state and those with whom it has to do in a year; {@code
 * /network/network.svg} and its like are the drawing alone.
 */
public final class NetworkHandler extends ChartPageHandler<NetworkRequest> {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;

  /** Asks these questions of the releases of a service. */
  public NetworkHandler(QueryService service, Questions questions) {
    super(service);
    this.questions = questions;
  }

  @Override
  protected boolean isThere(HttpServletRequest request) {
    return NetworkRequest.isPath(request);
  }

  @Override
  protected NetworkRequest read(HttpServletRequest request) {
    return NetworkRequest.of(request);
  }

  @Override
  protected void answer(Exchange<NetworkRequest> exchange) throws IOException {
    NetworkPage page = new NetworkPage(exchange, questions);
    if (exchange.asked().isForPage()) {
      Page.send(exchange, "http/pages/network/network.jte", page);
    } else if (exchange.format().equals(ChartAnswer.CSV)) {
      exchange.send(TableCsv.of(page.table()).getBytes(StandardCharsets.UTF_8));
    } else if (page.chart().drawing().isEmpty()) {
      throw new HttpProblem(404, "there is nothing to draw of that state and year");
    } else {
      ChartAnswer.send(exchange, page.chart(), page.address());
    }
  }
}
