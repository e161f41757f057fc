package org.w3id.dyad.certificate;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** What a query takes to be absent: an answer that rests on this is right as far as that is. */
final class Negatives {
  private Negatives() {}

  /** The patterns behind {@code NOT EXISTS} and {@code MINUS}. */
  static Set<String> of(Query query) {
    Set<String> found = new TreeSet<>();
    collect(query.getQueryPattern(), found);
    return found;
  }

  private static void collect(Element pattern, Set<String> found) {
    if (pattern == null) {
      return;
    }
    ElementWalker.walk(
        pattern,
        new ElementVisitorBase() {
          @Override
          public void visit(ElementMinus minus) {
            found.add(text(minus.getMinusElement()));
          }

          @Override
          public void visit(ElementSubQuery part) {
            collect(part.getQuery().getQueryPattern(), found);
          }

          @Override
          public void visit(ElementFilter filter) {
            Walker.walk(
                filter.getExpr(),
                new ExprVisitorBase() {
                  @Override
                  public void visit(ExprFunctionOp function) {
                    if (function instanceof E_NotExists) {
                      found.add(text(function.getElement()));
                    }
                    collect(function.getElement(), found);
                  }
                });
          }
        });
  }

  private static String text(Element pattern) {
    return pattern.toString().replaceAll("\\s+", " ").strip();
  }
}
