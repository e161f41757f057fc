package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * Makes SQL of relations. The SQL is what DuckDB and Trino have in common.
 *
 * <p>Used twice: while planning, with no values for the parts outside, to see whether it can be
 * said in SQL at all and which variables there are; and when the values are there.
 */
final class SqlCompiler {

  private final Mapping mapping;
  private final Set<String> nullable;
  private final Map<Rel.Side, Table> tables;
  private int aliases;

  /**
   * A compiler for one query.
   *
   * @param nullable the columns of the table that can be null
   * @param tables the values of the parts outside; a part that has none yet counts as promising
   */
  SqlCompiler(Mapping mapping, Set<String> nullable, Map<Rel.Side, Table> tables) {
    this.mapping = mapping;
    this.nullable = nullable;
    this.tables = tables;
  }

  /**
   * The SQL of a relation.
   *
   * @throws NotMovableException if it cannot be said in SQL with the same meaning
   */
  Select compile(Rel rel) {
    if (rel instanceof Rel.Star star) {
      return star(star);
    }
    if (rel instanceof Rel.Join join) {
      return join(join);
    }
    if (rel instanceof Rel.LeftJoin join) {
      return leftJoin(join);
    }
    if (rel instanceof Rel.Semi semi) {
      return semi(semi);
    }
    if (rel instanceof Rel.Union union) {
      return union(union);
    }
    if (rel instanceof Rel.Filter filter) {
      Select select = plain(compile(filter.rel()));
      select.where.add(new Expressions(select.slots).condition(filter.condition()));
      return select;
    }
    if (rel instanceof Rel.Extend extend) {
      return extend(extend);
    }
    if (rel instanceof Rel.Group group) {
      return group(group);
    }
    if (rel instanceof Rel.Project project) {
      Select select = compile(project.rel());
      if (select.distinct) {
        select = plain(select);
      }
      select.slots.keySet().retainAll(project.variables());
      return select;
    }
    if (rel instanceof Rel.Distinct distinct) {
      return distinct(distinct);
    }
    if (rel instanceof Rel.Order order) {
      return order(order);
    }
    if (rel instanceof Rel.Slice slice) {
      return slice(slice);
    }
    throw new NotMovableException("a part outside by itself");
  }

  private String alias() {
    return "t" + aliases++;
  }

  private Select plain(Select select) {
    return select.isPlain() ? select : select.nested(alias());
  }

  private Select star(Rel.Star star) {
    Select select = new Select();
    String alias = alias();
    select.from.add(mapping.table() + " " + alias);
    place(select, star.subject(), slot(mapping.subject(), alias));
    if (star.graph() != null) {
      place(select, star.graph(), slot(mapping.graph(), alias));
    }
    if (star.graphs() != null) {
      Slot graph = slot(mapping.graph(), alias);
      StringJoiner any = new StringJoiner(" OR ", "(", ")");
      star.graphs().stream()
          .map(name -> mapping.graph().values(name))
          .filter(values -> values != null)
          .forEach(values -> any.add(Expressions.matches(graph, values)));
      select.where.add(any.length() == 2 ? "FALSE" : any.toString());
    }
    for (Rel.Pattern pattern : star.patterns()) {
      Slot slot = slot(pattern.map(), alias);
      if (pattern.object().isVariable()) {
        for (String column : pattern.map().columns()) {
          if (nullable.contains(column) && !(pattern.map() instanceof TermMap.Choice)) {
            select.where.add(alias + "." + column + " IS NOT NULL");
          }
        }
      }
      place(select, pattern.object(), slot);
    }
    star.constants()
        .forEach(
            (variable, node) -> {
              if (select.slots.containsKey(variable)) {
                throw new NotMovableException(variable + " is predicate and something else");
              }
              select.slots.put(variable, new Slot(new TermMap.Constant(node), List.of(), false));
            });
    return select;
  }

  /** A choice has an object in every row; other columns that can be null are tested for it. */
  private static Slot slot(TermMap map, String alias) {
    return new Slot(map, map.columns().stream().map(name -> alias + "." + name).toList(), false);
  }

