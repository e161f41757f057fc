package org.w3id.dyad.http.pages.answer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.dyad.html.Address;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.html.chart.DataLinks;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.PageLabels;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.question.AbsenceWords;
import org.w3id.dyad.question.Coverages;
import org.w3id.dyad.question.EnglishNames;
import org.w3id.dyad.question.Horizon;
import org.w3id.dyad.question.LeftOut;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.QuestionText;
import org.w3id.dyad.question.Questions;

/** Asks the shipped questions for a page, within the allowance of its request. */
public final class Answers {
  /** How many rows of an answer a page shows. */
  public static final int MOST = 1_000;

  /** So many rows the public interface gives if nothing is said, and at most. */
  private static final int USUAL = 1_000;

  private static final int ALL = 10_000;

  /** The rows behind a value; there may be hundreds. */
  private static final Set<String> HIDDEN = Set.of("rows");

  private final Exchange<?> exchange;
  private final Questions questions;
  private final PageLabels labels;
  private final String language;
  private final Coverages coverages;

  /** Asks within a request. */
  public Answers(Exchange<?> exchange, Questions questions, String language) {
    this.exchange = exchange;
    this.questions = questions;
    this.language = language;
    coverages = new Coverages(exchange.reading()::prepare);
    labels = new PageLabels(exchange.reading().data().getUnionGraph(), exchange.languages());
  }

  /**
   * The answer to a question.
   *
   * @param question the question
   * @param sparql the query that was asked
   * @param page the address of the question's page with what was set
   * @param table the rows
   * @param absence what it means if there are none, in the reader's language, else empty
   * @param beyond the day that is asked for, if it lies behind all that is known
   * @param links where the same rows are for programs, and the query in the editor
   */
  public record PageAnswer(
      Question question,
      String sparql,
      String page,
      AnswerTable table,
      String absence,
      Optional<Horizon.Beyond> beyond,
      DataLinks links) {

    /** The question in the language of a page. */
    public QuestionText text(Frame frame) {
      return question.text(frame.language());
    }

    /** What the reader has to know of the day that is asked for; empty if it is known. */
    public String warning(Frame frame) {
      return beyond
          .map(it -> frame.text("answer.beyond", it.newest().toString(), it.day().toString()))
          .orElse("");
    }

    /** Where the rows are as a file. */
    public String csv() {
      return file("csv");
    }

    /** Where the rows are in a format of the endpoint, such as {@code json}. */
    public String file(String format) {
      return Address.of(
          "/dyad/sparql", Map.of("query", List.of(sparql), "format", List.of(format)));
    }

    /** Where the rows are as a workbook, with names in the reader's language. */
    public String workbook() {
      return page.replaceFirst("^[^?]*", "$0.xlsx");
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
    return ask(name, values, MOST);
  }

  /** Asks a question and reads so many rows at most. */
  public PageAnswer ask(String name, Map<String, List<String>> values, int most) {
    Question question = questions.needed(name);
    Set<String> hidden = new HashSet<>(HIDDEN);
    values.forEach(
        (variable, texts) -> hidden.addAll(texts.size() == 1 ? Set.of(variable) : Set.of()));
    return ask(question, values, hidden, most);
  }

  /**
   * Asks a question and shows all columns but the hidden ones. A question that asks elsewhere is
   * not asked: whoever looks at a page does not mean to ask others.
   */
  public PageAnswer ask(Question question, Map<String, List<String>> values, Set<String> hidden) {
    return ask(question, values, hidden, MOST);
  }

  /** The rows of a query that was made of a question. */
  public AnswerTable rows(Query query) {
    try (QueryExec execution = exchange.reading().prepare(query)) {
      return AnswerTable.of(execution.select(), cells(query.serialize()), labels, MOST, Set.of());
    }
  }

  /** Asks a question and reads so many rows at most. */
  public PageAnswer ask(
      Question question, Map<String, List<String>> values, Set<String> hidden, int most) {
    if (!question.services().isEmpty()) {
      return answer(question, values, AnswerTable.NONE, "");
    }
    AnswerTable rows;
    try (QueryExec execution = exchange.reading().prepare(query(question, values, hidden))) {
      rows = AnswerTable.of(execution.select(), cells(question.sparql()), labels, most, hidden);
    }
    String absence =
        rows.size() > 0
            ? ""
            : new AbsenceWords(Messages.of(List.of(language)), none -> labels.text(none.state()))
                .sentence(coverages.absence(question, values));
    return answer(question, values, rows, absence);
  }

  private static Query query(
      Question question, Map<String, List<String>> values, Set<String> hidden) {
    Query query = question.with(values);
    for (String column : HIDDEN) {
      query = hidden.contains(column) ? LeftOut.of(query, column) : query;
    }
    return query;
  }

  private AnswerCells cells(String sparql) {
    return new AnswerCells(labels, Locale.forLanguageTag(language), EnglishNames.in(sparql));
  }

  private PageAnswer answer(
      Question question, Map<String, List<String>> values, AnswerTable rows, String absence) {
    String name = question.theme() + "/" + question.name();
    DataLinks links = DataLinks.of(name, values);
    return new PageAnswer(
        question,
        question.textWith(values),
        links.page(),
        rows,
        absence,
        new Horizon(exchange.reading()::prepare).of(question, values),
        exactly(name, values, rows.size()));
  }

  /** The places of the same rows: of the release that is asked, and as many of them. */
  private DataLinks exactly(String name, Map<String, List<String>> values, int size) {
    Map<String, List<String>> more = new LinkedHashMap<>(values);
    String release = exchange.request().getParameter("release");
    if (release != null) {
      more.put("release", List.of(release));
    }
    DataLinks links = DataLinks.of(name, more);
    return size <= USUAL ? links : links.withLimit(Math.min(size, ALL));
  }
}
