package org.w3id.dyad.search;

import org.apache.jena.query.QueryException;

/** A text query that is malformed, or asks for more than is possible. */
public final class TextQueryException extends QueryException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 60;

  TextQueryException(String query, String problem) {
    super("text query \"" + start(query) + "\": " + problem.lines().findFirst().orElse(""));
  }

  /** A problem that is not about one query. */
  TextQueryException(String problem) {
    super(problem);
  }

  private static String start(String query) {
    return query.length() <= LONGEST ? query : query.substring(0, LONGEST) + "…";
  }
}
