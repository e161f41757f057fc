package org.w3id.dyad.http.pages.trade;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.w3id.dyad.http.pages.frame.ChartAnswer;
import org.w3id.dyad.http.pages.frame.ChartPageHandler;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;

/**
 * {@code /trade}: the trade of one state with another by product; {@code /trade/flow.svg} and its
 * like are a figure of it alone.
 */
public final class TradeHandler extends ChartPageHandler<TradeRequest> {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;

  /** Asks these questions of the releases of a service. */
  public TradeHandler(QueryService service, Questions questions) {
    super(service);
    this.questions = questions;
  }

  @Override
  protected boolean isThere(HttpServletRequest request) {
    return TradeRequest.isPath(request);
  }

  @Override
  protected TradeRequest read(HttpServletRequest request) {
    return TradeRequest.of(request);
  }

  @Override
  protected void answer(Exchange<TradeRequest> exchange) throws IOException {
    TradePage page = new TradePage(exchange, questions);
    if (exchange.asked().isForPage()) {
      Page.send(exchange, "http/pages/trade/trade.jte", page);
    } else {
      send(exchange, page);
    }
  }

  private static void send(Exchange<TradeRequest> exchange, TradePage page) throws IOException {
    TradeFigure figure = page.figure(exchange.asked().figure());
    if (exchange.format().equals(ChartAnswer.CSV)) {
      exchange.send(figure.csv().getBytes(StandardCharsets.UTF_8));
    } else if (figure.chart().drawing().isEmpty()) {
      throw new HttpProblem(404, "there is nothing to draw; /trade says what is known");
    } else {
      ChartAnswer.send(exchange, figure.chart(), page.address());
    }
  }
}
