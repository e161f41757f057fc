package org.w3id.dyad.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.dyad.answer.AnsweredQuestion;
import org.w3id.dyad.answer.Json;
import org.w3id.dyad.answer.QuestionList;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.answer.RowPage;
import org.w3id.dyad.answer.RowWindow;
import org.w3id.dyad.bounds.allowance.QuerySize;
import org.w3id.dyad.bounds.allowance.QueryText;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.SyntaxProblem;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Prefixes;

/** Tools that ask: what is covered, the shipped questions, SPARQL. */
final class QueryTools {
  private QueryTools() {}

  /** The tools by name. */
  static Map<String, ToolFunction> all() {
    return Map.of(
        "coverage", QueryTools::coverage,
        "questions", QueryTools::questions,
        "sparql", QueryTools::sparql);
  }

  private static ObjectNode coverage(ReleaseView view, ToolArguments arguments, RowWindow window) {
    Question question = view.question("provenance/what-is-covered");
    AnsweredQuestion all =
        AnsweredQuestion.of(view, question, Map.of(), new RowWindow(0, RowWindow.MOST));
    String kind = arguments.text("kind");
    int column = all.page().columns().indexOf("kind");
    List<List<Node>> rows =
        all.page().rows().stream()
            .filter(row -> kind.isEmpty() || row.get(column).getLiteralLexicalForm().equals(kind))
            .toList();
    int last = Math.min(rows.size(), window.offset() + window.limit());
    RowPage page =
        new RowPage(
            all.page().columns(),
            rows.subList(Math.min(window.offset(), last), last),
            window,
            last < rows.size());
    ObjectNode document = all.with(page).json();
    AnswerCoverage.put(
        document, !rows.isEmpty(), "Of this kind the graph says nothing of its completeness.");
    return document;
  }

  private static ObjectNode questions(ReleaseView view, ToolArguments arguments, RowWindow window) {
    String name = arguments.text("name");
    if (!name.isEmpty()) {
      return AnsweredQuestion.of(
              view, view.question(name), arguments.settings("parameters"), window)
          .json();
    }
    List<Question> found = QuestionList.matching(view.questions(), arguments.text("words"));
    ObjectNode document = Json.object().put("release", view.release()).put("count", found.size());
    AnswerCoverage.put(document, !found.isEmpty(), "No question has these words; try fewer.");
    ArrayNode list = document.putArray("questions");
    found.stream()
        .skip(window.offset())
        .limit(window.limit())
        .forEach(question -> list.add(QuestionList.json(question)));
    return document.put("hasMore", window.offset() + list.size() < found.size());
  }

  private static ObjectNode sparql(ReleaseView view, ToolArguments arguments, RowWindow window) {
    Query query = parse(arguments.text("query"));
    RowPage page;
    try (QueryExec execution = view.executions().apply(query)) {
      page = page(query, execution, window, view.counter());
    }
    ObjectNode document = Json.object().put("release", view.release());
    AnswerCoverage.put(
        document,
        !page.rows().isEmpty() || window.offset() > 0,
        "The query has no rows: either there is none, or the graph does not know it.");
    document.set("columns", Json.texts(page.columns()));
    document.set("rows", page.json());
    return document.put("hasMore", page.hasMore());
  }

  private static RowPage page(
      Query query, QueryExec execution, RowWindow window, Runnable counter) {
    if (query.isSelectType()) {
      return RowPage.of(execution.select(), window, counter);
    }
    if (query.isAskType()) {
      Node truth = NodeFactory.createLiteralByValue(execution.ask());
      return new RowPage(List.of("answer"), List.of(List.of(truth)), window, false);
    }
    List<List<Node>> rows = new ArrayList<>();
    var triples = execution.constructTriples();
    int passed = 0;
    while (triples.hasNext() && rows.size() < window.limit()) {
      counter.run();
      Triple triple = triples.next();
      if (passed++ >= window.offset()) {
        rows.add(List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()));
      }
    }
    return new RowPage(List.of("subject", "predicate", "object"), rows, window, triples.hasNext());
  }

  /**
   * Reads a query.
   *
   * @throws IllegalArgumentException if it is malformed, or of a kind that is not run
   */
  private static Query parse(String text) {
    try {
      QueryText.check(text, QuerySize.STANDARD);
      Query query = new Query();
      // The usual prefixes need no declaration: models leave them out.
      query.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(Prefixes.ALL));
      QueryFactory.parse(query, text, Iris.BASE, Syntax.syntaxSPARQL_11);
      if (!query.isSelectType() && !query.isAskType() && !query.isConstructType()) {
        throw new IllegalArgumentException("ask by SELECT, ASK or CONSTRUCT");
      }
      return query;
    } catch (QueryParseException e) {
      SyntaxProblem problem = SyntaxProblem.of(e);
      throw new IllegalArgumentException(
          "malformed query" + problem.place() + ": " + problem.reason(), e);
    }
  }
}
