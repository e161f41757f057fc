package org.w3id.dyad.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.assembly.Shipped;

/**
 * Every kind of statement of the shipped tables is attributed to documents that its table cites for
 * it, as another reading of the CSV files shows.
 */
public final class AttributionTest {
  private static final String GRAPH = "https://w3id.org/dyad/graph/";
  private static final String ID = "https://w3id.org/dyad/id/";
  private static final Path TABLES = Path.of("data");

  /** Kinds of things that are shared, are words of the project, or are documents themselves. */
  private static final Set<String> WITHOUT_DOCUMENTS =
      Set.of(
          "agreement-type",
          "aiddata-record",
          "atop-record",
          "concept-scheme",
          "document",
          "dyad",
          "event-kind",
          "eu-sanctions-record",
          "identifier-scheme",
          "indicator",
          "measure",
          "mission-kind",
          "ofac-record",
          "ofsi-record",
          "period",
          "product",
          "rank",
          "seco-record",
          "topic",
          "un-sanctions-record");

  /** A step of a ranking is said by whoever says the ranking. */
  private static final Map<String, String> CITED_BY = Map.of("ranking_tiers", "ranking_schemes");

  /** What is computed has the documents of its premises, beside the editors who computed it. */
  private static final String COMPUTED = "computed_figures";

  private static DatasetGraph data;
  private static Attribution attribution;

  @BeforeAll
  static void open() {
    data = Shipped.store().data();
    data.begin(ReadWrite.READ);
    attribution = new Attribution(data.getUnionGraph());
  }

  @AfterAll
  static void close() {
    data.end();
  }

  /** The documents that a table cites in any row. */
  public static Set<String> cited(String table) throws IOException {
    Set<String> cited = new HashSet<>();
    Path file = TABLES.resolve(CITED_BY.getOrDefault(table, table) + ".csv");
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        row.findField("sources").ifPresent(sources -> cited.addAll(documents(sources)));
      }
    }
    return cited;
  }

  /** The documents that a cell names, without what follows a number sign. */
  public static List<String> documents(String sources) {
    return List.of(sources.replaceAll("#[^;]*", "").split("\\s*;\\s*"));
  }

  private static String kind(Node thing) {
    String iri = thing.toString();
    return iri.startsWith(ID) ? iri.substring(ID.length()).replaceFirst("/.*", "") : iri;
  }

  @Test
  void eachStatementIsAttributedToWhatItsTableCites() throws IOException {
    Map<String, String> wrong = new TreeMap<>();
    Set<String> kinds = new TreeSet<>();
    for (Path file : tables()) {
      String table = file.getFileName().toString().replace(".csv", "");
      Set<String> cited = cited(table);
      for (Quad quad :
          (Iterable<Quad>)
              () -> data.find(NodeFactory.createURI(GRAPH + table), Node.ANY, Node.ANY, Node.ANY)) {
        Node subject = quad.getSubject();
        String kind = table + " " + kind(subject);
        kinds.add(kind);
        List<Node> found = attribution.documents(quad.asTriple());
        if (found.isEmpty() && !WITHOUT_DOCUMENTS.contains(kind(subject))) {
          wrong.put(kind, quad.asTriple() + " has no document");
        }
        if (isOfOneTable(subject)
            && !COMPUTED.equals(table)
            && !found.stream()
                .allMatch(d -> cited.contains(d.toString().replaceFirst(".*/", "")))) {
          wrong.put(kind, quad.asTriple() + " is attributed to " + found);
        }
      }
    }
    assertTrue(kinds.size() > 80, kinds::toString);
    assertEquals(Map.of(), wrong);
  }

  private static boolean isOfOneTable(Node subject) {
    return !kind(subject).equals("document");
  }

  public static List<Path> tables() throws IOException {
    try (var files = Files.list(TABLES)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }

  /** Of a step, not of what stands on it: PIIE wrote what PIIE ranks. */
  @Test
  void aTierIsAttributedToItsRanking() {
    Node tier = NodeFactory.createURI(ID + "tier/piie-pecking-order-1");
    assertEquals(
        List.of(ID + "document/piie-com-china-s-partnerships"),
        attribution.documents(tier).stream().map(Node::toString).toList());
  }

  /** The register of officials does not say which entry of a list an official is. */
  @Test
  void aRecordIsSaidByTheListAndNotByTheRegister() {
    Node official = NodeFactory.createURI(ID + "official/andrei-ravkov");
    Node record = NodeFactory.createURI(ID + "ofsi-record/13995");
    Triple statement = Triple.create(official, Nodes.term("hasRecord"), record);
    assertEquals(
        List.of(ID + "document/ofsi-consolidated-2025-04"),
        attribution.documents(statement).stream().map(Node::toString).toList());
    assertEquals(
        List.of(ID + "document/ofsi-consolidated-2025-04#Group%20ID"),
        attribution.passages(statement).stream().map(Node::toString).toList());
  }
}
