package org.w3id.dyad.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.w3id.dyad.question.SyntaxProblem;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.validation.QueryProblem.Severity;

/**
 * Says before a query runs what in it cannot be meant: errors of syntax, prefixes and terms that
 * are not there, properties that the things of a class never have, literals of a datatype that the
 * values never have. A query without a problem may still find nothing.
 */
public final class QueryValidation {
  private static final Comparator<QueryProblem> ORDER =
      Comparator.comparingInt(QueryProblem::line).thenComparingInt(QueryProblem::column);

  private QueryValidation() {}

  /**
   * Validates a query, within a transaction of the caller's on the release.
   *
   * @param query its text
   * @param terms what the release holds
   * @return the problems in the order of their places; none if the query fits
   */
  public static List<QueryProblem> of(String query, ReleaseTerms terms) {
    TermWords words = TermWords.of(query);
    PrefixCheck prefixes = new PrefixCheck(words, terms);
    List<QueryProblem> problems = new ArrayList<>(prefixes.problems());
    String declarations = prefixes.missingDeclarations();
    try {
      Query parsed = QueryFactory.create(declarations + query, Iris.BASE, Syntax.syntaxSPARQL_11);
      problems.addAll(problems(parsed, new TermPlaces(words, parsed, prefixes), terms));
    } catch (QueryParseException e) {
      problems.add(syntax(SyntaxProblem.of(e), declarations.length()));
    } catch (QueryException e) {
      problems.add(new QueryProblem(Severity.ERROR, 0, 0, "", e.getMessage(), List.of()));
    }
    return problems.stream().sorted(ORDER).toList();
  }

  private static List<QueryProblem> problems(Query query, TermPlaces place, ReleaseTerms terms) {
    AskedPatterns asked = AskedPatterns.of(query);
    List<QueryProblem> problems = new ArrayList<>(new TermCheck(asked, terms, place).problems());
    problems.addAll(new UseCheck(asked, terms, place).problems());
    problems.addAll(new LiteralCheck(asked, terms, place).problems());
    return problems;
  }

  private static QueryProblem syntax(SyntaxProblem problem, int shift) {
    int column = problem.line() == 1 ? Math.max(1, problem.column() - shift) : problem.column();
    return new QueryProblem(
        Severity.ERROR, problem.line(), column, "", problem.reason(), List.of());
  }
}
