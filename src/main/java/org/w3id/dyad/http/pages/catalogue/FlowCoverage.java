package org.w3id.dyad.http.pages.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.w3id.dyad.html.chart.ChartFiles;
import org.w3id.dyad.html.chart.ChartFrame;
import org.w3id.dyad.html.chart.Drawing;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.answer.Answers;
import org.w3id.dyad.http.pages.answer.Answers.PageAnswer;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.question.Questions;

/**
 * Of which years each data set has trade flows, by the side that reports them.
 *
 * @param answer the rows
 * @param chart their picture
 */
public record FlowCoverage(PageAnswer answer, ChartFrame chart) {
  private static final String QUESTION = "trade/coverage-by-year-and-side";

  /** Rows of a hundred data sets over fifty years from both sides. */
  private static final int MOST = 10_000;

  /** Asks for it; empty if there is no such question, or no flows. */
  public static Optional<FlowCoverage> of(Exchange<?> exchange, Questions questions, Frame frame) {
    if (questions.named(QUESTION).isEmpty()) {
      return Optional.empty();
    }
    PageAnswer answer =
        new Answers(exchange, questions, frame.messages().language())
            .ask(questions.named(QUESTION).orElseThrow(), Map.of(), Set.of(), MOST);
    SortedMap<String, SortedMap<Integer, Long>> lanes = new TreeMap<>();
    for (List<Cell> row : answer.table().rows()) {
      lanes
          .computeIfAbsent(row.get(0).text() + ", " + row.get(1).text(), any -> new TreeMap<>())
          .merge(Integer.valueOf(row.get(2).value()), Long.valueOf(row.get(3).value()), Long::sum);
    }
    String title = frame.text("catalogue.coverage");
    Drawing drawing = CoverageDrawing.of(lanes, title);
    ChartFiles files = ChartFiles.at("/catalogue/coverage", "");
    ChartFrame chart =
        new ChartFrame(
            "coverage",
            "",
            title,
            drawing,
            List.of(),
            frame.text("catalogue.coverage-note"),
            new ChartFiles(answer.csv(), files.svg(), files.page()),
            frame.messages());
    return drawing.isEmpty() ? Optional.empty() : Optional.of(new FlowCoverage(answer, chart));
  }
}
