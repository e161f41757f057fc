package org.w3id.dyad.http.pages.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.html.chart.ChartFiles;
import org.w3id.dyad.html.chart.ChartFrame;
import org.w3id.dyad.html.chart.Drawing;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.answer.Answers;
import org.w3id.dyad.http.pages.answer.Answers.PageAnswer;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.Host;
import org.w3id.dyad.http.pages.frame.PageLabels;
import org.w3id.dyad.http.pages.map.StateMap;
import org.w3id.dyad.http.pages.question.QuestionForm.FormField;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.QuestionText;
import org.w3id.dyad.question.Questions;

/**
 * What the page of a question shows: its fields, its rows, the chart that fits them, its SPARQL.
 */
final class QuestionPage {
  /** How many rows are sorted and filtered; who needs more takes the file. */
  private static final int MOST = 10_000;

  private static final int MOST_SOURCES = 6;

  /** Rows behind a value, by their addresses. */
  private static final Set<String> HIDDEN = Set.of("rows", "row");

  private static final Set<String> SOURCES = Set.of("source", "document", "dataset", "graph");

  private static final String STATE = "state";

  private final Exchange<?> exchange;
  private final QuestionText text;
  private final Frame frame;
  private final PageLabels labels;
  private final PageAnswer answer;
  private final ShownTable shown;
  private final List<FormField> fields;
  private final ChartFrame chart;

  QuestionPage(Exchange<?> exchange, Questions questions, QuestionRequest asked) {
    this.exchange = exchange;
    text = asked.question().text(Messages.of(exchange.languages()).language());
    frame = Frame.of(exchange, text.summary());
    Answers answers = new Answers(exchange, questions, frame.messages().language());
    labels = answers.labels();
    answer = answers.ask(asked.question(), asked.values(), hidden(asked), MOST);
    fields = new QuestionForm(exchange, answers.labels()).of(asked.question(), asked.values());
    shown = ShownTable.of(answer.table(), asked, frame.messages().language());
    chart =
        frameOf(
            AnswerPicture.of(
                text.summary(), answer.table(), own(asked), new StateMap(exchange, frame)));
  }

  private static Set<String> hidden(QuestionRequest asked) {
    return asked.settings().hasAddresses() ? Set.of() : HIDDEN;
  }

  /** The code of the one state that the question is about; empty if it is about none or several. */
  private static String own(QuestionRequest asked) {
    List<String> states =
        asked
            .question()
            .parameter(STATE)
            .map(state -> asked.values().getOrDefault(STATE, state.defaultTexts()))
            .orElse(List.of());
    return states.size() == 1 ? states.get(0).replaceFirst(".*/", "") : "";
  }

  private ChartFrame frameOf(Optional<AnswerPicture> found) {
    String path = answer.page().replaceFirst("\\?.*", "") + "/chart";
    String settings = answer.page().substring(path.length() - "/chart".length());
    ChartFiles files = ChartFiles.at(path, settings);
    return new ChartFrame(
        "chart",
        "",
        found.map(AnswerPicture::title).orElse(text.summary()),
        found.map(AnswerPicture::drawing).orElse(Drawing.NONE),
        sources(answer.table()),
        frame.text("figure.note"),
        new ChartFiles(answer.csv(), files.svg(), files.page()),
        frame.messages());
  }

  /** The sources that the rows name; none if they are many. */
  private static List<ChartFrame.Source> sources(AnswerTable table) {
    Stream<Cell> cells =
        table.rows().stream()
            .flatMap(
                row ->
                    Stream.iterate(0, i -> i < row.size(), i -> i + 1)
                        .filter(i -> SOURCES.contains(table.columns().get(i).name()))
                        .map(row::get))
            .filter(cell -> cell.href() != null);
    List<ChartFrame.Source> sources =
        cells.map(cell -> new ChartFrame.Source(cell.text(), cell.href())).distinct().toList();
    return sources.size() <= MOST_SOURCES ? sources : List.of();
  }

  Frame frame() {
    return frame;
  }

  QuestionText text() {
    return text;
  }

  Question question() {
    return answer.question();
  }

  PageAnswer answer() {
    return answer;
  }

  ShownTable shown() {
    return shown;
  }

  List<FormField> fields() {
    return fields;
  }

  /** What a field is called. */
  String heading(FormField field) {
    return labels.heading(field.name());
  }

  ChartFrame chart() {
    return chart;
  }

  QueryCall call() {
    return new QueryCall(exchange.request(), answer.sparql());
  }

  /** The address of this answer, which does not change: it names the release. */
  String lasting() {
    String page = answer.page();
    String release = (page.contains("?") ? "&" : "?") + "release=" + exchange.release().name();
    return Host.of(exchange.request()) + page + release;
  }

  /** The address of the table alone with what is set, without sorting and filter. */
  String path() {
    return answer.page();
  }
}
