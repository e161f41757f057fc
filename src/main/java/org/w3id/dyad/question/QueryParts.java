package org.w3id.dyad.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * What of a query can be set, and whom it asks, wherever in it that stands: a part of a query may
 * be a query itself.
 */
final class QueryParts extends ElementVisitorBase {
  private final Map<String, List<Node>> values = new LinkedHashMap<>();
  private final Set<String> services = new LinkedHashSet<>();

  private QueryParts() {}

  static QueryParts of(Query query) {
    QueryParts parts = new QueryParts();
    parts.add(query);
    return parts;
  }

  private void add(Query query) {
    if (query.getQueryPattern() != null) {
      ElementWalker.walk(query.getQueryPattern(), this);
    }
  }

  /** What can be set, in the order of the query. A parameter may stand in several blocks. */
  List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    values.forEach((variable, nodes) -> parameters.add(new Parameter(variable, nodes)));
    return List.copyOf(parameters);
  }

  /** The IRIs of the services that are asked, in the order of the query. */
  List<String> services() {
    return List.copyOf(services);
  }

  @Override
  public void visit(ElementData data) {
    if (data.getVars().size() == 1) {
      Var variable = data.getVars().get(0);
      List<Node> nodes = new ArrayList<>();
      data.getRows().forEach(row -> nodes.add(row.get(variable)));
      values.putIfAbsent(variable.getVarName(), nodes);
    }
  }

  @Override
  public void visit(ElementService service) {
    services.add(service.getServiceNode().toString());
  }

  @Override
  public void visit(ElementSubQuery part) {
    add(part.getQuery());
  }
}
