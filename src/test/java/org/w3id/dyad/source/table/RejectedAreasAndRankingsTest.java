package org.w3id.dyad.source.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.source.RecordingSink;

/** What a row of states, places, partnerships and rankings must not say. */
class RejectedAreasAndRankingsTest {
  @TempDir private Path folder;

  private String rejections(String table, String... lines) throws IOException {
    Path file = folder.resolve(table + ".csv");
    Files.writeString(file, String.join("\n", lines) + "\n");
    RecordingSink sink = new RecordingSink();
    new TableReader(Tables.named(table).orElseThrow()).read(file, sink);
    return sink.rejections();
  }

  @Test
  void anAreaNeedsAKnownKindAndAName() throws IOException {
    assertEquals(
        """
        states.csv:2 kind "empire": is not one of historical, historical-territory, state, territory
        states.csv:3 iso2 "QX": has no name in CLDR; fill label_en
        states.csv:4 iso2 "": is empty; every record needs it
        """,
        rejections(
            "states",
            "iso3,iso2,kind,sources",
            "BLR,BY,empire,s",
            "QXQ,QX,state,s",
            "COW-1,,historical,s"));
  }

  @Test
  void identifiersOfOthersHaveTheirForm() throws IOException {
    assertEquals(
        """
        states.csv:2 wikidata "184": is not a Wikidata item such as Q184
        states.csv:3 geonames "0630336": is not a number of GeoNames such as 630336
        """,
        rejections(
            "states",
            "iso3,iso2,kind,wikidata,geonames,sources",
            "BLR,BY,state,184,,s",
            "BLR,BY,state,,0630336,s"));
  }

  @Test
  void aPositionIsWholeAndOnTheEarth() throws IOException {
    assertEquals(
        """
        places.csv:2 latitude "90.5": is not between -90 and 90
        places.csv:3 longitude "-181": is not between -180 and 180
        places.csv:4 longitude "": is empty, and the other coordinate is not
        places.csv:5 latitude "53,9": is not a number such as 5790000000 or 0.5
        """,
        rejections(
            "places",
            "id,label_en,latitude,longitude,sources",
            "a,A,90.5,0,s",
            "b,B,0,-181,s",
            "c,C,1,,s",
            "d,D,\"53,9\",27,s"));
  }

  @Test
  void aStatusAsOfADateHasNoStart() throws IOException {
    assertEquals(
        """
        partnership_statuses.csv:2 start "2014": cannot be known as-of; write the date into attested_on
        """,
        rejections(
            "partnership_statuses",
            "id,party_a,party_b,change,start,sources",
            "x,state/CHN,state/BLR,as-of,2014,s"));
  }

  @Test
  void aStatusBeforeAnotherNamesIt() throws IOException {
    assertEquals(
        """
        partnership_statuses.csv:2 next "": goes with the change before, and only with it
        partnership_statuses.csv:3 next "y": goes with the change before, and only with it
        partnership_statuses.csv:4 start "2014": cannot be known listed; write the date into attested_on
        """,
        rejections(
            "partnership_statuses",
            "id,party_a,party_b,change,start,next,sources",
            "x,state/CHN,state/BLR,before,,,s",
            "x,state/CHN,state/BLR,as-of,,y,s",
            "x,state/CHN,state/BLR,listed,2014,,s"));
  }

  @Test
  void aPlacementSaysByWhichRuleTheEditorsReadItIn() throws IOException {
    assertEquals(
        """
        placements.csv:2 placed_by "reader": is not one of author, editors
        placements.csv:3 rule "": is empty; every record needs it
        placements.csv:4 rule "epithet": belongs to what the editors read in
        placements.csv:5 level "": is empty; every record needs it
        """,
        rejections(
            "placements",
            "id,scheme,tier,level,placed_by,rule,sources",
            "a,x,1,partnership-level/y,reader,,s",
            "b,x,1,partnership-level/y,editors,,s",
            "c,x,1,partnership-level/y,author,epithet,s",
            "d,x,1,,author,,s"));
  }

  @Test
  void aTierStandsAboveLowerTiersOnly() throws IOException {
    assertEquals(
        """
        ranking_tiers.csv:2 above "1": is not a lower tier than 2
        ranking_tiers.csv:3 rank "top": is not a number such as 5790000000 or 0.5
        """,
        rejections("ranking_tiers", "scheme,rank,above,label_en", "x,2,1,second", "x,top,2,first"));
  }
}
