package org.w3id.dyad.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * The words that a question knows for a parameter: those that stand in a table of its query, a
 * {@code VALUES} block in which the parameter is one of several columns.
 */
public final class Alternatives {
  private Alternatives() {}

  /** The words in the order of the query; none if it has no such table. */
  public static List<String> of(Question question, Parameter parameter) {
    Set<String> found = new LinkedHashSet<>();
    find(question.query(), parameter.variable(), found);
    return List.copyOf(found);
  }

  private static void find(Query query, Var variable, Set<String> found) {
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementData table) {
            if (table.getVars().size() > 1 && table.getVars().contains(variable)) {
              table.getRows().forEach(row -> add(row.get(variable), found));
            }
          }

          @Override
          public void visit(ElementSubQuery part) {
            find(part.getQuery(), variable, found);
          }
        });
  }

  private static void add(Node word, Set<String> found) {
    if (word != null && word.isLiteral()) {
      found.add(word.getLiteralLexicalForm());
    }
  }
}
