package org.w3id.dyad.conformance;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.PatternVars;

/**
 * Puts a pattern of flows beside the pattern of a query, in each way in which a group can hold it.
 */
final class BesideFlows {
  /** %1$s: a variable of the query; %2$s: another one, or the same. */
  private static final List<String> WAYS =
      List.of(
          "?dyadf dyad:hasExporter ?%1$s ; dyad:year ?dyady .",
          "?dyadf dyad:year ?dyady ; dyad:hasProduct ?%2$s .",
          "OPTIONAL { ?dyadf dyad:hasImporter ?%1$s ; dyad:tradeValue ?dyadv }",
          "OPTIONAL { ?dyadf dyad:year ?dyady FILTER(?dyady = 2001 || BOUND(?%1$s)) }",
          "MINUS { ?dyadf dyad:hasExporter ?%1$s ; dyad:year ?%2$s }",
          "MINUS { ?%1$s dyad:year ?dyady }",
          "FILTER EXISTS { ?dyadf dyad:hasExporter ?dyads ; dyad:year ?dyady FILTER(?dyady != ?%1$s) }",
          "FILTER NOT EXISTS { ?dyadf dyad:hasProduct ?%1$s ; dyad:year ?%2$s }",
          "{ SELECT ?%1$s (COUNT(*) AS ?dyadn) { ?dyadf dyad:hasExporter ?%1$s } GROUP BY ?%1$s }",
          "{ SELECT (MAX(?dyadv) AS ?dyadm) { ?dyadf dyad:tradeValue ?dyadv } }");

  private static final String UNION =
      "{ } UNION { ?dyadf dyad:hasExporter ?%1$s ; dyad:year ?%2$s }";

  private BesideFlows() {}

  /** The queries that come of a query; their rows have no limit. */
  static List<Query> of(Query query) {
    List<Var> variables =
        PatternVars.vars(query.getQueryPattern()).stream()
            .filter(variable -> variable.isNamedVar())
            .toList();
    String one = variables.isEmpty() ? "dyadx" : variables.get(0).getName();
    String two = variables.isEmpty() ? "dyadz" : variables.get(variables.size() - 1).getName();
    List<Query> all = new ArrayList<>();
    for (String way : WAYS) {
      ElementGroup group = group(query.getQueryPattern());
      parsed(way.formatted(one, two)).getElements().forEach(group::addElement);
      all.add(with(query, group));
    }
    ElementGroup united = parsed(UNION.formatted(one, two));
    ElementGroup both = new ElementGroup();
    both.addElement(group(query.getQueryPattern()));
    united.getElements().forEach(both::addElement);
    all.add(with(query, both));
    return all;
  }

  private static ElementGroup group(Element pattern) {
    ElementGroup group = new ElementGroup();
    if (pattern instanceof ElementGroup given) {
      given.getElements().forEach(group::addElement);
    } else {
      group.addElement(pattern);
    }
    return group;
  }

  private static ElementGroup parsed(String text) {
    String query = Prefixes.TEXT + "SELECT * { " + text + " }";
    return (ElementGroup) QueryFactory.create(query).getQueryPattern();
  }

  /** Read again, so that what is no query is found. */
  private static Query with(Query query, ElementGroup group) {
    Query changed = query.cloneQuery();
    changed.setQueryPattern(group);
    changed.setLimit(Query.NOLIMIT);
    changed.setOffset(Query.NOLIMIT);
    return changed;
  }
}
