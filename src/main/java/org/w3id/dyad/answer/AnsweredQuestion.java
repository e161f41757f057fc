package org.w3id.dyad.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.dyad.question.Absence;
import org.w3id.dyad.question.Coverages;
import org.w3id.dyad.question.Horizon;
import org.w3id.dyad.question.Parameter;
import org.w3id.dyad.question.Question;

/**
 * The answer to a question.
 *
 * @param release the release that was asked
 * @param question the question
 * @param values what was set
 * @param page the rows
 * @param absence what it means if there are none
 * @param beyond the day that is asked for, if it lies behind all that is known
 */
public record AnsweredQuestion(
    String release,
    Question question,
    Map<String, List<String>> values,
    RowPage page,
    Optional<Absence> absence,
    Optional<Horizon.Beyond> beyond) {

  /**
   * Asks a question.
   *
   * @param values what is set, as for {@link Question#with}
   * @throws IllegalArgumentException if there is no such parameter, or a value is wrong
   */
  public static AnsweredQuestion of(
      ReleaseView view, Question question, Map<String, List<String>> values, RowWindow window) {
    RowPage page;
    try (QueryExec execution = view.executions().apply(question.with(values))) {
      page = RowPage.of(execution.select(), window, view.counter());
    }
    boolean isEmpty = page.rows().isEmpty() && window.offset() == 0;
    return new AnsweredQuestion(
        view.release(),
        question,
        values,
        page,
        isEmpty
            ? Optional.of(new Coverages(view.executions()).absence(question, values))
            : Optional.empty(),
        new Horizon(view.executions()).of(question, values));
  }

  /** The same answer with other rows of it. */
  public AnsweredQuestion with(RowPage rows) {
    return new AnsweredQuestion(release, question, values, rows, absence, beyond);
  }

  /** The name of the question with its theme. */
  public static String name(Question question) {
    return question.theme() + "/" + question.name();
  }

  /** The query that was asked. */
  public String sparql() {
    return question.textWith(values);
  }

  /** The answer in JSON. */
  public ObjectNode json() {
    ObjectNode answer = Json.object().put("release", release);
    answer.put("question", name(question)).put("summary", question.summary());
    ObjectNode parameters = answer.putObject("parameters");
    for (Parameter parameter : question.parameters()) {
      parameters.set(
          parameter.name(),
          Json.texts(values.getOrDefault(parameter.name(), parameter.defaultTexts())));
    }
    answer.set("columns", Json.texts(page.columns()));
    answer.set("rows", page.json());
    answer.put("offset", page.window().offset()).put("hasMore", page.hasMore());
    answer.set("sources", Json.texts(page.sources()));
    coverage(answer.putObject("coverage"));
    return answer;
  }

  /** Whether there are rows that answer it, and if not, what that means. */
  private void coverage(ObjectNode coverage) {
    if (beyond.isPresent()) {
      coverage.put("status", word(Absence.Meaning.NOT_KNOWN));
      coverage.put("sentence", beyond.get().sentence());
    } else {
      coverage.put("status", absence.map(found -> word(found.meaning())).orElse("answered"));
      absence.ifPresent(found -> coverage.put("sentence", found.sentence()));
    }
  }

  private static String word(Absence.Meaning meaning) {
    return meaning.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
