package org.w3id.dyad.trade.virtual.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;

/** An SQL query that is being put together. */
public final class Select {
  final List<String> from = new ArrayList<>();
  final List<String> where = new ArrayList<>();
  final List<String> orderBy = new ArrayList<>();

  /** For each variable, how its term is made of the columns. */
  public final Map<Var, Slot> slots = new LinkedHashMap<>();

  boolean distinct;

  /** Whether it is known to have no rows, since it is joined with none. */
  boolean empty;

  long offset;

  /** How many rows at most; -1 for all. */
  public long limit = -1;

  /**
   * A variable of the query.
   *
   * @throws NotMovableException if the expression is something else
   */
  Slot slot(Expr expr) {
    if (!expr.isVariable() || slots.get(expr.asVar()) == null) {
      throw new NotMovableException(expr + " is no variable of the cube");
    }
    return slots.get(expr.asVar());
  }

  boolean isPlain() {
    return !distinct && offset == 0 && limit < 0 && orderBy.isEmpty();
  }

  /** Whether it is known to have no rows, since it is joined with none. */
  public boolean isEmpty() {
    return empty;
  }

  /** The text, with the columns of the variables named c0, c1… in the order of {@link #slots}. */
  public String text() {
    StringBuilder sql = new StringBuilder(distinct ? "SELECT DISTINCT " : "SELECT ");
    sql.append(columns()).append(" FROM ").append(String.join(", ", from));
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

  private String columns() {
    StringJoiner columns = new StringJoiner(", ").setEmptyValue("1 AS c0");
    int column = 0;
    for (Slot slot : slots.values()) {
      for (String expression : slot.all()) {
        columns.add(expression + " AS c" + column++);
      }
    }
    return columns.toString();
  }

  /** The same as a derived table of another query. */
  public Select nested(String alias) {
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
