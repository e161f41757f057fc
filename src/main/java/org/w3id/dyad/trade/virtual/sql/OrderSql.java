package org.w3id.dyad.trade.virtual.sql;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.w3id.dyad.trade.virtual.mapping.ChoiceMap;
import org.w3id.dyad.trade.virtual.mapping.Rel;
import org.w3id.dyad.trade.virtual.mapping.TemplateMap;
import org.w3id.dyad.trade.virtual.mapping.TypedMap;

/** Makes SQL of an order of rows, where terms are ordered as their columns are. */
final class OrderSql {
  private final SqlContext compiler;

  OrderSql(SqlContext compiler) {
    this.compiler = compiler;
  }

  Select order(Rel.Order order) {
    Select select = compiler.plain(compiler.compile(order.rel()));
    for (SortCondition condition : order.conditions()) {
      boolean down = condition.getDirection() == Query.ORDER_DESCENDING;
      Slot slot = select.slot(condition.getExpression());
      String way = down ? " DESC" : " ASC";
      // Unbound comes before all terms.
      way += slot.nullable() ? (down ? " NULLS LAST" : " NULLS FIRST") : "";
      select.orderBy.add(sortKey(slot) + way);
    }
    return select;
  }

  private static String sortKey(Slot slot) {
    if (slot.map() instanceof TypedMap typed) {
      if (!typed.isNumber() && !typed.isString()) {
        throw new NotMovableException("an order of dates and addresses");
      }
      return slot.columns().get(0);
    }
    if (slot.map() instanceof TemplateMap template
        && (template.columns().size() == 1 || !slot.nullable())) {
      return template.columns().size() == 1 && template.pieces().get(1).isEmpty()
          ? slot.columns().get(0)
          : spelled(template, slot.columns());
    }
    if (slot.map() instanceof ChoiceMap choice && choice.isOfOnePrefix()) {
      return choice.maps().stream()
          .map(map -> spelled(map, choice.columns(map, slot.columns())))
          .collect(Collectors.joining(", ", "coalesce(", ")"));
    }
    throw new NotMovableException("an order of such terms");
  }

  /** The IRI as text, without what all begin with. */
  private static String spelled(TemplateMap template, List<String> columns) {
    StringJoiner text = new StringJoiner(" || ", "(", ")");
    for (int i = 0; i < columns.size(); i++) {
      text.add("CAST(" + columns.get(i) + " AS VARCHAR)");
      String piece = template.pieces().get(i + 1);
      if (!piece.isEmpty()) {
        text.add("'" + piece.replace("'", "''") + "'");
      }
    }
    return text.toString();
  }
}
