package org.w3id.dyad.trade.virtual.sql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.dyad.trade.virtual.mapping.TermMap;
import org.w3id.dyad.trade.virtual.mapping.TypedMap;

/**
 * What a variable is in SQL.
 *
 * @param map how its terms are made
 * @param columns an SQL expression for each column of the map
 * @param nullable whether the variable can be unbound
 * @param number an SQL number equal to the term's, for terms that are numbers but not made of it;
 *     null if there is none
 */
public record Slot(TermMap map, List<String> columns, boolean nullable, Number number) {

  /**
   * A number in SQL.
   *
   * @param sql the expression
   * @param integer whether its type in RDF is xsd:integer rather than xsd:decimal
   * @param nullable whether it can be missing
   */
  public record Number(String sql, boolean integer, boolean nullable) {}

  /** Makes a term of columns by a map. */
  public Slot(TermMap map, List<String> columns, boolean nullable) {
    this(map, columns, nullable, null);
  }

  /** All SQL expressions of it, in the order in which they are selected. */
  List<String> all() {
    return number == null
        ? columns
        : Stream.concat(columns.stream(), Stream.of(number.sql())).toList();
  }

  /** The variable as a number, or null if it is none. */
  Number asNumber() {
    if (map instanceof TypedMap typed && typed.isNumber()) {
      return new Number(columns.get(0), typed.isInteger(), nullable);
    }
    return number;
  }

  /** Is true in SQL if the variable is bound. */
  String isBound() {
    if (!nullable || columns.isEmpty()) {
      return "TRUE";
    }
    return columns.stream()
        .map(column -> column + " IS NOT NULL")
        .collect(Collectors.joining(" OR ", "(", ")"));
  }
}
