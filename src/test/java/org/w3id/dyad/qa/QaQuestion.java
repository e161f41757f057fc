package org.w3id.dyad.qa;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question in words.
 *
 * @param id its name, with its theme before it
 * @param asker who would ask it, such as a journalist
 * @param difficulty what it takes, such as a lookup or a comparison
 * @param wordings its words by language tag
 * @param sparql the query that answers it; empty if the data cannot
 * @param rows the expected rows, cell by cell: an IRI or a lexical form, empty where there is none
 * @param isOrdered whether the order of the rows is part of the answer
 * @param reason why the data cannot answer it; empty if they can
 */
public record QaQuestion(
    String id,
    String asker,
    String difficulty,
    Map<String, String> wordings,
    Optional<String> sparql,
    List<List<String>> rows,
    boolean isOrdered,
    Optional<Unanswerable> reason) {

  /** Why no data that are shipped can answer a question. */
  public enum Unanswerable {
    /** The graph has such things, but not of what is asked. */
    NOT_COVERED,
    /** It is no subject of the graph. */
    OUTSIDE
  }

  /** Keeps copies. */
  public QaQuestion {
    wordings = Map.copyOf(wordings);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Whether the data can answer it. */
  public boolean isAnswerable() {
    return sparql.isPresent();
  }
}
