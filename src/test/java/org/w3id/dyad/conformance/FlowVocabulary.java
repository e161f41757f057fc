package org.w3id.dyad.conformance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.vocabulary.RDF;

/**
 * Rewrites a query over other data to one over flows: each property becomes a property of flows,
 * each class a class of flows, each other thing a state or product. What the same is named by stays
 * the same.
 */
final class FlowVocabulary {
  private static final String DYAD = "https://w3id.org/dyad/ontology#";
  private static final List<String> PROPERTIES =
      List.of(
          DYAD + "hasExporter",
          DYAD + "hasImporter",
          DYAD + "year",
          DYAD + "tradeValue",
          DYAD + "hasProduct",
          DYAD + "quantity",
          DYAD + "hasHeading",
          DYAD + "quantityUnit",
          "http://purl.org/dc/terms/identifier",
          "http://purl.org/linked-data/cube#dataSet");
  private static final List<String> CLASSES =
      List.of(
          DYAD + "TradeFlow", "http://purl.org/linked-data/cube#Observation", DYAD + "Statement");
  private static final List<String> THINGS =
      List.of(
          "https://w3id.org/dyad/id/state/CHN",
          "https://w3id.org/dyad/id/state/BLR",
          "https://w3id.org/dyad/id/product/HS2022/85",
          "https://w3id.org/dyad/id/flow/comtrade/CHN/BLR/E/TOTAL/2001");
  private static final Pattern IRI = Pattern.compile("<([^<>\\s]*)>");
  private static final String KEPT = "http://www.w3.org/2001/XMLSchema#";

  private final Set<String> properties = new HashSet<>();
  private final Set<String> classes = new HashSet<>();

  private FlowVocabulary() {}

  /** The text of the query over flows, over all graphs. */
  static String rewritten(Query query) {
    FlowVocabulary rewriting = new FlowVocabulary();
    ElementWalker.walk(query.getQueryPattern(), rewriting.new Collector());
    Query bare = query.cloneQuery();
    bare.setPrefixMapping(PrefixMapping.Factory.create());
    bare.getGraphURIs().clear();
    bare.getNamedGraphURIs().clear();
    return IRI.matcher(bare.serialize())
        .replaceAll(
            match -> Matcher.quoteReplacement("<" + rewriting.replaced(match.group(1)) + ">"));
  }

  private String replaced(String iri) {
    if (iri.equals(RDF.type.getURI()) || iri.startsWith(KEPT)) {
      return iri;
    } else if (properties.contains(iri)) {
      return one(PROPERTIES, iri);
    }
    return one(classes.contains(iri) ? CLASSES : THINGS, iri);
  }

  private static String one(List<String> all, String iri) {
    return all.get(Math.floorMod(iri.hashCode(), all.size()));
  }

  /** Notes which names stand for properties and for classes. */
  private final class Collector extends ElementVisitorBase {
    @Override
    public void visit(ElementTriplesBlock block) {
      block.patternElts().forEachRemaining(triple -> note(new TriplePath(triple)));
    }

    @Override
    public void visit(ElementPathBlock block) {
      block.patternElts().forEachRemaining(this::note);
    }

    private void note(TriplePath triple) {
      String path =
          triple.isTriple() ? "<" + triple.getPredicate() + ">" : triple.getPath().toString();
      IRI.matcher(path).results().forEach(match -> properties.add(match.group(1)));
      if (triple.isTriple()
          && triple.getPredicate().equals(RDF.Nodes.type)
          && triple.getObject().isURI()) {
        classes.add(triple.getObject().getURI());
      }
    }
  }
}
