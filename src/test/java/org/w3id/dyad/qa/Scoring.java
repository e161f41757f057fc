package org.w3id.dyad.qa;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.query.QueryException;

/**
 * Measures a system: asks it the questions, runs its queries, and compares the rows.
 *
 * @param questions the questions
 * @param rows runs a query; the rows of a query that asks yes or no are {@code true} or {@code
 *     false}
 */
public record Scoring(QaQuestions questions, Function<String, List<List<String>>> rows) {

  /**
   * What a system reached.
   *
   * @param answerable how many questions the data can answer
   * @param precision the mean over these
   * @param recall the mean over these
   * @param f1 the mean over these
   * @param exact how many of these have all expected rows and no other
   * @param unanswerable how many questions the data cannot answer
   * @param rightlyRefused of how many of these the system says so
   * @param wronglyRefused of how many answerable ones the system says so
   * @param failed how many queries are malformed, fail, or were not given
   */
  public record Result(
      int answerable,
      double precision,
      double recall,
      double f1,
      int exact,
      int unanswerable,
      int rightlyRefused,
      int wronglyRefused,
      int failed) {

    /** The result on one line. */
    public String line() {
      return "precision %.3f, recall %.3f, F1 %.3f, exact %d of %d; not covered rightly said %d of %d, wrongly %d; failed %d"
          .formatted(
              precision,
              recall,
              f1,
              exact,
              answerable,
              rightlyRefused,
              unanswerable,
              wronglyRefused,
              failed);
    }
  }

  /** Measures a system by the questions in one language. */
  public Result of(QuestionAnswering system, String language) {
    List<RowScore> scores = new ArrayList<>();
    int unanswerable = 0;
    int rightlyRefused = 0;
    int wronglyRefused = 0;
    int failed = 0;
    for (QaQuestion question : questions.all()) {
      Optional<String> query;
      try {
        query = system.query(question, language);
      } catch (IOException e) {
        query = Optional.of("");
      }
      if (!question.isAnswerable()) {
        unanswerable++;
        rightlyRefused += query.isEmpty() ? 1 : 0;
        continue;
      }
      wronglyRefused += query.isEmpty() ? 1 : 0;
      Optional<RowScore> score =
          query.map(text -> score(question, text)).orElse(Optional.of(RowScore.NONE));
      failed += score.isEmpty() ? 1 : 0;
      scores.add(score.orElse(RowScore.NONE));
    }
    return new Result(
        scores.size(),
        mean(scores, RowScore::precision),
        mean(scores, RowScore::recall),
        mean(scores, RowScore::f1),
        (int) scores.stream().filter(RowScore.FULL::equals).count(),
        unanswerable,
        rightlyRefused,
        wronglyRefused,
        failed);
  }

  private static double mean(List<RowScore> scores, Function<RowScore, Double> part) {
    return scores.stream().mapToDouble(part::apply).average().orElse(0);
  }

  /** The score of a query; empty if it is malformed or fails. */
  private Optional<RowScore> score(QaQuestion question, String query) {
    try {
      return Optional.of(RowScore.of(question.rows(), rows.apply(query)));
    } catch (QueryException e) {
      return Optional.empty();
    }
  }
}
