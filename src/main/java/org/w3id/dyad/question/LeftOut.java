package org.w3id.dyad.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * Leaves a column out of a query, with what its sub-selects compute for that column alone: a reader
 * who is not shown the rows behind a value need not wait until thousands of them are named. The
 * other columns have the same rows.
 */
public final class LeftOut {

  private LeftOut() {}

  /** The query without a column; the same query if it has no such column or no other. */
  public static Query of(Query query, String column) {
    if (!query.isSelectType() || !isNarrowable(query)) {
      return query;
    }
    Query narrowed = again(query);
    return remove(narrowed, Var.alloc(column)) ? withoutUnread(narrowed) : query;
  }

  /** The base is not in the text, which gives IRIs relative to it. */
  private static Query again(Query query) {
    return QueryFactory.create(query.serialize(), query.getBaseURI(), query.getSyntax());
  }

  private static Query withoutUnread(Query query) {
    Query current = again(query);
    while (removeUnread(current)) {
      current = again(current);
    }
    return current;
  }

  /** Removes what sub-selects assign and nothing reads: it is mentioned where it is assigned. */
  private static boolean removeUnread(Query query) {
    String text = query.serialize();
    List<Query> parts = parts(query);
    boolean removed = false;
    for (Var assigned : assigned(parts)) {
      List<Query> assigning =
          parts.stream().filter(part -> part.getProject().hasExpr(assigned)).toList();
      if (mentions(text, assigned) == assigning.size()) {
        removed |= assigning.stream().filter(part -> remove(part, assigned)).count() > 0;
      }
    }
    return removed;
  }

  private static Set<Var> assigned(List<Query> parts) {
    return parts.stream()
        .flatMap(part -> part.getProject().getExprs().keySet().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The sub-selects from whose columns one can be taken without a change of their rows. */
  private static List<Query> parts(Query query) {
    List<Query> parts = new ArrayList<>();
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementSubQuery sub) {
            Query part = sub.getQuery();
            if (isNarrowable(part)) {
              parts.add(part);
            }
            parts.addAll(parts(part));
          }
        });
    return parts;
  }

  /** Whether the number of rows does not depend on the columns. */
  private static boolean isNarrowable(Query query) {
    return !query.isQueryResultStar()
        && !query.isDistinct()
        && !query.isReduced()
        && (!query.getGroupBy().isEmpty() || !query.hasAggregators());
  }

  private static long mentions(String text, Var variable) {
    return Pattern.compile("[?$]" + Pattern.quote(variable.getVarName()) + "\\b")
        .matcher(text)
        .results()
        .count();
  }

  private static boolean remove(Query query, Var column) {
    VarExprList project = query.getProject();
    if (project.size() < 2 || !project.getVars().remove(column)) {
      return false;
    }
    project.getExprs().remove(column);
    return true;
  }
}
