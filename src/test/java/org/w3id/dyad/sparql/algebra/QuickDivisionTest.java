package org.w3id.dyad.sparql.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.ExprUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Quick division gives what ARQ gives, digit for digit. */
final class QuickDivisionTest {

  private static final Var RESULT = Var.alloc("r");

  static Stream<String> quotients() {
    Random random = new Random(1);
    Stream<String> drawn =
        IntStream.range(0, 500)
            .mapToObj(
                i ->
                    "%d.%03d / %d.%02d"
                        .formatted(
                            random.nextInt(1 << random.nextInt(31)),
                            random.nextInt(1000),
                            random.nextInt(1 << random.nextInt(31)),
                            random.nextInt(100)));
    return Stream.concat(
        List.of(
            "1 / 3",
            "-1 / 3",
            "2 / -7.0",
            "1 / 8",
            "10 / 25",
            "0 / 3",
            "0.0 / 7",
            "1 / 0",
            "1.0 / 0.0",
            "3 / 3",
            "1e0 / 3",
            "1 / 3e0",
            "\"1\"^^xsd:int / 3",
            "1 / \"x\"",
            "99999999999999999999999999.5 / 3",
            "1 / 99999999999999999999999999",
            "4611686018427387904 / 3",
            "1.50 / 4.50")
            .stream(),
        drawn);
  }

  @ParameterizedTest
  @MethodSource("quotients")
  void givesTheSame(String quotient) {
    Expr expr = ExprUtils.parse(quotient);
    Op op = QuickDivision.in(OpExtend.create(OpTable.unit(), RESULT, expr));
    Expr quick = ((OpExtend) op).getVarExprList().getExpr(RESULT);
    assertEquals(E_Divide.class, expr.getClass());
    assertEquals(QuickDivision.class, quick.getClass());
    assertEquals(value(expr), value(quick));
  }

  private static String value(Expr expr) {
    try {
      NodeValue value = expr.eval(BindingFactory.empty(), null);
      return value.asNode().toString();
    } catch (ExprEvalException | ArithmeticException e) {
      return "error";
    }
  }
}
