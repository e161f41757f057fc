package org.w3id.dyad.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
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
          "concept-scheme",
          "document",
          "dyad",
          "event-kind",
          "indicator",
          "measure",
          "period",
          "product",
          "rank",
          "topic");

  /** A step of a ranking is said by whoever says the ranking. */
  private static final Map<String, String> CITED_BY = Map.of("ranking_tiers", "ranking_schemes");

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

  private static List<String> documents(String sources) {
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
      Map<Node, Quad> subjects = new HashMap<>();
      data.find(NodeFactory.createURI(GRAPH + table), Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> subjects.put(quad.getSubject(), quad));
      for (Node subject : subjects.keySet()) {
        kinds.add(table + " " + kind(subject));
        List<Node> found = attribution.documents(subject);
        if (found.isEmpty() && !WITHOUT_DOCUMENTS.contains(kind(subject))) {
          wrong.put(table + " " + kind(subject), subject + " has no document");
        }
        // A thing that several tables describe has the documents of each.
        if (isOfOneTable(subject)
            && found.stream().noneMatch(d -> cited.contains(d.toString().replaceFirst(".*/", "")))
            && !found.isEmpty()) {
          wrong.put(table + " " + kind(subject), subject + " is attributed to " + found);
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
}
