package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.junit.jupiter.api.Test;

/**
 * No expression of a question asks a variable that its group cannot bind. Groups are evaluated from
 * the inside out, so that a filter in a branch of a union does not see what stands outside: it is
 * an error for each row, and the branch gives nothing.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-query/#sparqlAlgebra">SPARQL 1.1, 18.2</a>
 */
final class ScopesTest {

  @Test
  void eachVariableOfAnExpressionCanBeBound() throws IOException {
    Map<String, Set<Var>> unbound = new TreeMap<>();
    List<Question> questions = Questions.load(Path.of("queries")).all();
    for (Question question : questions) {
      Set<Var> found = misplaced(Algebra.compile(question.query()));
      if (!found.isEmpty()) {
        unbound.put(question.name(), found);
      }
    }
    assertEquals(Map.of(), unbound);
  }

  @Test
  void aFilterInABranchDoesNotSeeWhatStandsOutside() {
    String query =
        "SELECT * { VALUES ?x { 1 } VALUES ?y { 2 } { ?s ?p ?o FILTER(?x = ?o) } UNION"
            + " { ?s ?p ?o BIND(IF(?p = ?o, 1, ?none) AS ?z)"
            + " FILTER NOT EXISTS { ?s ?q ?r FILTER(?o != ?y) } } }";
    assertEquals(
        Set.of(Var.alloc("x"), Var.alloc("y")),
        misplaced(Algebra.compile(QueryFactory.create(query))));
  }

  /**
   * Those that something else binds; a variable that stands nowhere else is meant to be unbound.
   */
  private static Set<Var> misplaced(Op op) {
    Set<Var> misplaced = unbound(op, Set.of());
    misplaced.retainAll(bound(op));
    return misplaced;
  }

  private static Set<Var> bound(Op op) {
    Set<Var> bound = new HashSet<>(OpVars.visibleVars(op));
    operands(op).forEach(inner -> bound.addAll(bound(inner)));
    return bound;
  }

  /** What expressions in an operator ask and nothing binds; EXISTS sees the row around it. */
  private static Set<Var> unbound(Op op, Set<Var> around) {
    Set<Var> found = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
    for (Op inner : operands(op)) {
      found.addAll(unbound(inner, around));
    }
    Set<Var> bound = new HashSet<>(around);
    operands(op).forEach(inner -> bound.addAll(OpVars.visibleVars(inner)));
    if (op instanceof OpExtend extend) {
      bound.addAll(extend.getVarExprList().getVars());
    }
    expressions(op).forEach(each -> collect(each, bound, found));
    return found;
  }

  private static void collect(Expr expression, Set<Var> bound, Set<Var> found) {
    if (expression.isVariable() && !bound.contains(expression.asVar())) {
      found.add(expression.asVar());
    } else if (expression instanceof ExprFunctionOp exists) {
      found.addAll(unbound(Algebra.compile(exists.getElement()), bound));
    } else if (expression.isFunction()) {
      expression.getFunction().getArgs().forEach(each -> collect(each, bound, found));
    }
  }

  private static List<Op> operands(Op op) {
    if (op instanceof Op1 one) {
      return List.of(one.getSubOp());
    }
    if (op instanceof Op2 two) {
      return List.of(two.getLeft(), two.getRight());
    }
    return op instanceof OpN several ? several.getElements() : List.of();
  }

  private static List<Expr> expressions(Op op) {
    if (op instanceof OpFilter filter) {
      return filter.getExprs().getList();
    }
    if (op instanceof OpExtend extend) {
      return new ArrayList<>(extend.getVarExprList().getExprs().values());
    }
    return op instanceof OpLeftJoin join && join.getExprs() != null
        ? join.getExprs().getList()
        : List.of();
  }
}
