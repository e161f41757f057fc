package org.w3id.dyad.trade.virtual.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.NodeValue;
import org.w3id.dyad.trade.virtual.mapping.ConstantMap;
import org.w3id.dyad.trade.virtual.mapping.NumberedMap;
import org.w3id.dyad.trade.virtual.mapping.Rel;
import org.w3id.dyad.trade.virtual.mapping.TermMap;

/** A table of values in SQL: the rows of a part outside, as the columns of the cube see them. */
final class Values {
  private final String alias;

  /** All rows that came: by them terms are numbered, so that two tables number them alike. */
  private final List<Binding> all;

  private List<Binding> rows;
  private final List<List<String>> columns = new ArrayList<>();

  Values(String alias, List<Binding> rows) {
    this.alias = alias;
    this.all = rows;
    this.rows = rows;
  }

  /** The rows' terms as the cube's columns; rows whose term no column makes join with nothing. */
  List<String> join(Var variable, Slot slot, boolean known) {
    boolean isJoined =
        slot.map().isColumns()
            || slot.map() instanceof ConstantMap
            || slot.map() instanceof NumberedMap;
    if (slot.nullable() || !isJoined) {
      throw new NotMovableException(variable + " cannot be joined in the cube");
    }
    if (!known) {
      return List.of();
    }
    List<Object[]> values = keep(variable, slot.map());
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < slot.columns().size(); i++) {
      int at = i;
      String column = slot.columns().get(i);
      List<String> constants = values.stream().map(own -> Expressions.constant(own[at])).toList();
      boolean some = values.stream().anyMatch(own -> own[at] != null);
      boolean all = values.stream().allMatch(own -> own[at] != null);
      if (some && all && constants.stream().distinct().count() == 1) {
        // Said outright, it lets files be left out that cannot have it.
        conditions.add(column + " = " + constants.get(0));
      } else if (some) {
        conditions.add(column + (all ? " = " : " IS NOT DISTINCT FROM ") + add(constants));
      }
    }
    return conditions;
  }

  /** Keeps the rows whose term can be made of columns. */
  private List<Object[]> keep(Var variable, TermMap map) {
    List<Integer> places = new ArrayList<>();
    List<Object[]> values = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Node term = rows.get(i).get(variable);
      if (term == null) {
        throw new NotMovableException(variable + " is unbound in a row");
      }
      Object[] own = map.values(term);
      if (own != null) {
        places.add(i);
        values.add(own);
      }
    }
    columns.replaceAll(column -> places.stream().map(column::get).toList());
    rows = places.stream().map(rows::get).toList();
    return values;
  }

  /** A variable that the cube does not have: its terms are numbered. */
  Slot carry(Var variable) {
    Map<Node, Integer> numbers = new LinkedHashMap<>();
    for (Binding row : all) {
      if (row.contains(variable)) {
        numbers.putIfAbsent(row.get(variable), numbers.size());
      }
    }
    List<String> column = new ArrayList<>();
    for (Binding row : rows) {
      Node term = row.get(variable);
      column.add(term == null ? "NULL" : String.valueOf(numbers.get(term)));
    }
    String name = add(column);
    return new Slot(
        new NumberedMap(List.copyOf(numbers.keySet())),
        List.of(name),
        column.contains("NULL"),
        number(variable));
  }

  /** The same before the rows are there. */
  Slot promised(Var variable, Rel.Side side) {
    return new Slot(
        new NumberedMap(List.of()),
        List.of(add(List.of())),
        !side.isCertain(variable),
        new Slot.Number("0", false, false));
  }

  /** The terms as numbers of one type; null if they are not. */
  private Slot.Number number(Var variable) {
    List<Node> terms = rows.stream().map(row -> row.get(variable)).toList();
    boolean integers = terms.stream().allMatch(term -> isType(term, XSDDatatype.XSDinteger));
    if (!integers && !terms.stream().allMatch(term -> isType(term, XSDDatatype.XSDdecimal))) {
      return null;
    }
    List<String> amounts = new ArrayList<>();
    for (Node term : terms) {
      String amount = amount(NodeValue.makeNode(term));
      if (amount == null) {
        return null;
      }
      amounts.add(amount);
    }
    return new Slot.Number(add(amounts), integers, false);
  }

  /** Whether a term is a number as ARQ would write it, so that it can be given back. */
  private static boolean isType(Node term, RDFDatatype type) {
    if (term == null || !term.isLiteral() || !term.getLiteralDatatype().equals(type)) {
      return false;
    }
    NodeValue value = NodeValue.makeNode(term);
    if (!value.isNumber()) {
      return false;
    }
    NodeValue written =
        value.isInteger()
            ? NodeValue.makeInteger(value.getInteger())
            : NodeValue.makeDecimal(value.getDecimal());
    return written.asNode().equals(term);
  }

  private static String amount(NodeValue value) {
    try {
      return Numbers.exact(value.getDecimal());
    } catch (NotMovableException e) {
      return null;
    }
  }

  private String add(List<String> column) {
    columns.add(column);
    return alias + ".x" + (columns.size() - 1);
  }

  /** Whether none of the rows is left. */
  boolean isEmpty() {
    return rows.isEmpty();
  }

  String text() {
    List<String> names =
        IntStream.range(0, Math.max(1, columns.size())).mapToObj(i -> "x" + i).toList();
    if (rows.isEmpty()) {
      return "(SELECT NULL AS " + String.join(", NULL AS ", names) + " WHERE FALSE) " + alias;
    }
    StringJoiner sql = new StringJoiner(", ", "(VALUES ", ") ");
    for (int row = 0; row < rows.size(); row++) {
      int at = row;
      sql.add(
          columns.isEmpty()
              ? "(0)"
              : columns.stream()
                  .map(column -> column.get(at))
                  .collect(Collectors.joining(", ", "(", ")")));
    }
    return sql + alias + "(" + String.join(", ", names) + ")";
  }
}
