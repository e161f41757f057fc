package org.w3id.dyad.trade.virtual.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.w3id.dyad.trade.virtual.mapping.ChoiceMap;
import org.w3id.dyad.trade.virtual.mapping.ConstantMap;
import org.w3id.dyad.trade.virtual.mapping.Mapping;
import org.w3id.dyad.trade.virtual.mapping.Rel;
import org.w3id.dyad.trade.virtual.mapping.TermMap;
import org.w3id.dyad.trade.virtual.mapping.TypedMap;

/** Makes SQL of the patterns of one observation: a row of the table. */
final class StarSql {

  /** Of how many flows a row of sums is the sum. */
  static final Var FLOWS = Var.alloc(".flows");

  private static final String SUMS = "sums";

  private final SqlContext compiler;

  StarSql(SqlContext compiler) {
    this.compiler = compiler;
  }

  Select star(Rel.Star star) {
    Select select = new Select();
    String alias = compiler.alias();
    Mapping mapping = star.table().mapping();
    if (compiler.isSumming()) {
      select.from.add(SUMS + " " + alias);
      select.slots.put(FLOWS, new Slot(TypedMap.INTEGER, List.of(alias + ".flows"), false));
    } else {
      select.from.add(mapping.table() + " " + alias);
    }
    place(select, star.subject(), slot(mapping.subject(), alias));
    if (star.graph() != null) {
      place(select, star.graph(), slot(mapping.graph(), alias));
    }
    if (star.graphs() != null) {
      select.where.add(isIn(star.graphs(), mapping, slot(mapping.graph(), alias)));
    }
    for (Rel.Pattern pattern : star.patterns()) {
      Slot slot = slot(pattern.map(), alias);
      if (pattern.object().isVariable()) {
        select.where.addAll(isThere(slot, mapping.form().nullable()));
      }
      place(select, pattern.object(), slot);
    }
    star.constants().forEach((variable, node) -> placeConstant(select, variable, node));
    return select;
  }

  private static String isIn(Set<Node> graphs, Mapping mapping, Slot graph) {
    StringJoiner any = new StringJoiner(" OR ", "(", ")");
    graphs.stream()
        .map(name -> mapping.graph().values(name))
        .filter(values -> values != null)
        .forEach(values -> any.add(Expressions.matches(graph, values)));
    return any.length() == 2 ? "FALSE" : any.toString();
  }

  /** A choice has an object in every row; other columns that can be null are tested for it. */
  private static List<String> isThere(Slot slot, Set<String> nullable) {
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < slot.columns().size() && !(slot.map() instanceof ChoiceMap); i++) {
      if (nullable.contains(slot.map().columns().get(i))) {
        conditions.add(slot.columns().get(i) + " IS NOT NULL");
      }
    }
    return conditions;
  }

  private static void placeConstant(Select select, Var variable, Node node) {
    if (select.slots.containsKey(variable)) {
      throw new NotMovableException(variable + " is predicate and something else");
    }
    select.slots.put(variable, new Slot(new ConstantMap(node), List.of(), false));
  }

  private static Slot slot(TermMap map, String alias) {
    return new Slot(map, map.columns().stream().map(name -> alias + "." + name).toList(), false);
  }

  private static void place(Select select, Node node, Slot slot) {
    if (node instanceof Var variable) {
      Slot known = select.slots.putIfAbsent(variable, slot);
      if (known != null) {
        select.where.add(JoinSql.agreement(variable, known, slot));
      }
      return;
    }
    Object[] values = slot.map().values(node);
    if (values == null) {
      select.where.add("FALSE");
      return;
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        select.where.add(slot.columns().get(i) + " = " + Expressions.constant(values[i]));
      }
    }
  }
}
