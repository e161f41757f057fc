package org.w3id.dyad.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.dyad.answer.Json;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.answer.RowWindow;
import org.w3id.dyad.bounds.allowance.QuerySize;
import org.w3id.dyad.bounds.allowance.QueryText;
import org.w3id.dyad.rdf.Prefixes;
import org.w3id.dyad.validation.QueryProblem;
import org.w3id.dyad.validation.QueryProblem.Severity;
import org.w3id.dyad.validation.QueryValidation;
import org.w3id.dyad.validation.ReleaseTerms;

/** Compares a query with the terms of the release, without asking it. */
final class ValidateTool {
  /** One line, which stands before the query. */
  private static final String PREFIXES =
      Prefixes.ALL.getNsPrefixMap().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">")
          .collect(Collectors.joining(" ", "", "\n"));

  private ValidateTool() {}

  static ObjectNode call(ReleaseView view, ToolArguments arguments, RowWindow window) {
    String query = arguments.text("query");
    QueryText.check(query, QuerySize.STANDARD);
    List<QueryProblem> problems =
        QueryValidation.of(PREFIXES + query, ReleaseTerms.of(view.data()));
    ObjectNode document = Json.object().put("release", view.release());
    AnswerCoverage.put(document, true, "");
    document.put(
        "valid", problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR));
    ArrayNode list = document.putArray("problems");
    problems.stream()
        .skip(window.offset())
        .limit(window.limit())
        .forEach(problem -> list.add(json(problem)));
    return document.put("hasMore", window.offset() + list.size() < problems.size());
  }

  private static ObjectNode json(QueryProblem problem) {
    ObjectNode object =
        Json.object().put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    if (problem.line() > 1) {
      object.put("line", problem.line() - 1).put("column", problem.column());
    }
    object.put("term", problem.term()).put("message", problem.message());
    object.set("suggestions", Json.texts(problem.suggestions()));
    return object;
  }
}
