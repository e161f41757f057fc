package org.w3id.dyad.source.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.RecordingSink;
import org.w3id.dyad.source.table.row.Table;

/** The tables in {@code data/} load without a rejected row, and what they refer to is there. */
class ShippedTablesTest {
  private static final Path DATA = Path.of("data");

  /** What persons decided on things of loaded data; the project has decided nothing yet. */
  private static final String OF_LOADED_DATA = "link_decisions";

  private static RecordingSink read(Table table) throws IOException {
    RecordingSink sink = new RecordingSink();
    new TableReader(table).read(DATA.resolve(table.name() + ".csv"), sink);
    return sink;
  }

  @TestFactory
  Stream<DynamicTest> eachShippedTableLoadsWithoutARejectedRow() {
    return Tables.all().stream()
        .map(
            table ->
                DynamicTest.dynamicTest(
                    table.name(),
                    DATA.resolve(table.name() + ".csv").toUri(),
                    () -> {
                      RecordingSink sink = read(table);
                      assertEquals("", sink.rejections());
                      assertTrue(
                          sink.mappedRows() > 0 || table.name().equals(OF_LOADED_DATA), "no rows");
                    }));
  }

  /** Losing rows by accident shows here; new rows need no change. */
  @ParameterizedTest
  @CsvSource({
    "agreements, 45",
    "concepts, 90",
    "emphases, 45",
    "engagements, 146",
    "events, 19",
    "officials, 138",
    "posts, 102",
    "state_listings, 100",
    "successions, 13",
    "tenures, 210"
  })
  void aTableHasAtLeastTheRowsThatWereWritten(String name, long rows) throws IOException {
    long mapped = read(Tables.named(name).orElseThrow()).mappedRows();
    assertTrue(mapped >= rows, () -> name + " has only " + mapped + " rows of " + rows);
  }

  /** The lines of the article of Pinelytė (2025) on diplomacy and on what was signed. */
  @ParameterizedTest
  @ValueSource(
      strings = {"S1", "S9", "S10", "S11", "S12", "S13", "S14", "S17", "S18", "S53", "S54", "S55"})
  void aLineOfTheArticleIsSaidBySomeRow(String line) throws IOException {
    IRI passage = Iris.passage(Iris.id("document", "pinelyte-2025"), Article.passages().get(line));
    boolean said = false;
    for (Table table : Tables.all()) {
      said |= read(table).statements().contains(null, Vocabulary.HAS_PASSAGE, passage);
    }
    assertTrue(said, line);
  }

  /** Things of a class that no table describes, such as amounts, may be described elsewhere. */
  @Test
  void whatARowRefersToHasARowToo() throws IOException {
    Set<String> described = new TreeSet<>();
    for (Table table : Tables.all()) {
      read(table).statements().filter(null, RDF.TYPE, null).subjects().stream()
          .map(Resource::stringValue)
          .forEach(described::add);
    }
    Set<String> classes = new TreeSet<>();
    described.forEach(thing -> classes.add(classOf(thing)));
    Set<String> dangling = new TreeSet<>();
    for (Table table : Tables.all()) {
      for (Statement s : read(table).statements()) {
        String object = s.getObject().stringValue();
        if (s.getObject().isIRI()
            && object.startsWith(Iris.ID)
            && classes.contains(classOf(object))
            && !described.contains(object)) {
          dangling.add(table.name() + ".csv: " + object + " is described nowhere");
        }
      }
    }
    assertEquals("", String.join("\n", dangling));
  }

  private static String classOf(String thing) {
    return thing.startsWith(Iris.ID)
        ? thing.substring(Iris.ID.length()).replaceFirst("/.*", "")
        : "";
  }

  @Test
  void eachRowKeepsItsTablesNameAndKey() throws IOException {
    for (Table table : Tables.all()) {
      for (Statement s : read(table).statements().getStatements(null, DCTERMS.IDENTIFIER, null)) {
        assertTrue(s.getObject().stringValue().startsWith(table.name() + "/"), s::toString);
      }
    }
  }
}
