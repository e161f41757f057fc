package org.w3id.dyad.reasoning.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.util.VarUtils;
import org.w3id.dyad.reasoning.materialise.Symbols;

/** The statements that a query looks for. */
public final class QueryPatterns {
  private final List<Triple> present = new ArrayList<>();
  private final Set<Node> symbols = new LinkedHashSet<>();
  private final Set<Var> computed = new LinkedHashSet<>();

  private QueryPatterns() {}

  /**
   * Gathers the patterns of a query.
   *
   * @throws IllegalArgumentException if it has property paths, subqueries or graphs, whose
   *     statements could not be named as reasons
   */
  static QueryPatterns of(Query query) {
    QueryPatterns patterns = new QueryPatterns();
    patterns.add(query.getQueryPattern(), true);
    return patterns;
  }

  /** The patterns that must or may be there; those of a FILTER are not among them. */
  List<Triple> present() {
    return present;
  }

  /** The properties and classes in any pattern. */
  Set<Node> symbols() {
    return symbols;
  }

  /** The variables to which a value is given by the patterns alone, nowhere by a BIND. */
  Set<Var> found() {
    Set<Var> found = new LinkedHashSet<>();
    present.forEach(pattern -> VarUtils.addVarsFromTriple(found, pattern));
    found.removeAll(computed);
    return found;
  }

  /** The class that a pattern is about, or else its property. */
  public static Node symbol(Triple pattern) {
    return Symbols.isMembership(pattern) ? pattern.getObject() : pattern.getPredicate();
  }

  /** What the variables of a pattern must be for it to be the statement; null if it cannot be. */
  public static Binding match(Triple pattern, Triple statement) {
    Binding binding = BindingFactory.empty();
    // The predicate tells most patterns apart.
    Node[] open = {pattern.getPredicate(), pattern.getObject(), pattern.getSubject()};
    Node[] given = {statement.getPredicate(), statement.getObject(), statement.getSubject()};
    for (int i = 0; i < open.length; i++) {
      Node term = Substitute.substitute(open[i], binding);
      if (term instanceof Var variable) {
        binding = BindingFactory.binding(binding, variable, given[i]);
      } else if (!term.equals(given[i])) {
        return null;
      }
    }
    return binding;
  }

  private void add(Element element, boolean isPresent) {
    if (element instanceof ElementGroup group) {
      group.getElements().forEach(part -> add(part, isPresent));
    } else if (element instanceof ElementPathBlock block) {
      block.patternElts().forEachRemaining(pattern -> add(pattern, isPresent));
    } else if (element instanceof ElementOptional optional) {
      add(optional.getOptionalElement(), isPresent);
    } else if (element instanceof ElementUnion union) {
      union.getElements().forEach(part -> add(part, isPresent));
    } else if (element instanceof ElementMinus minus) {
      add(minus.getMinusElement(), false);
    } else if (element instanceof ElementFilter filter) {
      add(filter.getExpr());
    } else if (element instanceof ElementBind bind) {
      computed.add(bind.getVar());
      add(bind.getExpr());
    } else if (!(element instanceof ElementData)) {
      throw new IllegalArgumentException(
          "a rule has plain patterns, OPTIONAL, UNION, MINUS, FILTER, BIND and VALUES only, not "
              + element);
    }
  }

  private void add(TriplePath pattern, boolean isPresent) {
    if (!pattern.isTriple()) {
      throw new IllegalArgumentException("write a pattern for each step of the path " + pattern);
    }
    symbols.add(symbol(pattern.asTriple()));
    if (isPresent) {
      present.add(pattern.asTriple());
    }
  }

  private void add(Expr expression) {
    if (expression instanceof ExprFunctionOp exists) {
      add(exists.getElement(), false);
    } else if (expression instanceof ExprFunction function) {
      function.getArgs().forEach(this::add);
    }
  }
}
