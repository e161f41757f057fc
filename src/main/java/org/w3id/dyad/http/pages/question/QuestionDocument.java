package org.w3id.dyad.http.pages.question;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.w3id.dyad.http.pages.frame.ChartAnswer;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ReleaseHandler;
import org.w3id.dyad.question.Questions;

/** Answers a question: as a page, as a workbook, or as its chart alone. */
final class QuestionDocument extends ReleaseHandler<QuestionRequest> {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;

  QuestionDocument(Questions questions, QueryService service) {
    super(service, Kind.PAGE);
    this.questions = questions;
  }

  @Override
  protected QuestionRequest read(HttpServletRequest request) {
    return QuestionRequest.of(request, questions);
  }

  @Override
  protected List<Format> formats(QuestionRequest asked) {
    return List.of(
        switch (asked.form()) {
          case "xlsx" -> QuestionWorkbook.FORMAT;
          case "chart.svg" -> ChartAnswer.SVG;
          default -> Format.HTML;
        });
  }

  @Override
  protected Format choose(HttpServletRequest request, QuestionRequest asked) {
    return formats(asked).get(0);
  }

  @Override
  protected String policy(QuestionRequest asked, Format format) {
    return asked.isChart() ? ChartAnswer.policy(format) : super.policy(asked, format);
  }

  @Override
  protected void answer(Exchange<QuestionRequest> exchange) throws IOException {
    QuestionRequest asked = exchange.asked();
    String path = exchange.request().getRequestURI();
    if (!path.startsWith(asked.path())) {
      // Named without its theme, as on the command line.
      String settings = exchange.request().getQueryString();
      String form = path.replaceFirst("^/questions/[a-z0-9-]+", "");
      exchange.seeOther(asked.path() + form + (settings == null ? "" : "?" + settings));
    } else {
      send(exchange, asked.with(new NamedValues(exchange).resolved()));
    }
  }

  private void send(Exchange<QuestionRequest> exchange, QuestionRequest asked) throws IOException {
    if (exchange.format().equals(QuestionWorkbook.FORMAT)) {
      QuestionWorkbook.send(exchange, asked);
      return;
    }
    QuestionPage page = new QuestionPage(exchange, questions, asked);
    if (asked.isChart()) {
      chart(exchange, page);
    } else {
      Page.send(exchange, "http/pages/question/question.jte", page);
    }
  }

  private static void chart(Exchange<QuestionRequest> exchange, QuestionPage page)
      throws IOException {
    if (page.chart().drawing().isEmpty()) {
      throw new HttpProblem(404, "no chart fits these rows");
    }
    ChartAnswer.send(exchange, page.chart(), page.path());
  }
}
