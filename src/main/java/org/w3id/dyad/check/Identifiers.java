package org.w3id.dyad.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.dyad.rdf.Iris;

/** The identifiers that a data set holds, as statements and as links, with their schemes. */
final class Identifiers {
  private static final String PREFIXES =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  private static final String SCHEMES =
      """
      SELECT ?scheme ?pattern ?rule ?template ?single WHERE {
        ?scheme a dyad:IdentifierScheme ; dyad:identifierPattern ?pattern .
        OPTIONAL { ?scheme dyad:checkRule ?rule }
        OPTIONAL { ?scheme dyad:addressTemplate ?template }
        OPTIONAL { ?scheme dyad:givesOneKeyPerThing ?single }
      }
      """;

  private static final String STATED =
      """
      SELECT ?thing ?scheme ?value ?document ?certainty WHERE {
        ?identifier a dyad:ExternalIdentifier ; dyad:isIdentifierOf ?thing ; dyad:inIdentifierScheme ?scheme ; skos:notation ?value .
        OPTIONAL { ?identifier prov:hadPrimarySource ?document }
        OPTIONAL { ?identifier dyad:hasCertainty ?certainty }
      }
      """;

  private static final String LINKED =
      """
      SELECT ?thing ?item ?document WHERE {
        ?thing schema:sameAs ?item .
        OPTIONAL { ?thing prov:hadPrimarySource ?document }
      }
      """;

  /**
   * What keys of a scheme look like.
   *
   * @param key the last part of its name
   */
  record Scheme(String key, String pattern, String rule, String template, boolean isSingle) {}

  /**
   * That a thing has a key, by one document.
   *
   * @param scheme the key of the scheme
   */
  record Held(String thing, String scheme, String value, String document, boolean isDoubted) {}

  private final Map<String, Scheme> schemes = new HashMap<>();
  private final List<Held> held = new ArrayList<>();

  private Identifiers() {}

  /** Reads them, within a transaction of the caller's. */
  static Identifiers of(DatasetGraph data) {
    Identifiers all = new Identifiers();
    each(data, SCHEMES, all::scheme);
    each(data, STATED, all::stated);
    each(data, LINKED, all::linked);
    return all;
  }

  /** Asks a query with the prefixes that are used here. */
  static void each(DatasetGraph data, String query, Consumer<Binding> row) {
    try (QueryExec execution = QueryExec.dataset(data).query(PREFIXES + query).build()) {
      execution.select().forEachRemaining(row);
    }
  }

  static String text(Binding row, String name) {
    var node = row.get(name);
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static String local(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  /** The name of a thing without the base that all have. */
  static String brief(String iri) {
    return iri.startsWith(Iris.ID) ? iri.substring(Iris.ID.length()) : iri;
  }

  private void scheme(Binding row) {
    String key = local(text(row, "scheme"));
    schemes.put(
        key,
        new Scheme(
            key,
            text(row, "pattern"),
            text(row, "rule"),
            text(row, "template"),
            text(row, "single").equals("true")));
  }

  private void stated(Binding row) {
    held.add(
        new Held(
            text(row, "thing"),
            local(text(row, "scheme")),
            text(row, "value"),
            brief(text(row, "document")),
            row.contains("certainty")));
  }

  /** A link whose end is made of the template of a scheme is an identifier too. */
  private void linked(Binding row) {
    String item = text(row, "item");
    for (Scheme scheme : schemes.values()) {
      int mark = scheme.template().indexOf("{}");
      if (mark > 0 && item.startsWith(scheme.template().substring(0, mark))) {
        String end = scheme.template().substring(mark + 2);
        String value =
            item.substring(mark, item.length() - (item.endsWith(end) ? end.length() : 0));
        held.add(
            new Held(text(row, "thing"), scheme.key(), value, brief(text(row, "document")), false));
      }
    }
  }

  Map<String, Scheme> schemes() {
    return schemes;
  }

  /** In no order, perhaps the same from several documents. */
  List<Held> held() {
    return held;
  }
}
