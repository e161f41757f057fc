package org.w3id.dyad.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.source.table.TableReader;
import org.w3id.dyad.source.table.Tables;

/**
 * The three registers of states as published: each state of each register is placed on one dated
 * state in each year from 1816 on, and where registers differ, their numbers explain it.
 */
final class StatesOfRegistersTest {
  private static final Path LISTS = Path.of("../shared/data/state-lists");
  private static final Map<String, String> FILES =
      Map.of(
          "cow-states", "states2016.csv",
          "gleditsch-ward", "gwstates.xlsx",
          "icow-colonial", "coldata110.csv");
  private static final String STRETCHES =
      """
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      SELECT ?record ?state ?start ?end {
        ?listing a dyad:StateListing ; dcterms:identifier ?record ; dyad:listsState ?state ; dyad:hasPeriod ?period .
        ?period dyad:earliestStart ?start .
        OPTIONAL { ?period dyad:latestEnd ?end }
      }
      """;

  private static Graph graph;

  private record Stretch(String state, LocalDate start, LocalDate end) {
    boolean holds(LocalDate day) {
      return !day.isBefore(start) && !day.isAfter(end);
    }
  }

  @BeforeAll
  static void load() throws IOException {
    assumeTrue(Files.exists(LISTS), () -> LISTS + " is not at hand: not part of the project");
    graph = new GraphMem2Fast();
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      RecordingSink sink = new RecordingSink();
      Sources.named(file.getKey())
          .orElseThrow()
          .read(List.of(LISTS.resolve(file.getValue())), sink);
      assertEquals("", sink.rejections());
      GraphUtil.addInto(graph, sink.graph());
    }
    for (String table : List.of("states", "state_listings")) {
      RecordingSink sink = new RecordingSink();
      new TableReader(Tables.named(table).orElseThrow())
          .read(Path.of("data", table + ".csv"), sink);
      GraphUtil.addInto(graph, sink.graph());
    }
    RDFParser.source(Path.of("ontology", "states.ttl")).parse(graph);
  }

  private static List<Binding> ask(String query) {
    List<Binding> rows = new ArrayList<>();
    try (QueryExec execution =
        QueryExec.dataset(DatasetGraphFactory.wrap(graph))
            .query(QueryFactory.create(query))
            .build()) {
      RowSet answer = execution.select();
      answer.forEachRemaining(rows::add);
    }
    return rows;
  }

  private static String text(Binding row, String variable) {
    return row.contains(variable) ? row.get(variable).getLiteralLexicalForm() : "";
  }

  private static LocalDate day(Binding row, String variable, LocalDate other) {
    return row.contains(variable)
        ? LocalDate.parse(row.get(variable).getLiteralLexicalForm())
        : other;
  }

  @Test
  void eachEntryIsOnOneStateOnEachDay() {
    Map<String, List<Stretch>> entries = new TreeMap<>();
    for (Binding row : ask(STRETCHES)) {
      entries
          .computeIfAbsent(row.get("record").getLiteralLexicalForm(), k -> new ArrayList<>())
          .add(
              new Stretch(
                  row.get("state").getURI(),
                  day(row, "start", null),
                  day(row, "end", LocalDate.of(2025, 12, 31))));
    }
    Set<String> splits = new TreeSet<>();
    for (Map.Entry<String, List<Stretch>> entry : entries.entrySet()) {
      LocalDate first =
          entry.getValue().stream().map(Stretch::start).min(LocalDate::compareTo).orElseThrow();
      LocalDate last =
          entry.getValue().stream().map(Stretch::end).max(LocalDate::compareTo).orElseThrow();
      for (int year = Math.max(1816, first.getYear());
          year <= Math.min(2025, last.getYear());
          year++) {
        for (LocalDate day :
            List.of(
                LocalDate.of(year, 1, 1), LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31))) {
          Set<String> states = new HashSet<>();
          entry.getValue().stream().filter(s -> s.holds(day)).forEach(s -> states.add(s.state()));
          boolean within = !day.isBefore(first) && !day.isAfter(last);
          if (within && states.size() != 1) {
            splits.add(entry.getKey() + " on " + day + ": " + states);
          }
        }
      }
    }
    assertTrue(entries.size() > 243 + 216 + 217, "entries of all registers");
    assertEquals(Set.of(), splits);
  }

  /**
   * By hand: Germany is 255 and 260, Serbia 340 and 345, Yemen 678 and 679; nothing else differs.
   */
  @Test
  void whereNumbersDifferTheRegistersExplainIt() throws IOException {
    Map<String, Set<String>> numbers = new HashMap<>();
    for (Binding row :
        ask(Files.readString(Path.of("queries/linking/codes-of-states-across-lists.rq")))) {
      assertEquals("one state, numbered differently", text(row, "finding"));
      numbers
          .computeIfAbsent(text(row, "code") + "/" + text(row, "otherCode"), k -> new TreeSet<>())
          .add(row.get("state").getLiteralLexicalForm());
    }
    assertEquals(
        Map.of(
            "255/260", Set.of("Germany"), "340/345", Set.of("Serbia"), "678/679", Set.of("Yemen")),
        numbers);
  }
}
