package org.w3id.dyad.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Nodes;

/**
 * Finds things by the keys that other registers have for them: {@code wd:Q2280}, {@code
 * wikidata:Q2280} or {@code http://www.wikidata.org/entity/Q2280}. What a key looks like is said by
 * the identifier schemes of the graph. The end of an IRI of this project, such as {@code
 * state/BLR}, or the whole of it, is a key too.
 */
public final class KeyResolver {
  private static final int LONGEST = 1_000;

  /** A scheme by its key. */
  private record Scheme(Node iri, String key, String prefix, String pattern, String template) {
    /** The key that a text is in this scheme, by its prefix or its address. */
    Optional<String> value(String text) {
      for (String start : List.of(prefix + ":", key + ":")) {
        if (start.length() > 1 && text.startsWith(start)) {
          return Optional.of(text.substring(start.length()));
        }
      }
      int mark = template.indexOf("{}");
      if (mark < 0) {
        return Optional.empty();
      }
      String head = template.substring(0, mark).replaceFirst("^https?:", "");
      String tail = template.substring(mark + 2);
      String bare = text.replaceFirst("^https?:", "");
      return bare.startsWith(head) && bare.endsWith(tail) && bare.length() > head.length()
          ? Optional.of(bare.substring(head.length(), bare.length() - tail.length()))
          : Optional.empty();
    }
  }

  private final Graph graph;
  private final Map<String, Scheme> schemes = new TreeMap<>();

  /** Resolves by what a graph says; within a transaction of the caller's. */
  public KeyResolver(Graph graph) {
    this.graph = graph;
    graph
        .find(Node.ANY, RDF.type.asNode(), Nodes.term("IdentifierScheme"))
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .forEachRemaining(this::scheme);
  }

  private void scheme(Node iri) {
    String key = iri.getURI().substring(iri.getURI().lastIndexOf('/') + 1);
    schemes.put(
        key,
        new Scheme(
            iri,
            key,
            text(iri, SKOS.notation.asNode()),
            text(iri, Nodes.term("identifierPattern")),
            text(iri, Nodes.term("addressTemplate"))));
  }

  private String text(Node subject, Node property) {
    var found = graph.find(subject, property, Node.ANY);
    try {
      return found.hasNext() ? found.next().getObject().getLiteralLexicalForm() : "";
    } finally {
      found.close();
    }
  }

  /** What a key means. */
  public Resolution resolve(String key) {
    String text = key.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Resolution.none(key, "a key has from 1 to " + LONGEST + " characters", true);
    }
    for (Scheme scheme : schemes.values()) {
      Optional<String> value = scheme.value(text);
      if (value.isPresent()) {
        return resolve(key, scheme, value.get());
      }
    }
    String own = text.startsWith(Iris.ID) ? text : Iris.at("id/" + text);
    if (isKnown(own)) {
      return new Resolution(key, List.of(new Resolution.Known(own, false)), "", false);
    }
    return Resolution.none(
        key,
        "is of no scheme that is known here; a key is <prefix>:<value> with one of the prefixes "
            + prefixes(),
        true);
  }

  private boolean isKnown(String iri) {
    return iri.chars().noneMatch(c -> c <= ' ')
        && graph.contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY);
  }

  private String prefixes() {
    return schemes.values().stream()
        .map(Scheme::prefix)
        .filter(prefix -> !prefix.isEmpty())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private Resolution resolve(String key, Scheme scheme, String value) {
    if (!value.matches(scheme.pattern())) {
      return Resolution.none(
          key, "is no key of " + scheme.key() + ", which match " + scheme.pattern(), true);
    }
    Map<String, Boolean> things = new TreeMap<>();
    graph
        .find(Node.ANY, SKOS.notation.asNode(), NodeFactory.createLiteralString(value))
        .mapWith(Triple::getSubject)
        .filterKeep(one -> graph.contains(one, Nodes.term("inIdentifierScheme"), scheme.iri()))
        .forEachRemaining(one -> stated(one, things));
    if (!scheme.template().isEmpty()) {
      Node end = NodeFactory.createURI(scheme.template().replace("{}", value));
      graph
          .find(Node.ANY, SchemaDO.sameAs.asNode(), end)
          .mapWith(Triple::getSubject)
          .filterKeep(Node::isURI)
          .forEachRemaining(thing -> things.put(thing.getURI(), false));
    }
    return things.isEmpty()
        ? Resolution.none(
            key,
            "no thing here has this key of " + scheme.key() + "; it may be known by another",
            false)
        : new Resolution(key, ordered(things), "", false);
  }

  private void stated(Node identifier, Map<String, Boolean> things) {
    boolean isDoubted = graph.contains(identifier, Nodes.term("hasCertainty"), Node.ANY);
    graph
        .find(identifier, Nodes.term("isIdentifierOf"), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isURI)
        .forEachRemaining(thing -> things.merge(thing.getURI(), isDoubted, Boolean::logicalAnd));
  }

  private static List<Resolution.Known> ordered(Map<String, Boolean> things) {
    List<Resolution.Known> known = new ArrayList<>();
    things.forEach((thing, isDoubted) -> known.add(new Resolution.Known(thing, isDoubted)));
    known.sort((one, other) -> Boolean.compare(one.isDoubted(), other.isDoubted()));
    return known;
  }
}
