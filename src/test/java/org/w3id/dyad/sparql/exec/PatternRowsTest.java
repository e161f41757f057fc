package org.w3id.dyad.sparql.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem2.GraphMem2Roaring;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.sparql.Optimizer;
import org.w3id.dyad.sparql.index.QuadIndex;

/** Patterns have the rows in an index that ARQ finds in memory, each as often. */
class PatternRowsTest {
  private static final int QUERIES = 60;

  @Test
  void anIndexHasTheRowsThatMemoryHas() {
    int rows = 0;
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      DatasetGraph memory =
          DatasetGraphFactory.createWithGraphMaker(name -> new GraphMem2Roaring());
      DatasetGraph indexed = DatabaseMgr.createDatasetGraph();
      fill(memory, indexed, random);
      for (int i = 0; i < QUERIES; i++) {
        String query = query(random);
        List<String> expected = rows(query, memory);
        assertEquals(expected, rows(query, indexed), () -> query);
        rows += expected.size();
      }
    }
    assertTrue(rows > 10_000, "most patterns have rows: " + rows);
  }

  /** In memory the default graph is a copy of all others. */
  private static void fill(DatasetGraph memory, DatasetGraph indexed, Random random) {
    Txn.executeWrite(
        indexed,
        () -> {
          for (int i = 0; i < 120; i++) {
            indexed.add(node(random, 3), node(random, 8), node(random, 4), object(random));
          }
        });
    Txn.executeRead(
        indexed,
        () -> {
          indexed.find().forEachRemaining(memory::add);
          indexed.find().forEachRemaining(quad -> memory.getDefaultGraph().add(quad.asTriple()));
          index(indexed);
        });
    indexed.getContext().set(TDB2.symUnionDefaultGraph, true);
    for (DatasetGraph each : List.of(memory, indexed)) {
      QC.setFactory(each.getContext(), StoreExecutor.FACTORY);
      Optimizer.useIn(each.getContext());
    }
  }

  private static void index(DatasetGraph data) {
    try {
      QuadIndex.useInMemory(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node node(Random random, int different) {
    return NodeFactory.createURI("a:" + random.nextInt(different));
  }

  private static Node object(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> NodeValue.makeInteger(random.nextInt(3)).asNode();
      case 1 -> NodeValue.makeBoolean(random.nextBoolean()).asNode();
      case 2 -> NodeFactory.createLiteralString("text " + random.nextInt(3));
      default -> node(random, 8);
    };
  }

  private static String query(Random random) {
    String optional = random.nextBoolean() ? "OPTIONAL { " + group(random) + " }" : "";
    String values = random.nextInt(3) == 0 ? "VALUES ?a { <a:1> <a:2> 1 \"none\" 01 UNDEF }" : "";
    return "SELECT * { " + values + group(random) + optional + " }";
  }

  private static String group(Random random) {
    StringBuilder group = new StringBuilder();
    int patterns = 1 + random.nextInt(3);
    for (int i = 0; i < patterns; i++) {
      String predicate =
          random.nextInt(4) == 0 ? variable(random) : "<a:" + random.nextInt(4) + ">";
      group.append("%s %s %s . ".formatted(term(random, false), predicate, term(random, true)));
    }
    String named =
        switch (random.nextInt(4)) {
          case 0 -> "GRAPH ?g { " + group + " } ";
          case 1 -> "GRAPH <a:" + random.nextInt(4) + "> { " + group + " } ";
          default -> group.toString();
        };
    return random.nextInt(3) == 0 ? named + condition(random) : named;
  }

  private static String condition(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "FILTER(%s != %s) ".formatted(variable(random), variable(random));
      case 1 -> "FILTER(isIRI(%s)) ".formatted(variable(random));
      case 2 -> "FILTER(!BOUND(%s) || %s = <a:1>) ".formatted(variable(random), variable(random));
      default -> "FILTER(%s < 2) ".formatted(variable(random));
    };
  }

  private static String variable(Random random) {
    return "?" + "abcd".charAt(random.nextInt(4));
  }

  private static String term(Random random, boolean isObject) {
    int kind = random.nextInt(10);
    if (kind > 1) {
      return variable(random);
    }
    return isObject && kind == 0
        ? List.of("1", "01", "true", "\"text 1\"").get(random.nextInt(4))
        : "<a:" + random.nextInt(8) + ">";
  }

  private static List<String> rows(String query, DatasetGraph data) {
    return Txn.calculateRead(
        data,
        () -> {
          List<String> rows = new ArrayList<>();
          try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
            execution
                .select()
                .forEachRemaining(
                    row -> {
                      List<String> values = new ArrayList<>();
                      row.forEach((name, term) -> values.add(name + NodeFmtLib.strTTL(term)));
                      values.sort(null);
                      rows.add(values.toString());
                    });
          }
          rows.sort(null);
          return rows;
        });
  }
}
