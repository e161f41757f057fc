package org.w3id.dyad.http.pages.frame;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.dyad.html.Address;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.question.Coverages;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;

/** Asks the shipped questions for a page, within the allowance of its request. */
public final class Answers {
  /** How many rows of an answer a page shows. */
  public static final int MOST = 1_000;

  /** The rows behind a value; there may be hundreds. */
  private static final Set<String> HIDDEN = Set.of("rows");

  private final Exchange<?> exchange;
  private final Questions questions;
  private final PageLabels labels;
  private final String language;

  /** Asks within a request. */
  public Answers(Exchange<?> exchange, Questions questions, String language) {
    this.exchange = exchange;
    this.questions = questions;
    this.language = language;
    labels = new PageLabels(exchange.reading().data().getUnionGraph(), exchange.languages());
  }

  /**
   * The answer to a question.
   *
   * @param question the question
   * @param sparql the query that was asked
   * @param page the address of the question's page with what was set
   * @param table the rows
   * @param absence what it means if there are none, else empty
   */
  public record PageAnswer(
      Question question, String sparql, String page, AnswerTable table, String absence) {

    /** Where the rows are as a file. */
    public String csv() {
      return Address.of("/dyad/sparql", Map.of("query", List.of(sparql), "format", List.of("csv")));
    }
  }

  /** The names of things in the reader's language. */
  public PageLabels labels() {
    return labels;
  }

  /**
   * Asks a question; what is set to one value needs no column.
   *
   * @param name theme and name of the question
   * @param values what is set, as for {@link Question#with}
   */
  public PageAnswer ask(String name, Map<String, List<String>> values) {
    Question question =
        questions
            .named(name)
            .orElseThrow(() -> new IllegalStateException("there is no question " + name));
    Set<String> hidden = new HashSet<>(HIDDEN);
    values.forEach(
        (variable, texts) -> hidden.addAll(texts.size() == 1 ? Set.of(variable) : Set.of()));
    return ask(question, values, hidden);
  }

  /**
   * Asks a question and shows all columns but the hidden ones. A question that asks elsewhere is
   * not asked: whoever looks at a page does not mean to ask others.
   */
  public PageAnswer ask(Question question, Map<String, List<String>> values, Set<String> hidden) {
    if (!question.services().isEmpty()) {
      return answer(question, values, AnswerTable.NONE, "");
    }
    AnswerTable rows;
    try (QueryExec execution = exchange.reading().prepare(question.with(values))) {
      rows = AnswerTable.of(execution.select(), labels, language, MOST, hidden);
    }
    String absence =
        rows.size() > 0
            ? ""
            : new Coverages(exchange.reading()::prepare).absence(question, values).sentence();
    return answer(question, values, rows, absence);
  }

  private static PageAnswer answer(
      Question question, Map<String, List<String>> values, AnswerTable rows, String absence) {
    String path = "/questions/" + question.theme() + "/" + question.name();
    return new PageAnswer(
        question, question.textWith(values), Address.of(path, values), rows, absence);
  }
}
