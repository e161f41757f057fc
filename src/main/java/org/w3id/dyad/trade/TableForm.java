package org.w3id.dyad.trade;

import static org.w3id.dyad.trade.RowColumn.decimal;
import static org.w3id.dyad.trade.RowColumn.key;
import static org.w3id.dyad.trade.RowColumn.whole;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of rows: its name and what its columns can hold. How its rows are statements says the
 * R2RML mapping of the same name.
 *
 * @param name the name of the table in SQL, of its mapping, and of the folder of its files
 * @param columns the columns that are kept, without {@code graph}, which each table has
 * @param identity the columns that tell two rows apart
 * @param order the columns by which rows are sorted
 * @param nullable the columns in which a row can have no value
 * @param integers the columns of whole numbers
 * @param known for columns that have few and always the same values: these
 * @param summed the columns of the table {@code sums} that have the same in all rows of a sum;
 *     empty if rows are not summed
 */
public record TableForm(
    String name,
    List<RowColumn> columns,
    List<String> identity,
    List<String> order,
    Set<String> nullable,
    Set<String> integers,
    Map<String, Set<String>> known,
    Set<String> summed) {

  /** Trade flows, which {@link CubeWriter} writes. */
  public static final TableForm TRADE =
      new TableForm(
          "trade",
          List.of(),
          List.of(),
          List.of(),
          Parquet.NULLABLE,
          Set.of("year"),
          Parquet.KNOWN,
          Parquet.SUM_COLUMNS);

  /** How often two members of the General Assembly voted alike in a year. */
  static final TableForm VOTING_AGREEMENT =
      of(
          "voting_agreement",
          List.of(
              key("key"),
              key("document"),
              key("indicator"),
              key("subject"),
              key("counterpart"),
              key("pair"),
              whole("year"),
              decimal("value"),
              key("unit"),
              whole("roll_calls")),
          List.of("key"),
          List.of("subject", "counterpart", "year", "key"));

  /** How a member of the General Assembly voted in a roll call. */
  static final TableForm VOTE =
      of(
          "vote",
          List.of(
              key("key"),
              key("document"),
              key("record"),
              key("roll_call"),
              key("voter"),
              key("choice"),
              whole("year")),
          List.of("key"),
          List.of("voter", "year", "roll_call", "key"));

  /** The tables that {@link RowWriter} writes. */
  public static final List<TableForm> OF_ROWS = List.of(VOTING_AGREEMENT, VOTE);

  /** All tables that a release can have. */
  public static final List<TableForm> ALL =
      Stream.concat(Stream.of(TRADE), OF_ROWS.stream()).toList();

  private static TableForm of(
      String name, List<RowColumn> columns, List<String> identity, List<String> order) {
    return new TableForm(
        name,
        columns,
        identity,
        order,
        names(columns, column -> !column.isRequired()),
        names(columns, column -> column.type() == RowColumn.Type.INTEGER),
        Map.of(),
        Set.of());
  }

  private static Set<String> names(List<RowColumn> columns, Predicate<RowColumn> some) {
    return columns.stream().filter(some).map(RowColumn::name).collect(Collectors.toSet());
  }

  /** The names of the columns that are kept, {@code graph} first. */
  List<String> stored() {
    return Stream.concat(Stream.of("graph"), columns.stream().map(RowColumn::name)).toList();
  }

  /** The columns of decimals. */
  List<String> decimals() {
    return columns.stream().filter(RowColumn::isDecimal).map(RowColumn::name).toList();
  }
}
