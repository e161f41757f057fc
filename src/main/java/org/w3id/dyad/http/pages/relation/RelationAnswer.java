package org.w3id.dyad.http.pages.relation;

import java.util.List;
import java.util.Optional;
import org.w3id.dyad.http.pages.answer.Answers.PageAnswer;

/**
 * What a measure gives of a state and a year.
 *
 * @param answer the answer to the question
 * @param series its figures, first those of most partners
 */
public record RelationAnswer(PageAnswer answer, List<Series> series) {

  /** The series of a key; the first if there is none, empty if there is nothing at all. */
  public Optional<Series> chosen(String key) {
    return series.stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .or(() -> series.stream().findFirst());
  }
}
