package org.w3id.dyad.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.ElementVisitorBase;

/**
 * What a query asks for. What it asks of other endpoints, by {@code SERVICE}, is left out: nothing
 * is known of these.
 */
final class AskedPatterns {
  private final List<AskedPattern> patterns = new ArrayList<>();
  private final List<LiteralComparison> comparisons = new ArrayList<>();
  private final Set<Node> terms = new LinkedHashSet<>();
  private final Map<Node, Set<Node>> values = new HashMap<>();
  private final Set<String> functions = new LinkedHashSet<>();

  private AskedPatterns() {}

  static AskedPatterns of(Query query) {
    AskedPatterns asked = new AskedPatterns();
    asked.read(query);
    return asked;
  }

  /** The statements that it asks for, those of paths step by step. */
  List<AskedPattern> patterns() {
    return patterns;
  }

  /** What it compares with literals. */
  List<LiteralComparison> comparisons() {
    return comparisons;
  }

  /** The terms of {@code VALUES}, of expressions and of {@code GRAPH}. */
  Set<Node> terms() {
    return terms;
  }

  /** The values that a variable is given by {@code VALUES}. */
  Map<Node, Set<Node>> values() {
    return values;
  }

  /** The functions that have no word of SPARQL's own. */
  Set<String> functions() {
    return functions;
  }

  void add(AskedPattern pattern) {
    patterns.add(pattern);
    pattern.group().add(pattern);
  }

  void addTerm(Node term) {
    if (term != null && term.isConcrete()) {
      terms.add(term);
    }
  }

  void addFunction(String iri) {
    functions.add(iri);
  }

  void addComparison(LiteralComparison comparison) {
    comparisons.add(comparison);
  }

  private void read(Query query) {
    PatternGroup group = PatternGroup.outermost();
    if (query.getQueryPattern() != null) {
      read(query.getQueryPattern(), group);
    }
    if (query.isConstructType()) {
      query
          .getConstructTemplate()
          .getQuads()
          .forEach(
              quad -> {
                addTerm(quad.getPredicate());
                addTerm(quad.getObject());
              });
    }
    if (query.hasValues()) {
      query.getValuesData().forEach(row -> row.forEach((variable, value) -> addTerm(value)));
    }
    expressions(query).forEach(expression -> read(expression, group));
    if (query.isDescribeType()) {
      query.getResultURIs().forEach(this::addTerm);
    }
  }

  private static List<Expr> expressions(Query query) {
    List<Expr> all = new ArrayList<>(query.getHavingExprs());
    all.addAll(query.getProject().getExprs().values());
    all.addAll(query.getGroupBy().getExprs().values());
    query.getAggregators().stream()
        .map(ExprAggregator::getAggregator)
        .filter(aggregator -> aggregator.getExprList() != null)
        .forEach(aggregator -> all.addAll(aggregator.getExprList().getList()));
    if (query.hasOrderBy()) {
      query.getOrderBy().stream().map(SortCondition::getExpression).forEach(all::add);
    }
    return all;
  }

  void read(Expr expression, PatternGroup group) {
    new ExpressionReading(this, group).read(expression);
  }

  void read(Element element, PatternGroup group) {
    element.visit(new Reading(group));
  }

  /** Reads the elements of one group. */
  private final class Reading extends ElementVisitorBase {
    private final PatternGroup group;

    private Reading(PatternGroup group) {
      this.group = group;
    }

    @Override
    public void visit(ElementGroup element) {
      element.getElements().forEach(part -> part.visit(this));
    }

    @Override
    public void visit(ElementPathBlock element) {
      element.patternElts().forEachRemaining(this::pattern);
    }

    @Override
    public void visit(ElementTriplesBlock element) {
      element.patternElts().forEachRemaining(triple -> pattern(new TriplePath(triple)));
    }

    private void pattern(TriplePath triple) {
      Path path = triple.getPath();
      if (path == null) {
        Node property = triple.getPredicate();
        add(new AskedPattern(triple.getSubject(), property, triple.getObject(), false, group));
      } else {
        PathSteps.read(path, triple.getSubject(), triple.getObject(), group)
            .forEach(AskedPatterns.this::add);
      }
    }

    @Override
    public void visit(ElementUnion element) {
      element.getElements().forEach(side -> read(side, group.inside()));
    }

    @Override
    public void visit(ElementOptional element) {
      read(element.getOptionalElement(), group.inside());
    }

    @Override
    public void visit(ElementMinus element) {
      read(element.getMinusElement(), group.inside());
    }

    @Override
    public void visit(ElementNamedGraph element) {
      addTerm(element.getGraphNameNode());
      element.getElement().visit(this);
    }

    @Override
    public void visit(ElementSubQuery element) {
      AskedPatterns.this.read(element.getQuery());
    }

    @Override
    public void visit(ElementFilter element) {
      AskedPatterns.this.read(element.getExpr(), group);
    }

    @Override
    public void visit(ElementBind element) {
      AskedPatterns.this.read(element.getExpr(), group);
    }

    @Override
    public void visit(ElementAssign element) {
      AskedPatterns.this.read(element.getExpr(), group);
    }

    @Override
    public void visit(ElementData element) {
      for (Var variable : element.getVars()) {
        for (Binding row : element.getRows()) {
          addTerm(row.get(variable));
          Node value = row.contains(variable) ? row.get(variable) : Node.ANY;
          values.computeIfAbsent(variable, any -> new LinkedHashSet<>()).add(value);
        }
      }
    }
  }
}
