package org.w3id.dyad.http.pages.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.w3id.dyad.http.pages.frame.ChartAnswer;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ReleaseHandler;
import org.w3id.dyad.question.Questions;

/**
 * {@code /catalogue/rejected}: the rows that the build rejected, with reasons, and the same as CSV;
 * {@code /catalogue/coverage.svg}: the picture of coverage alone.
 */
public final class CatalogueFileHandler extends ReleaseHandler<String> {
  private static final long serialVersionUID = 1L;
  private static final Set<String> PATHS =
      Set.of("/rejected", "/rejected.csv", "/coverage.svg", "/coverage.html");

  private final transient Questions questions;

  /** Answers for a service's releases. */
  public CatalogueFileHandler(QueryService service, Questions questions) {
    super(service, Kind.PAGE);
    this.questions = questions;
  }

  @Override
  protected boolean isThere(HttpServletRequest request) {
    return PATHS.contains(String.valueOf(request.getPathInfo()));
  }

  @Override
  protected String read(HttpServletRequest request) {
    return request.getPathInfo();
  }

  @Override
  protected List<Format> formats(String asked) {
    int dot = asked.indexOf('.');
    return List.of(dot < 0 ? Format.HTML : ChartAnswer.format(asked.substring(dot + 1)));
  }

  @Override
  protected Format choose(HttpServletRequest request, String asked) {
    return formats(asked).get(0);
  }

  @Override
  protected String policy(String asked, Format format) {
    return asked.startsWith("/coverage") ? ChartAnswer.policy(format) : super.policy(asked, format);
  }

  /**
   * What the page of rejected rows shows.
   *
   * @param frame what is around it
   * @param rows the rows
   */
  record Model(Frame frame, RejectedRows rows) {}

  @Override
  protected void answer(Exchange<String> exchange) throws IOException {
    Frame frame = Frame.of(exchange, Frame.of(exchange, "").text("catalogue.rejected"));
    Path report = exchange.release().described().report();
    switch (exchange.asked()) {
      case "/rejected" -> {
        RejectedRows rows = RejectedRows.read(report, exchange.reading().allowance()::checkNow);
        Page.send(exchange, "http/pages/catalogue/rejected.jte", new Model(frame, rows));
      }
      case "/rejected.csv" -> {
        if (!Files.exists(report)) {
          throw new HttpProblem(404, "this release has no report of its build");
        }
        exchange.stream(out -> Files.copy(report, out));
      }
      default -> {
        FlowCoverage coverage =
            FlowCoverage.of(exchange, questions, frame)
                .orElseThrow(() -> new HttpProblem(404, "this release has no trade flows"));
        ChartAnswer.send(exchange, coverage.chart(), "/catalogue#coverage");
      }
    }
  }
}