  private static void place(Select select, Node node, Slot slot) {
    if (node instanceof Var variable) {
      Slot known = select.slots.putIfAbsent(variable, slot);
      if (known != null) {
        List<TermMap.Pair> pairs = known.map().pairs(slot.map());
        if (pairs == null) {
          throw new NotMovableException(variable + " is two kinds of things");
        }
        select.where.add(Expressions.equal(known, slot, pairs));
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

  private Select join(Rel.Join join) {
    if (join.right() instanceof Rel.Side side) {
      return joinSide(plain(compile(join.left())), side);
    }
    Select left = plain(compile(join.left()));
    Select right = plain(compile(join.right()));
    left.where.addAll(agreement(left, right));
    left.from.addAll(right.from);
    left.where.addAll(right.where);
    right.slots.forEach(left.slots::putIfAbsent);
    return left;
  }

  private static List<String> agreement(Select left, Select right) {
    List<String> conditions = new ArrayList<>();
    for (Map.Entry<Var, Slot> entry : right.slots.entrySet()) {
      Slot known = left.slots.get(entry.getKey());
      if (known == null) {
        continue;
      }
      Slot slot = entry.getValue();
      if (known.nullable() || slot.nullable()) {
        throw new NotMovableException(entry.getKey() + " may be unbound");
      }
      List<TermMap.Pair> pairs = known.map().pairs(slot.map());
      if (pairs == null) {
        throw new NotMovableException(entry.getKey() + " is two kinds of things");
      }
      conditions.add(Expressions.equal(known, slot, pairs));
    }
    return conditions;
  }

  private Select leftJoin(Rel.LeftJoin join) {
    Select left = plain(compile(join.left())).nested(alias());
    Select right = plain(compile(join.right())).nested(alias());
    List<String> on = agreement(left, right);
    Map<Var, Slot> all = new LinkedHashMap<>(left.slots);
    right.slots.forEach(all::putIfAbsent);
    Expressions expressions = new Expressions(all);
    join.conditions().forEach(condition -> on.add(expressions.condition(condition)));
    String text =
        left.from.get(0)
            + " LEFT JOIN "
            + right.from.get(0)
            + " ON "
            + (on.isEmpty() ? "TRUE" : String.join(" AND ", on));
    Select select = new Select();
    select.from.add(text);
    select.slots.putAll(left.slots);
    right.slots.forEach((variable, slot) -> select.slots.putIfAbsent(variable, optional(slot)));
    return select;
  }

  private static Slot optional(Slot slot) {
    if (slot.columns().isEmpty()
        || !(slot.map() instanceof TermMap.Template
            || slot.map() instanceof TermMap.Choice
            || slot.map() instanceof TermMap.Typed)) {
      throw new NotMovableException("an optional constant or aggregate");
    }
    return new Slot(slot.map(), slot.columns(), true);
  }

  private Select semi(Rel.Semi semi) {
    Select left = plain(compile(semi.left()));
    Select right = plain(compile(semi.right()));
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

  private Select union(Rel.Union union) {
    List<Select> branches = new ArrayList<>();
    Set<Var> variables = new LinkedHashSet<>();
    for (Rel part : union.parts()) {
      Select branch = plain(compile(part));
      branches.add(branch);
      variables.addAll(branch.slots.keySet());
    }
    Map<Var, Slot> slots = new LinkedHashMap<>();
    for (Var variable : variables) {
      slots.put(variable, unite(variable, branches));
    }
    List<String> texts = new ArrayList<>();
    for (Select branch : branches) {
      Map<Var, Slot> own = new LinkedHashMap<>();
      slots.forEach((variable, slot) -> own.put(variable, branchSlot(slot, branch, variable)));
      branch.slots.clear();
      branch.slots.putAll(own);
      texts.add(branch.text());
    }
    Select select = new Select();
    String alias = alias();
    select.from.add("(" + String.join(" UNION ALL ", texts) + ") " + alias);
    int column = 0;
    for (Map.Entry<Var, Slot> entry : slots.entrySet()) {
      List<String> columns = new ArrayList<>();
      for (int i = 0; i < entry.getValue().columns().size(); i++) {
        columns.add(alias + ".c" + column++);
      }
      Slot slot = entry.getValue();
      select.slots.put(entry.getKey(), new Slot(slot.map(), columns, slot.nullable()));
    }
    return select;
  }

  /** The map that all branches share; the columns are only counted. */
  private static Slot unite(Var variable, List<Select> branches) {
    TermMap map = null;
    boolean missing = false;
    Set<Node> constants = new LinkedHashSet<>();
    for (Select branch : branches) {
      Slot slot = branch.slots.get(variable);
      if (slot == null) {
        missing = true;
        continue;
      }
      missing |= slot.nullable();
      if (slot.map() instanceof TermMap.Constant constant) {
        constants.add(constant.node());
      } else if (!(slot.map() instanceof TermMap.Template
              || slot.map() instanceof TermMap.Choice
              || slot.map() instanceof TermMap.Typed)
          || map != null && !isSame(map, slot.map())) {
        throw new NotMovableException(variable + " is of several kinds in the branches");
      } else {
        map = map == null ? slot.map() : map;
      }
    }
    if (map != null && !constants.isEmpty()) {
      throw new NotMovableException(variable + " is of several kinds in the branches");
    }
    if (map == null) {
      map = new TermMap.Numbered(List.copyOf(constants));
    }
    return new Slot(map, map.columns(), missing);
  }

  private static boolean isSame(TermMap one, TermMap other) {
    List<TermMap.Pair> pairs = one.pairs(other);
    return pairs != null
        && one.getClass() == other.getClass()
        && one.columns().size() == other.columns().size()
        && pairs.stream().allMatch(pair -> pair.left() == pair.right());
  }

  private static Slot branchSlot(Slot united, Select branch, Var variable) {
    Slot own = branch.slots.get(variable);
    List<String> columns = new ArrayList<>();
    if (own == null) {
      united.columns().forEach(column -> columns.add("NULL"));
    } else if (own.map() instanceof TermMap.Constant constant) {
      TermMap.Numbered numbered = (TermMap.Numbered) united.map();
      columns.add(String.valueOf(numbered.terms().indexOf(constant.node())));
    } else {
      columns.addAll(own.columns());
    }
    return new Slot(united.map(), columns, united.nullable());
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
      return new Slot(new TermMap.Constant(value.getConstant().asNode()), List.of(), false);
    }
    Slot.Number number = new Expressions(select.slots).number(value);
    return new Slot(
        number.integer() ? TermMap.Typed.INTEGER : TermMap.Typed.DECIMAL,
        List.of(number.sql()),
        number.nullable());
  }

  private Select group(Rel.Group group) {
    Select inner = plain(compile(group.rel()));
    Map<Var, Slot> slots = new LinkedHashMap<>();
    List<String> keys = new ArrayList<>();
    for (Var key : group.keys()) {
      Slot slot = inner.slots.get(key);
      if (slot == null || isAggregate(slot.map())) {
        throw new NotMovableException(key + " is no key in the cube");
      }
      slots.put(key, slot);
      keys.addAll(slot.columns());
      if (slot.number() != null) {
        keys.add(slot.number().sql());
      }
    }
    boolean always = group.keys().isEmpty();
    for (ExprAggregator aggregate : group.aggregates()) {
      slots.put(aggregate.getVar(), aggregate(aggregate.getAggregator(), inner, always));
    }
    inner.slots.clear();
    inner.slots.putAll(slots);
    String text = inner.text();
    if (!keys.isEmpty()) {
      text += " GROUP BY " + String.join(", ", keys);
    } else if (!always) {
      // All keys are constants: still no group without a row.
      text += " HAVING count(*) > 0";
    }
    String alias = alias();
    Select outer = inner.nested(alias);
    outer.from.set(0, "(" + text + ") " + alias);
    return outer;
  }

  private static boolean isAggregate(TermMap map) {
    return map instanceof TermMap.Sum
        || map instanceof TermMap.Average
        || map instanceof TermMap.Extreme;
  }

  /**
   * An aggregate in SQL.
   *
   * @param always whether there is a row without any input
   */
  private static Slot aggregate(Aggregator aggregator, Select inner, boolean always) {
    Expressions expressions = new Expressions(inner.slots);
    if (aggregator instanceof AggCount) {
      return count("count(*)");
    }
    if (aggregator instanceof AggCountVar counted) {
      Slot slot = slot(inner, counted.getExprList().get(0));
      return count(slot.nullable() ? "count(*) FILTER (WHERE " + slot.isBound() + ")" : "count(*)");
    }
    if (aggregator instanceof AggCountVarDistinct counted) {
      return count(countDistinct(slot(inner, counted.getExprList().get(0))));
    }
    if (aggregator instanceof AggSum) {
      Slot.Number number = expressions.number(aggregator.getExprList().get(0));
      if (!always && !number.nullable()) {
        return new Slot(
            number.integer() ? TermMap.Typed.INTEGER : TermMap.Typed.DECIMAL,
            List.of("sum(" + number.sql() + ")"),
            false);
      }
      return counted(new TermMap.Sum(number.integer()), "sum", number);
    }
    if (aggregator instanceof AggAvg) {
      Slot.Number number = expressions.number(aggregator.getExprList().get(0));
      return counted(new TermMap.Average(number.integer()), "sum", number);
    }
    if (aggregator instanceof AggMin || aggregator instanceof AggMax) {
      Slot.Number number = expressions.number(aggregator.getExprList().get(0));
      TermMap.Typed type = number.integer() ? TermMap.Typed.INTEGER : TermMap.Typed.DECIMAL;
      String function = aggregator instanceof AggMin ? "min" : "max";
      if (!always && !number.nullable()) {
        return new Slot(type, List.of(function + "(" + number.sql() + ")"), false);
      }
      return counted(new TermMap.Extreme(type), function, number);
    }
    throw new NotMovableException(aggregator + " is not on the list");
  }

  private static Slot count(String sql) {
    return new Slot(TermMap.Typed.INTEGER, List.of(sql), false);
  }

  private static Slot counted(TermMap map, String function, Slot.Number number) {
    return new Slot(
        map,
        List.of(function + "(" + number.sql() + ")", "count(" + number.sql() + ")", "count(*)"),
        true);
  }

  private static Slot slot(Select select, Expr expr) {
    if (!expr.isVariable() || select.slots.get(expr.asVar()) == null) {
      throw new NotMovableException(expr + " is no variable of the cube");
    }
    return select.slots.get(expr.asVar());
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

  private Select distinct(Rel.Distinct distinct) {
    Select select = compile(distinct.rel());
    if (select.slots.values().stream().anyMatch(slot -> isAggregate(slot.map()))) {
      throw new NotMovableException("distinct aggregates");
    }
    if (!select.orderBy.isEmpty() && select.limit < 0 && select.offset == 0) {
      throw new NotMovableException("distinct rows in order");
    }
    Select result = plain(select);
    result.distinct = true;
    return result;
  }

  private Select order(Rel.Order order) {
    Select select = plain(compile(order.rel()));
    for (SortCondition condition : order.conditions()) {
      boolean down = condition.getDirection() == Query.ORDER_DESCENDING;
      Slot slot = slot(select, condition.getExpression());
      String way = down ? " DESC" : " ASC";
      // Unbound comes before all terms.
      way += slot.nullable() ? (down ? " NULLS LAST" : " NULLS FIRST") : "";
      select.orderBy.add(sortKey(slot) + way);
    }
    return select;
  }

  private static String sortKey(Slot slot) {
    if (slot.map() instanceof TermMap.Typed typed) {
      if (typed.isYear()) {
        throw new NotMovableException("an order of dates");
      }
      return slot.columns().get(0);
    }
    if (slot.map() instanceof TermMap.Template template
        && (template.columns().size() == 1 || !slot.nullable())) {
      return template.columns().size() == 1 && template.pieces().get(1).isEmpty()
          ? slot.columns().get(0)
          : spelled(template, slot);
    }
    throw new NotMovableException("an order of such terms");
  }

  /** The IRI as text, without what all begin with. */
  private static String spelled(TermMap.Template template, Slot slot) {
    StringJoiner text = new StringJoiner(" || ", "(", ")");
    for (int i = 0; i < slot.columns().size(); i++) {
      text.add("CAST(" + slot.columns().get(i) + " AS VARCHAR)");
      text.add("'" + template.pieces().get(i + 1).replace("'", "''") + "'");
    }
    return text.toString();
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

  // Values from outside

  private Select joinSide(Select select, Rel.Side side) {
    Table table = tables.get(side);
    Set<Var> variables = table == null ? side.variables() : table.variables();
    String alias = alias();
    Values values = new Values(alias, table == null ? List.of() : table.rows());
    for (Var variable : variables) {
      Slot slot = select.slots.get(variable);
      if (slot != null) {
        select.where.addAll(values.join(variable, slot, table != null));
      } else {
        select.slots.put(variable, values.carry(variable, table == null));
      }
    }
    select.from.add(values.text());
    return select;
  }

  /** A table of values in SQL. */
  private static final class Values {
    private final String alias;
    private List<Binding> rows;
    private final List<List<String>> columns = new ArrayList<>();

    Values(String alias, List<Binding> rows) {
      this.alias = alias;
      this.rows = rows;
    }

    /** The rows' terms as the cube's columns; rows whose term no column makes join with nothing. */
    List<String> join(Var variable, Slot slot, boolean known) {
      if (slot.nullable()
          || !(slot.map() instanceof TermMap.Template
              || slot.map() instanceof TermMap.Choice
              || slot.map() instanceof TermMap.Typed
              || slot.map() instanceof TermMap.Constant)) {
        throw new NotMovableException(variable + " cannot be joined in the cube");
      }
      if (!known) {
        return List.of();
      }
      List<Binding> kept = new ArrayList<>();
      List<Object[]> values = new ArrayList<>();
      List<Integer> keptRows = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        Node term = rows.get(i).get(variable);
        if (term == null) {
          throw new NotMovableException(variable + " is unbound in a row");
        }
        Object[] own = slot.map().values(term);
        if (own != null) {
          kept.add(rows.get(i));
          keptRows.add(i);
          values.add(own);
        }
      }
      for (List<String> column : columns) {
        List<String> shorter = keptRows.stream().map(column::get).toList();
        column.clear();
        column.addAll(shorter);
      }
      rows = kept;
      List<String> conditions = new ArrayList<>();
      for (int i = 0; i < slot.columns().size(); i++) {
        int at = i;
        boolean some = values.stream().anyMatch(own -> own[at] != null);
        boolean all = values.stream().allMatch(own -> own[at] != null);
        if (some) {
          String name = add(values.stream().map(own -> Expressions.constant(own[at])).toList());
          conditions.add(slot.columns().get(i) + (all ? " = " : " IS NOT DISTINCT FROM ") + name);
        }
      }
      return conditions;
    }

    /** A variable that the cube does not have: its terms are numbered. */
    Slot carry(Var variable, boolean promising) {
      Map<Node, Integer> numbers = new LinkedHashMap<>();
      List<String> column = new ArrayList<>();
      List<String> amounts = new ArrayList<>();
      boolean nullable = promising;
      boolean integers = true;
      boolean decimals = true;
      for (Binding row : rows) {
        Node term = row.get(variable);
        if (term == null) {
          nullable = true;
          integers = false;
          decimals = false;
          column.add("NULL");
          amounts.add("NULL");
          continue;
        }
        column.add(String.valueOf(numbers.computeIfAbsent(term, key -> numbers.size())));
        NodeValue value = NodeValue.makeNode(term);
        integers &= value.isInteger() && isType(term, "integer");
        decimals &= value.isDecimal() && isType(term, "decimal");
        amounts.add(integers || decimals ? amount(value) : "NULL");
      }
      String name = add(column);
      Slot.Number number = null;
      if (promising) {
        number = new Slot.Number("0", false, false);
      } else if ((integers || decimals) && !amounts.contains(null)) {
        number = new Slot.Number(add(amounts), integers, false);
      }
      return new Slot(
          new TermMap.Numbered(List.copyOf(numbers.keySet())), List.of(name), nullable, number);
    }

    private static boolean isType(Node term, String type) {
      return term.isLiteral() && term.getLiteralDatatypeURI().endsWith("XMLSchema#" + type);
    }

    private static String amount(NodeValue value) {
      try {
        return Expressions.exact(value.getDecimal());
      } catch (NotMovableException e) {
        return null;
      }
    }

    private String add(List<String> column) {
      columns.add(new ArrayList<>(column));
      return alias + ".x" + (columns.size() - 1);
    }

    String text() {
      StringBuilder names = new StringBuilder();
      int width = Math.max(1, columns.size());
      for (int i = 0; i < width; i++) {
        names.append(i == 0 ? "x" : ", x").append(i);
      }
      if (rows.isEmpty()) {
        StringJoiner nulls = new StringJoiner(", ");
        for (int i = 0; i < width; i++) {
          nulls.add("NULL AS x" + i);
        }
        return "(SELECT " + nulls + " WHERE FALSE) " + alias;
      }
      StringBuilder sql = new StringBuilder("(VALUES ");
      for (int row = 0; row < rows.size(); row++) {
        sql.append(row == 0 ? "(" : ", (");
        for (int i = 0; i < width; i++) {
          sql.append(i == 0 ? "" : ", ").append(columns.isEmpty() ? "0" : columns.get(i).get(row));
        }
        sql.append(')');
      }
      return sql.append(") ").append(alias).append('(').append(names).append(')').toString();
    }
  }
}
