package org.w3id.dyad.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.dyad.answer.Json;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.answer.RowPage;
import org.w3id.dyad.answer.RowWindow;
import org.w3id.dyad.answer.SchemaDocument;
import org.w3id.dyad.rdf.Prefixes;
import org.w3id.dyad.schema.ClassSchema;
import org.w3id.dyad.schema.ShExText;

/**
 * The classes and properties that have to do with a topic, the most used first; or what the things
 * of one class look like.
 */
final class SchemaTool {
  private static final String TERMS =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX void: <http://rdfs.org/ns/void#>
      SELECT ?term ?kind ?label (SAMPLE(?text) AS ?definition) (SAMPLE(?from) AS ?domain) (SAMPLE(?to) AS ?range)
        (MAX(?number) AS ?uses)
      WHERE {
        VALUES (?type ?kind) {
          (owl:Class "class") (owl:ObjectProperty "object property") (owl:DatatypeProperty "datatype property")
        }
        ?term a ?type ; rdfs:label ?label .
        FILTER(LANG(?label) = "en" && STRSTARTS(STR(?term), STR(dyad:)))
        OPTIONAL { ?term skos:definition ?text . FILTER(LANG(?text) = "en") }
        OPTIONAL { ?term rdfs:domain ?from . FILTER(isIRI(?from)) }
        OPTIONAL { ?term rdfs:range ?to . FILTER(isIRI(?to)) }
        OPTIONAL {
          { ?part void:class ?term ; void:entities ?number } UNION { ?part void:property ?term ; void:triples ?number }
        }
      }
      GROUP BY ?term ?kind ?label
      ORDER BY DESC(?uses) ?term
      """;

  private static final List<String> COLUMNS =
      List.of("name", "kind", "label", "definition", "domain", "range", "uses");

  private SchemaTool() {}

  static ObjectNode call(ReleaseView view, ToolArguments arguments, RowWindow window) {
    String type = arguments.text("class");
    return type.isEmpty() ? terms(view, arguments, window) : ofClass(view, type, window);
  }

  /** What the things of a class look like: the lines of its schema in ShEx. */
  private static ObjectNode ofClass(ReleaseView view, String name, RowWindow window) {
    ClassSchema schema = SchemaDocument.named(view, name);
    List<String> lines = new ShExText(schema).lines();
    ObjectNode document = Json.object().put("release", view.release());
    document.put("class", SchemaDocument.name(schema.type()));
    document.put("definition", schema.description().definition());
    AnswerCoverage.put(document, true, "");
    ArrayNode shown = document.putArray("shex");
    lines.stream().skip(window.offset()).limit(window.limit()).forEach(shown::add);
    return document.put("hasMore", window.offset() + shown.size() < lines.size());
  }

  private static ObjectNode terms(ReleaseView view, ToolArguments arguments, RowWindow window) {
    RowPage all;
    try (QueryExec execution = view.executions().apply(QueryFactory.create(TERMS))) {
      all = RowPage.of(execution.select(), new RowWindow(0, RowWindow.MOST), view.counter());
    }
    List<ObjectNode> found =
        all.rows().stream()
            .map(SchemaTool::term)
            .filter(term -> isAbout(term, arguments.text("topic")))
            .toList();
    ObjectNode document = Json.object().put("release", view.release());
    document.putObject("prefixes").put("dyad", Prefixes.ALL.getNsPrefixURI("dyad"));
    AnswerCoverage.put(document, !found.isEmpty(), "No term has these words; try others, or none.");
    ArrayNode terms = document.putArray("terms");
    found.stream().skip(window.offset()).limit(window.limit()).forEach(terms::add);
    return document.put("hasMore", window.offset() + terms.size() < found.size());
  }

  private static ObjectNode term(List<Node> row) {
    ObjectNode term = Json.object();
    for (int i = 0; i < COLUMNS.size(); i++) {
      Node value = row.get(i);
      if (value != null && value.isURI()) {
        term.put(COLUMNS.get(i), Prefixes.ALL.shortForm(value.getURI()));
      } else if (value != null) {
        term.set(COLUMNS.get(i), Json.of(value));
      }
    }
    return term;
  }

  /** Whether a term has each word, or the word without an ending s. */
  private static boolean isAbout(ObjectNode term, String topic) {
    String text = Json.text(term).toLowerCase(Locale.ROOT);
    return Arrays.stream(topic.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .map(word -> word.length() > 3 ? word.replaceFirst("s$", "") : word)
        .allMatch(text::contains);
  }
}
