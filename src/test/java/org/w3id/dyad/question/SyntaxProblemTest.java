package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;

/** The place is where the eye finds the fault. */
class SyntaxProblemTest {

  private static SyntaxProblem of(String sparql) {
    return SyntaxProblem.of(
        assertThrows(
            QueryParseException.class, () -> QueryFactory.create(sparql, Syntax.syntaxSPARQL_11)));
  }

  @Test
  void theUnexpectedTokenIsWhereItStands() {
    SyntaxProblem problem = of("SELECT *\n{ ?s ?p }");
    assertEquals(2, problem.line());
    assertEquals(9, problem.column());
    assertEquals("Encountered \" \"}\" \"} \"\"", problem.reason());
    assertEquals(":2:9", problem.place());
  }

  @Test
  void anUndeclaredPrefixHasAPlaceToo() {
    SyntaxProblem problem = of("SELECT *\n{ ?s a:b ?o }");
    assertEquals(2, problem.line());
    assertTrue(problem.reason().contains("a:b"), problem::reason);
    assertEquals(1, problem.reason().lines().count());
  }

  @Test
  void aFaultOfTheWholeHasNoPlace() {
    SyntaxProblem problem = of("SELECT * { BIND(1 AS ?x) BIND(2 AS ?x) }");
    assertTrue(problem.reason().contains("?x"), problem::reason);
  }
}
