package org.w3id.dyad.http.pages.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.rdf.Prefixes;

/** Makes a tree of the rows of an explanation, the statement that is explained on top. */
final class Explanation {
  private static final String UNNAMED = "[…]";
  private static final String OWL = Prefixes.ALL.getNsPrefixURI("owl");

  private final AnswerTable rows;
  private final Map<String, Statement> statements = new LinkedHashMap<>();
  private final Map<String, Set<String>> premises = new LinkedHashMap<>();

  private Explanation(AnswerTable rows) {
    this.rows = rows;
  }

  /**
   * A statement of an explanation.
   *
   * @param terms subject, predicate and object
   * @param rule the rule by which it follows, empty if it is stated
   * @param stated the graphs that state it
   * @param documents the documents that say it
   */
  record Statement(
      List<Cell> terms, String rule, Collection<Cell> stated, Collection<Cell> documents) {}

  /**
   * A step of an explanation.
   *
   * @param statement what holds
   * @param premises from what it follows
   * @param isAbove whether its premises stand above already
   */
  record Step(Statement statement, List<Step> premises, boolean isAbove) {}

  /** The tree of the rows that {@code provenance/why-any-statement-is-there} gives. */
  static Step of(AnswerTable rows) {
    Explanation explanation = new Explanation(rows);
    rows.rows().forEach(explanation::add);
    String first = explanation.statements.keySet().iterator().next();
    return explanation.step(first, new HashSet<>());
  }

  private Cell cell(List<Cell> row, String name) {
    int column =
        IntStream.range(0, row.size())
            .filter(i -> rows.columns().get(i).name().equals(name))
            .findFirst()
            .orElseThrow();
    return row.get(column);
  }

  private void add(List<Cell> row) {
    String number = cell(row, "number").text();
    Statement statement =
        statements.computeIfAbsent(
            number,
            any ->
                new Statement(
                    List.of(cell(row, "s"), cell(row, "p"), cell(row, "o")),
                    cell(row, "rule").text(),
                    new LinkedHashSet<>(),
                    new LinkedHashSet<>()));
    addUnlessEmpty(statement.stated(), cell(row, "stated"));
    addUnlessEmpty(statement.documents(), cell(row, "document"));
    String conclusion = cell(row, "premiseOf").text();
    if (!conclusion.isEmpty()) {
      premises.computeIfAbsent(conclusion, any -> new LinkedHashSet<>()).add(number);
    }
  }

  private static void addUnlessEmpty(Collection<Cell> cells, Cell cell) {
    if (!cell.text().isEmpty()) {
      cells.add(cell);
    }
  }

  private Step step(String number, Set<String> told) {
    Statement statement = statements.get(number);
    boolean isAbove = !told.add(number) && !statement.rule().isEmpty();
    List<Step> under = new ArrayList<>();
    if (!isAbove) {
      for (String premise : premises.getOrDefault(number, Set.of())) {
        if (!isPartOfAClass(statements.get(premise))) {
          under.add(step(premise, told));
        }
      }
    }
    return new Step(statement, under, isAbove);
  }

  /** What a class without a name is made of. */
  private static boolean isPartOfAClass(Statement statement) {
    String predicate = String.valueOf(statement.terms().get(1).value());
    return statement.terms().get(0).text().equals(UNNAMED) && predicate.startsWith(OWL);
  }
}
