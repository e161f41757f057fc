package org.w3id.dyad.trade.virtual.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.w3id.dyad.trade.virtual.mapping.Rel;
import org.w3id.dyad.trade.virtual.mapping.TermMap;

/** Makes SQL of joins of all kinds. */
final class JoinSql {
  private final SqlContext compiler;

  JoinSql(SqlContext compiler) {
    this.compiler = compiler;
  }

  Select join(Rel.Join join) {
    if (join.right() instanceof Rel.Side side) {
      return joinSide(compiler.plain(compiler.compile(join.left())), side);
    }
    Select left = compiler.plain(compiler.compile(join.left()));
    Select right = compiler.plain(compiler.compile(join.right()));
    left.where.addAll(agreement(left, right));
    left.from.addAll(right.from);
    left.where.addAll(right.where);
    right.slots.forEach(left.slots::putIfAbsent);
    return left;
  }

  private static List<String> agreement(Select left, Select right) {
    List<String> conditions = new ArrayList<>();
    right.slots.forEach(
        (variable, slot) -> {
          Slot known = left.slots.get(variable);
          if (known != null) {
            if (known.nullable() || slot.nullable()) {
              throw new NotMovableException(variable + " may be unbound");
            }
            conditions.add(agreement(variable, known, slot));
          }
        });
    return conditions;
  }

  /** Is true in SQL where two columns make a variable the same term. */
  static String agreement(Var variable, Slot one, Slot other) {
    List<TermMap.Pair> pairs = one.map().pairs(other.map());
    if (pairs == null) {
      throw new NotMovableException(variable + " is two kinds of things");
    }
    return Expressions.equal(one, other, pairs);
  }

  Select semi(Rel.Semi semi) {
    Select left = compiler.plain(compiler.compile(semi.left()));
    Select right = compiler.plain(compiler.compile(semi.right()));
    List<String> where = new ArrayList<>(right.where);
    where.addAll(agreement(left, right));
    left.where.add(
        (semi.anti() ? "NOT EXISTS" : "EXISTS")
            + " (SELECT 1 FROM "
            + String.join(", ", right.from)
            + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
            + ")");
    return left;
  }

  // Values from outside

  private Select joinSide(Select select, Rel.Side side) {
    SqlTable table = compiler.tables().get(side);
    Set<Var> variables = table == null ? side.variables() : table.variables();
    String alias = compiler.alias();
    Values values = new Values(alias, table == null ? List.of() : table.rows());
    for (Var variable : variables) {
      Slot slot = select.slots.get(variable);
      if (slot != null) {
        select.where.addAll(values.join(variable, slot, table != null));
      } else {
        select.slots.put(
            variable, table == null ? values.promised(variable, side) : values.carry(variable));
      }
    }
    select.from.add(values.text());
    select.empty |= table != null && values.isEmpty();
    return select;
  }
}
