package org.w3id.dyad.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.assembly.Shipped;

/** The table of {@code docs/reference/identifiers.md} is what the shipped data hold. */
final class IdentifiersDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/reference/identifiers.md");
  private static final String BEGIN =
      "<!-- keys: made by IdentifiersDocumentTest with -Ddyad.update=true -->\n";
  private static final String END = "<!-- /keys -->";

  private static final String CLASSES =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT ?class ?key (COUNT(DISTINCT ?thing) AS ?things) WHERE {
        VALUES (?type ?class) {
          (dyad:Official "officials") (dyad:Post "posts") (dyad:State "states") (dyad:Territory "territories") (dyad:HistoricalState "former states")
          (dyad:Place "places") (dyad:InternationalOrganization "international organizations") (dyad:Company "companies, banks among them")
          (dyad:GovernmentBody "bodies of government") (dyad:Agreement "agreements") (dyad:Product "products") (dyad:Topic "topics")
        }
        ?thing a ?type .
        OPTIONAL {
          {
            ?identifier dyad:isIdentifierOf ?thing ; dyad:inIdentifierScheme ?scheme .
            FILTER NOT EXISTS { ?identifier dyad:hasCertainty ?certainty }
            BIND(STRAFTER(STR(?scheme), "/identifier-scheme/") AS ?key)
          } UNION {
            ?thing schema:sameAs ?item .
            ?scheme dyad:addressTemplate ?template .
            FILTER(STRSTARTS(STR(?item), STRBEFORE(?template, "{}")))
            BIND(STRAFTER(STR(?scheme), "/identifier-scheme/") AS ?key)
          }
        }
      } GROUP BY ?class ?key
      """;

  private static final String TOTALS =
      CLASSES
          .replaceFirst("(?s)  OPTIONAL \\{.*\\n  \\}\\n\\}", "}")
          .replace("?class ?key (", "?class (")
          .replace("GROUP BY ?class ?key", "GROUP BY ?class");

  private static void each(String query, java.util.function.Consumer<String[]> row) {
    DatasetGraph data = Shipped.store().data();
    Txn.executeRead(
        data,
        () -> {
          try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
            execution
                .select()
                .forEachRemaining(
                    found ->
                        row.accept(
                            new String[] {
                              found.get("class").getLiteralLexicalForm(),
                              found.get("key") == null
                                  ? ""
                                  : found.get("key").getLiteralLexicalForm(),
                              found.get("things").getLiteralLexicalForm()
                            }));
          }
        });
  }

  private static String table() {
    Map<String, Map<String, String>> counts = new TreeMap<>();
    Map<String, String> totals = new TreeMap<>();
    TreeSet<String> keys = new TreeSet<>();
    each(TOTALS, row -> totals.put(row[0], row[2]));
    each(
        CLASSES,
        row -> {
          if (!row[1].isEmpty()) {
            keys.add(row[1]);
            counts.computeIfAbsent(row[0], name -> new TreeMap<>()).put(row[1], row[2]);
          }
        });
    StringBuilder table = new StringBuilder("| | all | ");
    table.append(String.join(" | ", keys)).append(" |\n| --- | --: |");
    table.append(" --: |".repeat(keys.size())).append('\n');
    totals.forEach(
        (name, all) ->
            table
                .append("| " + name + " | " + all + " | ")
                .append(
                    keys.stream()
                        .map(key -> counts.getOrDefault(name, Map.of()).getOrDefault(key, "0"))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
    return table.toString();
  }

  @Test
  void theTableIsCurrent() throws IOException {
    String text = Files.readString(DOCUMENT);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    String current = text.substring(0, from) + table() + text.substring(text.indexOf(END));
    if (Boolean.getBoolean("dyad.update")) {
      Files.writeString(DOCUMENT, current);
    }
    assertEquals(current, Files.readString(DOCUMENT), "run this test with -Ddyad.update=true");
  }

  /** The query is for Wikidata, which asks our endpoint: what Wikidata has is at hand here. */
  @Test
  void wikidataCanAskForItsItems() throws IOException {
    Matcher block = Pattern.compile("(?s)```sparql\n(.*?)```").matcher(Files.readString(DOCUMENT));
    assertTrue(block.find(), "the query of " + DOCUMENT);
    String query = block.group(1);
    DatasetGraph wikidata = DatasetGraphFactory.create();
    for (String item : new String[] {"Q184", "Q148"}) {
      wikidata
          .getDefaultGraph()
          .add(
              NodeFactory.createURI("http://www.wikidata.org/entity/" + item),
              NodeFactory.createURI("http://www.wikidata.org/prop/direct/P31"),
              NodeFactory.createURI("http://www.wikidata.org/entity/Q3624078"));
    }
    ServiceExecutorRegistry services = new ServiceExecutorRegistry();
    services.addSingleLink(IdentifiersDocumentTest::answer);
    Context context = ARQ.getContext().copy();
    ServiceExecutorRegistry.set(context, services);
    try (QueryExec asked = QueryExec.dataset(wikidata).query(query).context(context).build()) {
      Set<String> things =
          asked.select().stream()
              .map(row -> row.get("thing").getURI().replaceFirst(".*/id/", ""))
              .collect(Collectors.toSet());
      assertEquals(Set.of("state/BLR", "state/CHN"), things);
    }
  }

  /** Labels are Wikidata's own affair; the other service is the shipped release. */
  private static QueryIterator answer(
      OpService asked,
      OpService original,
      Binding row,
      ExecutionContext execution,
      ServiceExecutor next) {
    if (!asked.getService().getURI().equals("https://w3id.org/dyad/sparql")) {
      return QueryIterSingleton.create(row, execution);
    }
    DatasetGraph data = Shipped.store().data();
    return Txn.calculateRead(
        data,
        () -> {
          Op op = QC.substitute(asked.getSubOp(), row);
          List<Binding> rows = new ArrayList<>();
          Algebra.exec(op, data).forEachRemaining(rows::add);
          return QueryIterPlainWrapper.create(
              rows.stream().map(each -> Algebra.merge(row, each)).iterator(), execution);
        });
  }
}
