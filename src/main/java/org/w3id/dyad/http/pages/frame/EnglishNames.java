package org.w3id.dyad.http.pages.frame;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * The variables of a query that hold the English name of a thing, for which a page shows the name
 * in the reader's language: those whose language the query demands, by {@code LANG(?partner) =
 * "en"}, and those called {@code …Label}. A query that asks for names in all languages demands
 * none, and its rows stay as they are.
 *
 * @param variables those whose language is demanded
 */
public record EnglishNames(Set<String> variables) {
  private static final Pattern DEMANDED =
      Pattern.compile("LANG\\(\\?(\\w+)\\)\\s*=\\s*\"en\"", Pattern.CASE_INSENSITIVE);

  /** Reads a query. */
  public static EnglishNames in(String sparql) {
    return new EnglishNames(
        DEMANDED
            .matcher(sparql)
            .results()
            .map((MatchResult found) -> found.group(1))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether the value of a variable is such a name. */
  boolean has(String variable, Node value) {
    return value.getLiteralLanguage().equals("en")
        && (variables.contains(variable) || variable.endsWith("Label"));
  }
}
