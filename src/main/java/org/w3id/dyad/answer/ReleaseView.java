package org.w3id.dyad.answer;

import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.search.LabelIndex;

/**
 * A release as it is read to answer one request, within a read transaction.
 *
 * @param release its name
 * @param data what is in it
 * @param executions executes queries within the limits of the request
 * @param labels what things are called
 * @param questions the questions that can be asked
 * @param counter is run for each row that is read
 */
public record ReleaseView(
    String release,
    DatasetGraph data,
    Function<Query, QueryExec> executions,
    LabelIndex labels,
    Questions questions,
    Runnable counter) {

  /**
   * The question of a name.
   *
   * @param name with or without its theme, as {@code trade/mirror-gap}
   * @throws NoSuchElementException if there is none
   */
  public Question question(String name) {
    return questions
        .named(name)
        .orElseThrow(() -> new NoSuchElementException("there is no question \"" + name + "\""));
  }
}
