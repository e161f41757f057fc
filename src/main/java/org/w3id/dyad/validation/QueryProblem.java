package org.w3id.dyad.validation;

import java.util.List;

/**
 * Something in a query because of which it finds less than is meant, or nothing.
 *
 * @param severity how sure it is
 * @param line the line, counted from 1, or 0 if it is not known
 * @param column the column, counted from 1, or 0
 * @param term what is wrong, as the query writes it; empty for an error of syntax
 * @param message what is wrong with it
 * @param suggestions what might be meant, the likeliest first; three at most
 */
public record QueryProblem(
    Severity severity,
    int line,
    int column,
    String term,
    String message,
    List<String> suggestions) {

  /** How sure it is that something is wrong. */
  public enum Severity {
    /** The query cannot be meant so. */
    ERROR,
    /** This release has nothing of it; one for which more was loaded may. */
    NOTE
  }

  /** Keeps a copy of the list. */
  public QueryProblem {
    suggestions = List.copyOf(suggestions);
  }

  /** The problem on one line, such as {@code 7:12: …}. */
  public String sentence() {
    String place = line == 0 ? "" : line + ":" + column + ": ";
    String near =
        suggestions.isEmpty() ? "" : "; did you mean " + String.join(" or ", suggestions) + "?";
    return place + (severity == Severity.NOTE ? "note: " : "") + message + near;
  }
}
