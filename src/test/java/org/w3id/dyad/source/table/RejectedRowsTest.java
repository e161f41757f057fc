package org.w3id.dyad.source.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.source.RecordingSink;
import org.w3id.dyad.source.table.diplomacy.EngagementsTable;
import org.w3id.dyad.source.table.register.ConceptsTable;
import org.w3id.dyad.source.table.register.OfficialsTable;
import org.w3id.dyad.source.table.register.PostsTable;
import org.w3id.dyad.source.table.register.TenuresTable;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Table;

/** What the tables of people and diplomacy refuse, and what they say then. */
class RejectedRowsTest {
  @TempDir private Path folder;

  private String rejections(Table table, String... cells) throws IOException {
    Path file = folder.resolve(table.name() + ".csv");
    List<String> header = table.columns().stream().map(Column::name).toList();
    Files.writeString(file, String.join(",", header) + "\n" + String.join(",", cells) + "\n");
    RecordingSink sink = new RecordingSink();
    new TableReader(table).read(file, sink);
    assertEquals("", sink.shortStatements());
    return sink.rejections();
  }

  @Test
  void aPostBelongsToAStateOrAnOrganization() throws IOException {
    assertEquals(
        "posts.csv:2 state \"\": is empty; a post needs a state or an organization\n",
        rejections(new PostsTable(), "p", "Post", "", "", "", "", "other", "no", "s", ""));
  }

  @Test
  void aTenureHasADate() throws IOException {
    assertEquals(
        "tenures.csv:2 attested_on \"\": is empty; without start and end it must say when it is"
            + " known\n",
        rejections(new TenuresTable(), "t", "li-qiang", "premier", "", "", "", "s", "", ""));
  }

  @Test
  void aWikidataItemIsANumberWithQ() throws IOException {
    assertEquals(
        "officials.csv:2 wikidata \"2866\": is not a Wikidata item such as Q184\n",
        rejections(new OfficialsTable(), "o", "Name", "", "", "BLR", "2866", "s", "", ""));
  }

  @Test
  void anEngagementIsOfOneOfFourKinds() throws IOException {
    assertEquals(
        "engagements.csv:2 kind \"dinner\": is not one of call, correspondence, meeting, visit\n",
        rejections(
            new EngagementsTable(),
            "e,dinner,Dinner,2024,,,,,,state/BLR;state/CHN,,,,,s,,".split(",", -1)));
  }

  @Test
  void aConceptBelongsToAKnownVocabulary() throws IOException {
    assertEquals(
        "concepts.csv:2 scheme \"colour\": is not one of agreement-type, event-kind, indicator,"
            + " mission-kind, rank, topic\n",
        rejections(new ConceptsTable(), "colour,red,red,,,,A colour.,,,".split(",", -1)));
  }
}
