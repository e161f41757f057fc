package org.w3id.dyad.source;

import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.ORG;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Source;

/** Things that two sources share by a published key meet by the rules of {@code data/README.md}. */
final class SharedKeysTest {
  private static final Path FIXTURES = Path.of("src/test/resources/sources");

  @TempDir Path folder;

  private static Set<Value> said(String source, Path file, IRI property) throws IOException {
    RecordingSink sink = new RecordingSink();
    Sources.named(source).orElseThrow().read(List.of(file), sink);
    Model model = sink.statements();
    return model.filter(null, property, null).objects();
  }

  private Set<Value> saidOfEntity(String id, String referents, IRI property) throws IOException {
    String line =
        "{\"id\": \"%s\", \"schema\": \"Person\", \"properties\": {}, \"referents\": [%s]}";
    Path file = folder.resolve("entities.ftm.json");
    return said("opensanctions", Files.writeString(file, line.formatted(id, referents)), property);
  }

  @Test
  void anEntityThatWasMergedFromListedPartiesHasTheirRecords() throws IOException {
    IRI ofac = Iris.id("ofac-record", "36");
    IRI council = Iris.id("un-sanctions-record", "1");
    Set<Value> records =
        saidOfEntity(
            "NK-x",
            "\"ofac-36\", \"unsc-1\", \"gb-hmt-90001\", \"ch-seco-5144\", \"eu-fsf-7\", \"ofac-x\"",
            Vocabulary.HAS_RECORD);
    IRI treasury = Iris.id("ofsi-record", "90001");
    IRI seco = Iris.id("seco-record", "5144");
    assertEquals(
        Set.of(Iris.id("opensanctions-record", "NK-x"), ofac, council, treasury, seco), records);
    assertTrue(
        said("ofac", FIXTURES.resolve("ofac/sdn/sdn.csv"), Vocabulary.HAS_RECORD).contains(ofac));
    assertTrue(
        said(
                "un-sanctions",
                FIXTURES.resolve("un-sanctions/list/consolidated.xml"),
                Vocabulary.HAS_RECORD)
            .contains(council));
    assertTrue(
        said("ofsi", FIXTURES.resolve("ofsi/list/ConList.csv"), Vocabulary.HAS_RECORD)
            .contains(treasury));
    assertTrue(
        said("seco", FIXTURES.resolve("seco/list/consolidated.xml"), Vocabulary.HAS_RECORD)
            .contains(seco));
  }

  @Test
  void aShippedAndALoadedCommitmentHaveTheSameRecordOfAidData() throws IOException {
    Set<Value> shipped = said("table", Path.of("data/commitments.csv"), Vocabulary.HAS_RECORD);
    IRI record = (IRI) shipped.iterator().next();
    Path file =
        Files.writeString(
            folder.resolve("projects.csv"),
            "AidData Record ID,Title,Status,Commitment Year\n"
                + record.getLocalName()
                + ",A hospital,Completion,2000\n");
    assertEquals(Set.of(record), said("aiddata", file, Vocabulary.HAS_RECORD));
  }

  @Test
  void anEntityAndAShippedOfficialMatchTheSameItemOfWikidata() throws IOException {
    Set<Value> shipped = said("table", Path.of("data/officials.csv"), Iris.SAME_AS);
    IRI item = iri("http://www.wikidata.org/entity/", "Q2866");
    assertTrue(shipped.contains(item), shipped::toString);
    assertEquals(Set.of(item), saidOfEntity("Q2866", "", Iris.SAME_AS));
  }

  @Test
  void aStateIsOneWhateverItsCode() throws IOException {
    IRI belarus = Iris.id("state", "BLR");
    assertTrue(
        said(
                "aiddata",
                FIXTURES.resolve("aiddata/gcdf3-dotted/belarus.csv"),
                Vocabulary.HAS_RECIPIENT_STATE)
            .contains(belarus));
    assertTrue(said("bri", packed("bri/list/countries.xlsx"), ORG.MEMBER).contains(belarus));
    Path folderOfFactbook = FIXTURES.resolve("factbook/countries/bo.json");
    assertTrue(said("factbook", folderOfFactbook, Vocabulary.IS_IN_STATE).contains(belarus));
    Path events = FIXTURES.resolve("gdelt/actors/20220915120000.export.CSV");
    assertTrue(said("gdelt", events, Vocabulary.HAS_ADDRESSEE).contains(belarus));
  }

  private Path packed(String tables) throws IOException {
    return WorkbookOfTables.write(FIXTURES.resolve(tables), folder.resolve("countries.xlsx"));
  }

  /** BACI has a file a year, and the same thousands of products in each. */
  @Test
  void whatTheFilesOfAReadingShareIsSaidOnce() throws IOException {
    List<Path> files =
        List.of(
            Files.writeString(
                folder.resolve("BACI_HS22_Y2022_V202401b.csv"),
                "t,i,j,k,v,q\n2022,112,156,310420,1,1\n2022,112,156,310430,1,1\n"),
            Files.writeString(
                folder.resolve("BACI_HS22_Y2023_V202401b.csv"),
                "t,i,j,k,v,q\n2023,112,156,310420,1,1\n2023,156,112,310490,1,1\n"));
    Source baci = Sources.named("baci").orElseThrow();
    RecordingSink different = new RecordingSink();
    baci.read(files, different);
    CountingOnlySink all = new CountingOnlySink();
    baci.read(files, all);
    assertEquals(4, all.flows);
    assertEquals(different.statements().size(), all.statements);
  }
}
