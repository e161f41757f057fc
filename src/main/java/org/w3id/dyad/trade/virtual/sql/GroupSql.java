package org.w3id.dyad.trade.virtual.sql;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.w3id.dyad.trade.virtual.mapping.AverageMap;
import org.w3id.dyad.trade.virtual.mapping.ExtremeMap;
import org.w3id.dyad.trade.virtual.mapping.Rel;
import org.w3id.dyad.trade.virtual.mapping.SumMap;
import org.w3id.dyad.trade.virtual.mapping.TermMap;
import org.w3id.dyad.trade.virtual.mapping.TypedMap;

/** Makes SQL of groups and aggregates, each as ARQ counts. */
final class GroupSql {
  private final SqlContext compiler;

  GroupSql(SqlContext compiler) {
    this.compiler = compiler;
  }

  Select group(Rel.Group group) {
    boolean isOfSums = Sums.areEnough(group);
    Select inner =
        compiler.plain(
            isOfSums ? compiler.compileOfSums(group.rel()) : compiler.compile(group.rel()));
    boolean always = group.keys().isEmpty();
    Map<Var, Slot> slots = new LinkedHashMap<>();
    group.keys().forEach(key -> slots.put(key, key(key, inner)));
    String keys =
        slots.values().stream().flatMap(slot -> slot.all().stream()).collect(joining(", "));
    for (ExprAggregator aggregate : group.aggregates()) {
      slots.put(aggregate.getVar(), aggregate(aggregate.getAggregator(), inner, always));
    }
    inner.slots.clear();
    inner.slots.putAll(slots);
    // Where all keys are constants there is still no group without a row.
    String grouped = always ? "" : keys.isEmpty() ? " HAVING count(*) > 0" : " GROUP BY " + keys;
    String alias = compiler.alias();
    Select outer = inner.nested(alias);
    outer.from.set(0, "(" + inner.text() + grouped + ") " + alias);
    return outer;
  }

  private static Slot key(Var key, Select inner) {
    Slot slot = inner.slots.get(key);
    if (slot == null || isAggregate(slot.map())) {
      throw new NotMovableException(key + " is no key in the cube");
    }
    return slot;
  }

  static boolean isAggregate(TermMap map) {
    return map instanceof SumMap || map instanceof AverageMap || map instanceof ExtremeMap;
  }

  /**
   * An aggregate in SQL.
   *
   * @param always whether there is a row without any input
   */
  private static Slot aggregate(Aggregator aggregator, Select inner, boolean always) {
    if (aggregator instanceof AggCount) {
      return count(inner, "");
    }
    Expr expr = aggregator.getExprList() == null ? null : aggregator.getExprList().get(0);
    if (aggregator instanceof AggCountVar) {
      Slot slot = inner.slot(expr);
      return count(inner, slot.nullable() ? " FILTER (WHERE " + slot.isBound() + ")" : "");
    }
    if (aggregator instanceof AggCountVarDistinct) {
      return new Slot(TypedMap.INTEGER, List.of(countDistinct(inner.slot(expr))), false);
    }
    return ofNumbers(aggregator, expr, inner, always);
  }

  private static Slot ofNumbers(Aggregator aggregator, Expr expr, Select inner, boolean always) {
    String function = function(aggregator);
    Slot.Number number = new Expressions(inner.slots).number(expr);
    TypedMap type = number.integer() ? TypedMap.INTEGER : TypedMap.DECIMAL;
    if (aggregator instanceof AggAvg) {
      return counted(new AverageMap(number.integer()), function, number);
    }
    if (!always && !number.nullable()) {
      return new Slot(type, List.of(function + "(" + number.sql() + ")"), false);
    }
    TermMap map =
        aggregator instanceof AggSum ? new SumMap(number.integer()) : new ExtremeMap(type);
    return counted(map, function, number);
  }

  private static String function(Aggregator aggregator) {
    if (aggregator instanceof AggSum || aggregator instanceof AggAvg) {
      return "sum";
    }
    if (aggregator instanceof AggMin) {
      return "min";
    }
    if (aggregator instanceof AggMax) {
      return "max";
    }
    throw new NotMovableException(aggregator + " is not on the list");
  }

  /** How many rows, or flows of which they are sums. */
  private static Slot count(Select inner, String filter) {
    Slot flows = inner.slots.get(StarSql.FLOWS);
    String sql =
        flows == null
            ? "count(*)" + filter
            : "coalesce(CAST(sum(" + flows.columns().get(0) + ")" + filter + " AS BIGINT), 0)";
    return new Slot(TypedMap.INTEGER, List.of(sql), false);
  }

  private static Slot counted(TermMap map, String function, Slot.Number number) {
    return new Slot(
        map,
        List.of(function + "(" + number.sql() + ")", "count(" + number.sql() + ")", "count(*)"),
        true);
  }

  private static String countDistinct(Slot slot) {
    if (isAggregate(slot.map()) || slot.columns().isEmpty()) {
      throw new NotMovableException("a count of distinct aggregates");
    }
    if (slot.columns().size() == 1) {
      return "count(DISTINCT " + slot.columns().get(0) + ")";
    }
    StringJoiner key = new StringJoiner(" || '|' || ");
    for (String column : slot.columns()) {
      key.add("coalesce(CAST(" + column + " AS VARCHAR), '')");
    }
    return slot.nullable()
        ? "count(DISTINCT CASE WHEN " + slot.isBound() + " THEN " + key + " END)"
        : "count(DISTINCT " + key + ")";
  }
}
