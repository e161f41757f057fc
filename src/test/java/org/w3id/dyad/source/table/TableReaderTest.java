package org.w3id.dyad.source.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.RecordingSink;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

class TableReaderTest {

  /** A format with a cell of each kind. */
  private static final Table VISITS =
      new Table() {
        @Override
        public String name() {
          return "visits";
        }

        @Override
        public String meaning() {
          return "A visit.";
        }

        @Override
        public List<Column> columns() {
          return List.of(
              Column.required("id", "key"),
              Column.required("parties", "who"),
              Column.required("start", "when"),
              Column.optional("end", "until when"),
              Column.required("sources", "documents"),
              Column.optional("certainty", "how sure"),
              Column.optional("note", "remark"));
        }

        @Override
        public void map(Row row) {
          row.statement(Iris.id("visit", row.text("id")), Vocabulary.VISIT)
              .parties(row.references("parties"))
              .period(row.happening("start", "end"));
        }
      };

  private static final String HEADER = "id,parties,start,end,sources,certainty,note\n";

  @TempDir private Path folder;

  private RecordingSink read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private RecordingSink read(byte[] bytes) throws IOException {
    Path file = folder.resolve("visits.csv");
    Files.write(file, bytes);
    RecordingSink sink = new RecordingSink();
    new TableReader(VISITS).read(file, sink);
    return sink;
  }

  private String malformed(String text) {
    return assertThrows(MalformedFileException.class, () -> read(text)).getMessage();
  }

  @Test
  void aRowBecomesStatements() throws IOException {
    RecordingSink sink =
        read(
            HEADER + "v1,state/BLR;state/CHN,2024-08-22,,belta#p2;cri,probable,\"a, \"\"b\"\"\"\n");
    assertEquals(
        """
        document/belta#p2 isPartOf document/belta
        document/belta#p2 locator p2
        document/belta#p2 type Passage
        dyad/BLR-CHN hasMember state/BLR
        dyad/BLR-CHN hasMember state/CHN
        dyad/BLR-CHN type Dyad
        period/2024-08-22 earliestEnd 2024-08-22
        period/2024-08-22 earliestStart 2024-08-22
        period/2024-08-22 endDate 2024-08-22
        period/2024-08-22 latestEnd 2024-08-22
        period/2024-08-22 latestStart 2024-08-22
        period/2024-08-22 startDate 2024-08-22
        period/2024-08-22 type PeriodOfTime
        visit/v1 concernsDyad dyad/BLR-CHN
        visit/v1 hadPrimarySource document/belta
        visit/v1 hadPrimarySource document/cri
        visit/v1 hasCertainty Probable
        visit/v1 hasParty state/BLR
        visit/v1 hasParty state/CHN
        visit/v1 hasPassage document/belta#p2
        visit/v1 hasPeriod period/2024-08-22
        visit/v1 identifier visits/v1
        visit/v1 note a, "b"
        visit/v1 type Visit
        visit/v1 year 2024
        """,
        sink.shortStatements());
    assertEquals(1, sink.mappedRows());
  }

  @Test
  void aBadCellRejectsItsRowAndNothingOfItIsKept() throws IOException {
    RecordingSink sink =
        read(
            HEADER
                + "v1,state/BLR,2024-13,,s,,\n"
                + "v2,BLR,2024,,s,,\n"
                + "v3,state/BLR,2024,2023,s,,\n"
                + "v4,state/BLR,2024,,s,sure,\n"
                + "v5,state/BLR,2024,,,,\n"
                + "v6,state/BLR\n"
                + "v7,state/BLR,2024,,s,,\n");
    assertEquals(
        """
        visits.csv:2 start "2024-13": is not a date such as 2022, 2022-09 or 2022-09-15
        visits.csv:3 parties "BLR": is not a reference such as state/BLR
        visits.csv:4 end "2023": the end 2023 is before the start 2024
        visits.csv:5 certainty "sure": is not one of doubtful, probable
        visits.csv:6 sources "": is empty; every record needs it
        visits.csv:7  "": 2 cells where the header has 7
        """,
        sink.rejections());
    assertEquals(1, sink.mappedRows());
    assertTrue(sink.shortStatements().contains("visit/v7 type Visit"));
    assertTrue(!sink.shortStatements().contains("visit/v1"));
  }

  @Test
  void linesAreCountedAsAnEditorCountsThem() throws IOException {
    RecordingSink sink =
        read(HEADER + "v1,state/BLR,2024,,s,,\"two\nlines\"\nv2,state/BLR,bad,,s,,\n");
    assertTrue(sink.rejections().startsWith("visits.csv:4 "), sink::rejections);
  }

  @Test
  void aKeyThatStandsTwiceIsRemarked() throws IOException {
    RecordingSink sink = read(HEADER + "v1,state/BLR,2024,,s,,\nv1,state/CHN,2024,,s,,\n");
    assertEquals("visits.csv:3 id \"v1\": stands in an earlier row too\n", sink.remarks());
    assertEquals(2, sink.mappedRows());
  }

  @Test
  void aFileOfAnotherKindIsRefused() {
    assertTrue(malformed("").contains("is empty"));
    assertTrue(malformed("id,parties\nv1,x\n").contains("the column \"start\" is missing"));
    assertTrue(
        malformed("id,parties,start,sources,colour\n")
            .contains("the column \"colour\" is unknown or repeated"));
    assertTrue(
        malformed("id,parties,start,sources,id\n").contains("\"id\" is unknown or repeated"));
  }

  @Test
  void textThatIsNotUtf8IsRefused() {
    byte[] latin = (HEADER + "v1,state/BLR,2024,,s,,café\n").getBytes(StandardCharsets.ISO_8859_1);
    String message = assertThrows(MalformedFileException.class, () -> read(latin)).getMessage();
    assertTrue(message.contains("is not UTF-8"), message);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
    assertEquals(1, read("\uFEFF" + HEADER + "v1,state/BLR,2024,,s,,\n").mappedRows());
  }
}
