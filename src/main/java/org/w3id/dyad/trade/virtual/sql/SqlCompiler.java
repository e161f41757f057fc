package org.w3id.dyad.trade.virtual.sql;

import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.expr.Expr;
import org.w3id.dyad.trade.virtual.mapping.ConstantMap;
import org.w3id.dyad.trade.virtual.mapping.Rel;
import org.w3id.dyad.trade.virtual.mapping.TypedMap;

/**
 * Makes SQL of relations. The SQL is what DuckDB and Trino have in common.
 *
 * <p>Used twice: while planning, with no values for the parts outside, to see whether it can be
 * said in SQL at all and which variables there are; and when the values are there.
 */
public final class SqlCompiler implements SqlContext {

  private final Map<Rel.Side, SqlTable> tables;
  private final StarSql stars = new StarSql(this);
  private final JoinSql joins = new JoinSql(this);
  private final UnionSql unions = new UnionSql(this);
  private final GroupSql groups = new GroupSql(this);
  private final OrderSql orders = new OrderSql(this);
  private boolean isSumming;
  private int aliases;

  /**
   * A compiler for one query.
   *
   * @param tables the values of the parts outside; a part that has none yet counts as promising
   */
  public SqlCompiler(Map<Rel.Side, SqlTable> tables) {
    this.tables = tables;
  }

  @Override
  public Map<Rel.Side, SqlTable> tables() {
    return tables;
  }

  @Override
  public Select compileOfSums(Rel rel) {
    isSumming = true;
    try {
      return compile(rel);
    } finally {
      isSumming = false;
    }
  }

  @Override
  public boolean isSumming() {
    return isSumming;
  }

  @Override
  public Select compile(Rel rel) {
    if (rel instanceof Rel.Star star) {
      return stars.star(star);
    }
    if (rel instanceof Rel.Join join) {
      return joins.join(join);
    }
    if (rel instanceof Rel.Semi semi) {
      return joins.semi(semi);
    }
    return rel instanceof Rel.Union union ? unions.union(union) : above(rel);
  }

  /** What is above patterns. */
  private Select above(Rel rel) {
    if (rel instanceof Rel.Filter filter) {
      return filter(filter);
    }
    if (rel instanceof Rel.Extend extend) {
      return extend(extend);
    }
    if (rel instanceof Rel.Group group) {
      return groups.group(group);
    }
    if (rel instanceof Rel.Project project) {
      return project(project);
    }
    if (rel instanceof Rel.Distinct distinct) {
      return distinct(distinct);
    }
    if (rel instanceof Rel.Order order) {
      return orders.order(order);
    }
    if (rel instanceof Rel.Slice slice) {
      return slice(slice);
    }
    throw new NotMovableException("a part outside by itself");
  }

  private Select filter(Rel.Filter filter) {
    Select select = plain(compile(filter.rel()));
    select.where.add(new Expressions(select.slots).condition(filter.condition()));
    return select;
  }

  private Select project(Rel.Project project) {
    Select select = compile(project.rel());
    if (select.distinct) {
      select = plain(select);
    }
    select.slots.keySet().retainAll(project.variables());
    return select;
  }

  @Override
  public String alias() {
    return "t" + aliases++;
  }

  @Override
  public Select plain(Select select) {
    return select.isPlain() ? select : select.nested(alias());
  }

  private Select extend(Rel.Extend extend) {
    Select select = compile(extend.rel());
    if (select.distinct) {
      select = plain(select);
    }
    if (select.slots.containsKey(extend.variable())) {
      throw new NotMovableException(extend.variable() + " is bound already");
    }
    select.slots.put(extend.variable(), value(extend.value(), select));
    return select;
  }

  private static Slot value(Expr value, Select select) {
    if (value.isVariable()) {
      Slot slot = select.slots.get(value.asVar());
      if (slot == null) {
        throw new NotMovableException(value + " is not bound in the cube");
      }
      return slot;
    }
    if (value.isConstant()) {
      return new Slot(new ConstantMap(value.getConstant().asNode()), List.of(), false);
    }
    Slot.Number number = new Expressions(select.slots).number(value);
    return new Slot(
        number.integer() ? TypedMap.INTEGER : TypedMap.DECIMAL,
        List.of(number.sql()),
        number.nullable());
  }

  private Select distinct(Rel.Distinct distinct) {
    boolean isOfSums =
        distinct.rel() instanceof Rel.Project project
            && Sums.areEnough(project.rel(), project.variables());
    Select select = isOfSums ? compileOfSums(distinct.rel()) : compile(distinct.rel());
    if (select.slots.values().stream().anyMatch(slot -> GroupSql.isAggregate(slot.map()))) {
      throw new NotMovableException("distinct aggregates");
    }
    if (!select.orderBy.isEmpty() && select.limit < 0 && select.offset == 0) {
      throw new NotMovableException("distinct rows in order");
    }
    Select result = plain(select);
    result.distinct = true;
    return result;
  }

  private Select slice(Rel.Slice slice) {
    Select select = compile(slice.rel());
    if (select.limit >= 0 || select.offset > 0) {
      throw new NotMovableException("a slice of a slice");
    }
    select.offset = Math.max(0, slice.offset());
    select.limit = slice.limit();
    return select;
  }
}
