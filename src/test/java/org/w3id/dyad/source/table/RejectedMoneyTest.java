package org.w3id.dyad.source.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.source.RecordingSink;
import org.w3id.dyad.source.table.economy.CommitmentsTable;
import org.w3id.dyad.source.table.economy.TradeTable;
import org.w3id.dyad.source.table.register.ClaimsTable;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Table;

/** What the tables of trade, money and claims refuse, and what they say then. */
class RejectedMoneyTest {
  private static final Map<String, String> TRADE =
      Map.of(
          "exporter", "CHN",
          "importer", "BLR",
          "reporting_side", "exporter",
          "product", "TOTAL",
          "year", "2013",
          "value_usd", "1",
          "dataset", "d",
          "sources", "s");
  private static final Map<String, String> COMMITMENT =
      Map.of("id", "c", "kind", "loan", "label_en", "Loan", "stage", "committed", "sources", "s");
  private static final Map<String, String> CLAIM =
      Map.of(
          "id",
          "c",
          "kind",
          "claim",
          "claimants",
          "author/a",
          "text_en",
          "So it is.",
          "sources",
          "s");

  @TempDir private Path folder;

  /** Rejections of a usable row after these cells are changed, each {@code column=value}. */
  private String rejections(Table table, Map<String, String> usable, String... changes)
      throws IOException {
    Map<String, String> changed =
        Arrays.stream(changes)
            .map(change -> change.split("=", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    List<String> header = table.columns().stream().map(Column::name).toList();
    Stream<String> cells =
        header.stream()
            .map(column -> changed.getOrDefault(column, usable.getOrDefault(column, "")));
    Path file = folder.resolve(table.name() + ".csv");
    Files.writeString(
        file, String.join(",", header) + "\n" + cells.collect(Collectors.joining(",")) + "\n");
    RecordingSink sink = new RecordingSink();
    new TableReader(table).read(file, sink);
    assertEquals(1, sink.mappedRows() + sink.rejectedRows());
    return sink.rejections();
  }

  @Test
  void theUsableRowsAreUsed() throws IOException {
    assertEquals("", rejections(new TradeTable(), TRADE));
    assertEquals("", rejections(new CommitmentsTable(), COMMITMENT));
    assertEquals("", rejections(new ClaimsTable(), CLAIM));
  }

  @Test
  void aProductHasRevisionAndCode() throws IOException {
    assertEquals(
        "trade.csv:2 product \"854231\": is neither TOTAL nor revision and code, such as"
            + " HS2022/3104\n",
        rejections(new TradeTable(), TRADE, "product=854231"));
  }

  @Test
  void aKeyThatNoFlowCanHaveRejectsTheRow() throws IOException {
    assertEquals(
        "trade.csv:2  \"\": exporter \"B R\" is no key: give letters, digits and . _ ~ - only\n",
        rejections(new TradeTable(), TRADE, "exporter=B R"));
  }

  @Test
  void oneSideReports() throws IOException {
    assertEquals(
        "trade.csv:2 reporting_side \"both\": is not one of exporter, importer\n",
        rejections(new TradeTable(), TRADE, "reporting_side=both"));
  }

  @Test
  void anAmountHasACurrency() throws IOException {
    assertEquals(
        "commitments.csv:2 currency \"\": is empty; an amount needs its currency\n",
        rejections(new CommitmentsTable(), COMMITMENT, "amount=5"));
  }

  @Test
  void anAmountInDollarsIsNotGivenTwice() throws IOException {
    assertEquals(
        "commitments.csv:2 amount_usd \"5\": repeats the nominal amount; leave it empty or give"
            + " the price basis\n",
        rejections(new CommitmentsTable(), COMMITMENT, "amount=5", "currency=USD", "amount_usd=5"));
  }

  @Test
  void aStageIsKnown() throws IOException {
    assertEquals(
        "commitments.csv:2 stage \"signed\": is not one of announced, cancelled, committed,"
            + " completed, disbursed, pledged, suspended, target\n",
        rejections(new CommitmentsTable(), COMMITMENT, "stage=signed"));
  }

  @Test
  void aRangeIsInOrder() throws IOException {
    assertEquals(
        "claims.csv:2 maximum \"1\": is less than the minimum\n",
        rejections(
            new ClaimsTable(), CLAIM, "indicator=i", "unit=ratio", "minimum=2", "maximum=1"));
  }

  @Test
  void aNumberHasAnIndicatorAndAUnit() throws IOException {
    assertEquals(
        "claims.csv:2 indicator \"\": is empty; a number needs it\n",
        rejections(new ClaimsTable(), CLAIM, "unit=ratio", "minimum=2"));
    assertEquals(
        "claims.csv:2 unit \"\": is empty; a number needs it\n",
        rejections(new ClaimsTable(), CLAIM, "indicator=i", "maximum=2"));
  }
}
