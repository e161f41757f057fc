package org.w3id.dyad.trade.rows;

import static org.w3id.dyad.trade.rows.RowColumn.decimal;
import static org.w3id.dyad.trade.rows.RowColumn.key;
import static org.w3id.dyad.trade.rows.RowColumn.whole;

import java.nio.file.Path;
import java.util.HashSet;
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
 * @param derived columns that follow from others and are not kept: their name and their SQL
 */
public record TableForm(
    String name,
    List<RowColumn> columns,
    List<String> identity,
    List<String> order,
    Set<String> nullable,
    Set<String> integers,
    Map<String, Set<String>> known,
    Set<String> summed,
    Map<String, String> derived) {

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

  /** What a program coded as one state doing something to another one. */
  static final TableForm CODED_EVENT =
      of(
          "coded_event",
          List.of(
              key("key"),
              key("document").orNone(),
              key("record").orNone(),
              key("initiator"),
              key("addressee"),
              key("pair"),
              key("period"),
              whole("year"),
              key("cameo"),
              key("plover").orNone(),
              decimal("goldstein").orNone(),
              decimal("tone").orNone(),
              whole("mentions").orNone(),
              key("url").orNone()),
          List.of("key"),
          List.of("pair", "period", "key"));

  private static final List<RowColumn> MEASURE =
      List.of(key("dataset"), key("indicator"), key("first"), key("subject").orNone());
  private static final List<RowColumn> BETWEEN =
      List.of(key("second"), key("counterpart").orNone(), key("pair").orNone());
  private static final List<RowColumn> QUANTITY =
      List.of(
          decimal("value"),
          decimal("low").orNone(),
          decimal("high").orNone(),
          decimal("deviation").orNone(),
          key("unit"));

  /** A state and itself are one that is involved. */
  private static final Map<String, String> OTHER =
      Map.of("other", "CASE WHEN counterpart <> subject THEN counterpart END");

  /** Measures of one state in one year. */
  static final TableForm STATE_YEAR =
      of(
          "state_year",
          together(List.of(MEASURE, List.of(whole("year")), QUANTITY)),
          List.of("dataset", "indicator", "first", "year"),
          List.of("dataset", "indicator", "first", "year"));

  /** Measures of two states in one year. */
  static final TableForm PAIR_YEAR =
      of(
              "pair_year",
              together(List.of(MEASURE, BETWEEN, List.of(whole("year")), QUANTITY)),
              List.of("dataset", "indicator", "first", "second", "year"),
              List.of("dataset", "indicator", "first", "second", "year"))
          .deriving(OTHER);

  /** Measures of two states that have no time, such as distances. */
  static final TableForm PAIR_ALWAYS =
      of(
              "pair_always",
              together(List.of(MEASURE, BETWEEN, QUANTITY)),
              List.of("dataset", "indicator", "first", "second"),
              List.of("dataset", "indicator", "first", "second"))
          .deriving(OTHER);

  /** Kinds of relations of two states in one year, such as contiguity by land. */
  static final TableForm PAIR_KIND =
      of(
              "pair_kind",
              together(List.of(MEASURE, BETWEEN, List.of(whole("year"), key("category")))),
              List.of("dataset", "indicator", "first", "second", "year", "category"),
              List.of("dataset", "indicator", "first", "second", "year", "category"))
          .deriving(OTHER);

  /** The tables that {@link RowWriter} writes. */
  public static final List<TableForm> OF_ROWS =
      List.of(VOTING_AGREEMENT, VOTE, CODED_EVENT, STATE_YEAR, PAIR_YEAR, PAIR_ALWAYS, PAIR_KIND);

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
        Set.of(),
        Map.of());
  }

  private static List<RowColumn> together(List<List<RowColumn>> some) {
    return some.stream().flatMap(List::stream).toList();
  }

  /** The same with columns that can be null and follow from the others. */
  private TableForm deriving(Map<String, String> more) {
    Set<String> all = new HashSet<>(nullable);
    all.addAll(more.keySet());
    return new TableForm(
        name, columns, identity, order, Set.copyOf(all), integers, known, summed, more);
  }

  private static Set<String> names(List<RowColumn> columns, Predicate<RowColumn> some) {
    return columns.stream().filter(some).map(RowColumn::name).collect(Collectors.toSet());
  }

  /** The same of which more is known. */
  public TableForm knowing(Map<String, Set<String>> more) {
    return new TableForm(name, columns, identity, order, nullable, integers, more, summed, derived);
  }

  /** The names of the columns that are kept, {@code graph} first. */
  List<String> stored() {
    return Stream.concat(Stream.of("graph"), columns.stream().map(RowColumn::name)).toList();
  }

  /** The rows of a table that has what is kept, with what follows. */
  public String select(String from) {
    String more =
        derived.entrySet().stream()
            .map(each -> ", " + each.getValue() + " AS \"" + each.getKey() + '"')
            .collect(Collectors.joining());
    return "SELECT *%s FROM %s".formatted(more, from);
  }

  /** The statement that writes a file of rows, in their order. */
  public String copy(String select, Path file) {
    return "COPY (SELECT * FROM (%s) ORDER BY \"%s\") TO %s (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)"
        .formatted(select, String.join("\", \"", order), ParquetFiles.quote(file));
  }

  /** The columns of decimals. */
  List<String> decimals() {
    return columns.stream().filter(RowColumn::isDecimal).map(RowColumn::name).toList();
  }
}
