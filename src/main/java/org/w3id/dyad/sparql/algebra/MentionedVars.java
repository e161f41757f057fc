package org.w3id.dyad.sparql.algebra;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVars;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.vocabulary.XSD;

/** What expressions and operators mention, the patterns inside their expressions included. */
public final class MentionedVars {

  private static final String GEOSPARQL = "http://www.opengis.net/def/function/geosparql/";

  private MentionedVars() {}

  /** The variables of an expression, with all of those in the patterns of its EXISTS. */
  public static Set<Var> of(Expr expression) {
    Set<Var> all = new HashSet<>(ExprVars.getVarsMentioned(expression));
    patterns(expression).forEach(exists -> all.addAll(of(exists.getGraphPattern())));
    return all;
  }

  /** The variables of an operator anywhere in it, visible or not. */
  public static Set<Var> of(Op op) {
    Set<Var> all = new HashSet<>();
    Walker.walk(
        op,
        new OpVisitorBase() {
          @Override
          public void visit(OpExtend extend) {
            all.addAll(extend.getVarExprList().getVars());
          }

          @Override
          public void visit(OpGroup group) {
            all.addAll(group.getGroupVars().getVars());
            group.getAggregators().forEach(each -> all.addAll(of(each)));
          }

          @Override
          public void visit(OpExt ext) {
            all.addAll(of(ext.effectiveOp()));
          }
        },
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp exists) {
            all.addAll(OpVars.mentionedVars(exists.getGraphPattern()));
          }
        });
    all.addAll(OpVars.mentionedVars(op));
    all.addAll(OpVars.visibleVars(op));
    return all;
  }

  private static Set<Var> of(ExprAggregator aggregate) {
    Set<Var> all = new HashSet<>(Set.of(aggregate.getVar()));
    ExprList inner = aggregate.getAggregator().getExprList();
    if (inner != null) {
      inner.forEach(expression -> all.addAll(of(expression)));
    }
    return all;
  }

  /** The EXISTS of an expression, outermost ones only. */
  public static List<ExprFunctionOp> patterns(Expr expression) {
    if (expression instanceof ExprFunctionOp exists) {
      return List.of(exists);
    }
    return expression != null && expression.isFunction()
        ? expression.getFunction().getArgs().stream()
            .flatMap(argument -> patterns(argument).stream())
            .toList()
        : List.of();
  }

  /** Whether there is an EXISTS in an expression. */
  public static boolean hasPattern(Expr expression) {
    return !patterns(expression).isEmpty();
  }

  /** Whether an expression has the same value each time that it is asked for the same row. */
  public static boolean isStable(Expr expression) {
    return expression == null || isStable(OpFilter.filterDirect(expression, OpTable.unit()));
  }

  /** Casts and GeoSPARQL depend on their arguments alone. */
  private static boolean isKnown(E_Function function) {
    String name = function.getFunctionIRI();
    return name.startsWith(XSD.NS) || name.startsWith(GEOSPARQL);
  }

  /**
   * Whether an operator has the same rows each time that it is evaluated: it has no LIMIT, and no
   * expression that varies.
   */
  public static boolean isStable(Op op) {
    boolean[] stable = {true};
    Walker.walk(
        op,
        new OpVisitorBase() {
          @Override
          public void visit(OpSlice slice) {
            stable[0] = false;
          }

          @Override
          public void visit(OpExt ext) {
            stable[0] &= isStable(ext.effectiveOp());
          }
        },
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunction0 function) {
            stable[0] &= !(function instanceof Unstable);
          }

          @Override
          public void visit(ExprFunction1 function) {
            stable[0] &= !(function instanceof Unstable);
          }

          @Override
          public void visit(ExprFunctionN function) {
            stable[0] &= !(function instanceof E_Function call) || isKnown(call);
          }
        });
    return stable[0];
  }
}
