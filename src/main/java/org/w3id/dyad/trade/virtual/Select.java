package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Var;

/** An SQL query that is being put together. */
final class Select {
  final List<String> from = new ArrayList<>();
  final List<String> where = new ArrayList<>();
  final List<String> orderBy = new ArrayList<>();
  final Map<Var, Slot> slots = new LinkedHashMap<>();
  boolean distinct;
  long offset;
  long limit = -1;

  boolean isPlain() {
    return !distinct && offset == 0 && limit < 0 && orderBy.isEmpty();
  }

  /** The text, with the columns of the variables named c0, c1… in the order of {@link #slots}. */
  String text() {
    StringBuilder sql = new StringBuilder(distinct ? "SELECT DISTINCT " : "SELECT ");
    int column = 0;
    for (Slot slot : slots.values()) {
      for (String expression : slot.columns()) {
        sql.append(column == 0 ? "" : ", ").append(expression).append(" AS c").append(column++);
      }
      if (slot.number() != null) {
        sql.append(column == 0 ? "" : ", ").append(slot.number().sql()).append(" AS c");
        sql.append(column++);
      }
    }
    if (column == 0) {
      sql.append("1 AS c0");
    }
    sql.append(" FROM ").append(String.join(", ", from));
    if (!where.isEmpty()) {
      sql.append(" WHERE ").append(String.join(" AND ", where));
    }
    if (!orderBy.isEmpty()) {
      sql.append(" ORDER BY ").append(String.join(", ", orderBy));
    }
    if (offset > 0) {
      sql.append(" OFFSET ").append(offset);
    }
    if (limit >= 0) {
      sql.append(" LIMIT ").append(limit);
    }
    return sql.toString();
  }

  /** The same as a derived table of another query. */
  Select nested(String alias) {
    Select outer = new Select();
    outer.from.add("(" + text() + ") " + alias);
    int column = 0;
    for (Map.Entry<Var, Slot> entry : slots.entrySet()) {
      Slot slot = entry.getValue();
      List<String> columns = new ArrayList<>();
      for (int i = 0; i < slot.columns().size(); i++) {
        columns.add(alias + ".c" + column++);
      }
      Slot.Number number = slot.number();
      if (number != null) {
        number = new Slot.Number(alias + ".c" + column++, number.integer(), number.nullable());
      }
      outer.slots.put(entry.getKey(), new Slot(slot.map(), columns, slot.nullable(), number));
    }
    return outer;
  }
}
