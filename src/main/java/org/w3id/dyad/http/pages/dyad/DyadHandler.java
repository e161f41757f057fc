package org.w3id.dyad.http.pages.dyad;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.http.pages.frame.ChartAnswer;
import org.w3id.dyad.http.pages.frame.ChartPageHandler;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.pages.frame.States;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.report.Reports;
import org.w3id.dyad.report.chapter.Pair;
import org.w3id.dyad.report.content.Report;
import org.w3id.dyad.report.page.CsvText;
import org.w3id.dyad.report.page.FigureView;

/** {@code /dyad/<A>/<B>}: the page of two states, and its figures alone. */
public final class DyadHandler extends ChartPageHandler<DyadRequest> {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;

  /** Asks these questions of the releases of a service. */
  public DyadHandler(QueryService service, Questions questions) {
    super(service);
    this.questions = questions;
  }

  @Override
  protected boolean isThere(HttpServletRequest request) {
    return DyadRequest.isPath(String.valueOf(request.getPathInfo()));
  }

  @Override
  protected DyadRequest read(HttpServletRequest request) {
    return DyadRequest.of(request);
  }

  @Override
  protected void answer(Exchange<DyadRequest> exchange) throws IOException {
    DyadRequest asked = exchange.asked();
    Report report = report(exchange, asked);
    if (asked.isForPage()) {
      List<Report> beside =
          asked.beside().map(pair -> report(exchange, asked.with(pair))).stream().toList();
      Page.send(
          exchange, "http/pages/dyad/dyad.jte", new DyadPage(exchange, questions, report, beside));
    } else {
      figure(exchange, report);
    }
  }

  private static void figure(Exchange<DyadRequest> exchange, Report report) throws IOException {
    DyadRequest asked = exchange.asked();
    Messages messages = Messages.of(exchange.languages());
    FigureView figure =
        FigureView.alone(report, asked.figure(), messages, asked.files(asked.figure()))
            .orElseThrow(() -> missing("figure", asked));
    if (exchange.format().equals(ChartAnswer.CSV)) {
      exchange.send(CsvText.of(figure.figure().table()).getBytes(StandardCharsets.UTF_8));
    } else if (figure.hasChart()) {
      String page = asked.path() + asked.settings() + "#" + asked.figure();
      ChartAnswer.send(exchange, figure.chart(), page);
    } else {
      throw missing("chart", asked);
    }
  }

  private static HttpProblem missing(String what, DyadRequest asked) {
    return new HttpProblem(404, "the page has no " + what + " \"" + asked.figure() + "\"");
  }

  private Report report(Exchange<?> exchange, DyadRequest asked) {
    States states = new States(exchange);
    Pair pair = new Pair(states.named(asked.one()).iri(), states.named(asked.other()).iri());
    QueryService.Reading reading = exchange.reading();
    // Rows for programs are the same in each language.
    boolean isForPrograms = exchange.format().equals(ChartAnswer.CSV);
    Messages messages = Messages.of(isForPrograms ? List.of("en") : exchange.languages());
    return new Reports(reading.data(), reading::prepare, questions, messages)
        .on(pair, asked.date());
  }
}
