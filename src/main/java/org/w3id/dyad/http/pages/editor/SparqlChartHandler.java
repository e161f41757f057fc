package org.w3id.dyad.http.pages.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.w3id.dyad.html.Address;
import org.w3id.dyad.html.chart.ChartFiles;
import org.w3id.dyad.html.chart.ChartFrame;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.answer.Answers;
import org.w3id.dyad.http.pages.frame.ChartAnswer;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.map.StateMap;
import org.w3id.dyad.http.pages.question.AnswerPicture;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryRequest;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ReleaseHandler;
import org.w3id.dyad.question.Questions;

/**
 * {@code /sparql/chart.svg?query=…}: the chart that fits the rows of a SELECT query; {@code
 * /sparql/chart.html} is its page alone.
 */
public final class SparqlChartHandler extends ReleaseHandler<QueryRequest> {
  private static final long serialVersionUID = 1L;

  private static final Pattern SUMMARY = Pattern.compile("(?m)^#\\+ summary:(.{1,300})$");

  private final transient QueryService service;

  /** Draws rows of a service's releases. */
  public SparqlChartHandler(QueryService service) {
    super(service, Kind.PAGE);
    this.service = service;
  }

  @Override
  protected QueryRequest read(HttpServletRequest request) throws IOException {
    return QueryRequest.read(request, service.limits().characters());
  }

  @Override
  protected List<Format> formats(QueryRequest asked) {
    return List.of(ChartAnswer.SVG);
  }

  @Override
  protected Format choose(HttpServletRequest request, QueryRequest asked) {
    String path = request.getRequestURI();
    return ChartAnswer.format(path.substring(path.lastIndexOf('.') + 1));
  }

  @Override
  protected String policy(QueryRequest asked, Format format) {
    return ChartAnswer.policy(format);
  }

  @Override
  protected void answer(Exchange<QueryRequest> exchange) throws IOException {
    Query query = exchange.asked().parse(service.limits().query());
    if (!query.isSelectType()) {
      throw new HttpProblem(400, "a chart is of the rows of a SELECT query");
    }
    Frame frame = Frame.of(exchange, "");
    AnswerTable rows =
        new Answers(exchange, Questions.NONE, frame.messages().language()).rows(query);
    String title = title(exchange.asked().text(), query);
    AnswerPicture chart =
        AnswerPicture.of(title, rows, "", new StateMap(exchange, frame))
            .orElseThrow(() -> new HttpProblem(404, "no chart fits these rows"));
    String settings = "?query=" + Address.encode(exchange.asked().text());
    ChartFiles files = ChartFiles.at("/sparql/chart", settings);
    ChartFrame framed =
        new ChartFrame(
            "chart",
            "",
            chart.title(),
            chart.drawing(),
            List.of(),
            frame.text("figure.note"),
            new ChartFiles("/dyad/sparql" + settings + "&format=csv", files.svg(), files.page()),
            frame.messages());
    ChartAnswer.send(exchange, framed, "/sparql" + settings);
  }

  /** What the query says of itself, as the shipped questions do, or else its variables. */
  private static String title(String text, Query query) {
    Matcher summary = SUMMARY.matcher(text);
    return summary.find() ? summary.group(1).strip() : String.join(", ", query.getResultVars());
  }
}
