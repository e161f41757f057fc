package org.w3id.dyad.http.pages.dyad;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.pages.frame.States;
import org.w3id.dyad.http.pages.frame.ThingPath;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ReleaseHandler;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.report.Reports;
import org.w3id.dyad.report.chapter.Pair;
import org.w3id.dyad.report.content.Report;
import org.w3id.dyad.report.page.CsvText;

/** {@code /dyad/<A>/<B>}: the page of two states, and the tables of its figures as CSV. */
public final class DyadHandler extends ReleaseHandler<DyadRequest> {
  private static final long serialVersionUID = 1L;
  private static final Format CSV = new Format("csv", List.of("text/csv"), null, null);

  private final transient Questions questions;

  /** Asks these questions of the releases of a service. */
  public DyadHandler(QueryService service, Questions questions) {
    super(service, Kind.PAGE);
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
  protected List<Format> formats(DyadRequest asked) {
    return List.of(asked.figure().isEmpty() ? ThingPath.HTML : CSV);
  }

  @Override
  protected String format(HttpServletRequest request, DyadRequest asked) {
    return asked.figure().isEmpty() ? super.format(request, asked) : CSV.name();
  }

  @Override
  protected void answer(Exchange<DyadRequest> exchange) throws IOException {
    DyadRequest asked = exchange.asked();
    Report report = report(exchange, asked);
    if (asked.figure().isEmpty()) {
      List<Report> beside =
          asked.beside().map(pair -> report(exchange, asked.with(pair))).stream().toList();
      Page.send(
          exchange, "http/pages/dyad/dyad.jte", new DyadPage(exchange, questions, report, beside));
    } else {
      exchange.send(csv(report, asked.figure()).getBytes(StandardCharsets.UTF_8));
    }
  }

  private Report report(Exchange<?> exchange, DyadRequest asked) {
    States states = new States(exchange);
    Pair pair = new Pair(states.named(asked.one()).iri(), states.named(asked.other()).iri());
    QueryService.Reading reading = exchange.reading();
    return new Reports(reading.data(), reading::prepare, questions).on(pair, asked.date());
  }

  private static String csv(Report report, String figure) {
    return report
        .figure(figure)
        .map(found -> CsvText.of(found.table()))
        .orElseThrow(() -> new HttpProblem(404, "the page has no figure \"" + figure + "\""));
  }
}
