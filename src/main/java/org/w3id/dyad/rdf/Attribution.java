package org.w3id.dyad.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/**
 * Who says what a graph has of a thing: the documents that the thing names, or else those of the
 * thing that it is a part of, as a tier is of a ranking scheme and an amount of a loan. What many
 * things share, such as a period or a pair of states, has none, and neither has what is said about
 * another thing: the documents of an object say nothing of the subject.
 */
public final class Attribution {
  private static final Node SOURCE = uri("http://www.w3.org/ns/prov#hadPrimarySource");
  private static final Node PASSAGE = term("hasPassage");
  private static final Node IS_PART_OF = DCTerms.isPartOf.asNode();
  private static final Node REPORTS_ON = term("reportsOn");
  private static final Node HAS_RECORD = term("hasRecord");
  private static final Node IS_IDENTIFIER_OF = term("isIdentifierOf");
  private static final Node IN_SCHEME = term("inIdentifierScheme");
  private static final Node NOTATION = SKOS.notation.asNode();

  /** What a document with a report of its own says only as the report has it. */
  private static final Set<Node> DATES =
      Set.of(term("attestedOn"), term("hasPeriod"), term("signedOn"), term("year"));

  /** What it says as its report has it, if that has anything of the kind. */
  private static final Map<Node, Node> IN_REPORTS =
      Map.of(
          term("takesPlaceIn"), term("takesPlaceIn"),
          term("hasParticipant"), term("namesParticipant"));

  /** From a part to the whole. */
  private static final List<Node> UP = List.of(term("isTierOf"));

  /** From a whole to its part. */
  private static final List<Node> DOWN =
      List.of(
          term("hasAmount"),
          term("hasCondition"),
          uri("http://www.opengis.net/ont/geosparql#hasGeometry"));

  private final Graph graph;
  private final Map<Node, List<Node>> known = new HashMap<>();

  /** Looks things up in a graph, the union of all named graphs as a rule. */
  public Attribution(Graph graph) {
    this.graph = graph;
  }

  /** The documents that say what is stated of a thing, sorted; none of shared things. */
  public List<Node> documents(Node thing) {
    return known.computeIfAbsent(thing, this::find);
  }

  /**
   * The documents that say this of the thing: those of the thing, without those that have a report
   * of their own with another date, another place or other participants. That it has a record is
   * said by those of its key in the register, if it has one.
   */
  public List<Node> documents(Triple statement) {
    List<Node> others = saidOtherwise(statement);
    return citing(statement).stream()
        .flatMap(thing -> documents(thing).stream())
        .distinct()
        .filter(d -> !others.contains(d))
        .toList();
  }

  /** The passages of those documents. */
  public List<Node> passages(Triple statement) {
    List<Node> others = saidOtherwise(statement);
    return citing(statement).stream()
        .flatMap(thing -> passages(thing).stream())
        .distinct()
        .filter(passage -> objects(passage, IS_PART_OF).stream().noneMatch(others::contains))
        .toList();
  }

  /** The things that cite the documents of a statement: its subject, or the keys of a record. */
  private List<Node> citing(Triple statement) {
    Node thing = statement.getSubject();
    if (!statement.getPredicate().equals(HAS_RECORD)) {
      return List.of(thing);
    }
    List<Node> keys =
        graph
            .find(Node.ANY, IS_IDENTIFIER_OF, thing)
            .mapWith(Triple::getSubject)
            .filterKeep(key -> isOfRecord(key, statement.getObject()))
            .toList();
    return keys.isEmpty() ? List.of(thing) : keys;
  }

  private boolean isOfRecord(Node key, Node record) {
    return objects(key, IN_SCHEME).stream()
        .map(scheme -> scheme.getURI().substring(Iris.things("identifier-scheme").length()))
        .flatMap(
            scheme ->
                objects(key, NOTATION).stream()
                    .map(value -> Iris.recordText(scheme, value.getLiteralLexicalForm())))
        .anyMatch(record.toString()::equals);
  }

  private List<Node> saidOtherwise(Triple statement) {
    Node property = statement.getPredicate();
    if (!DATES.contains(property) && !IN_REPORTS.containsKey(property)) {
      return List.of();
    }
    return graph
        .find(Node.ANY, REPORTS_ON, statement.getSubject())
        .mapWith(Triple::getSubject)
        .filterKeep(report -> differs(report, property, statement.getObject()))
        .toList()
        .stream()
        .flatMap(report -> objects(report, SOURCE).stream())
        .toList();
  }

  private boolean differs(Node report, Node property, Node value) {
    Node reported = IN_REPORTS.getOrDefault(property, property);
    return !graph.contains(report, reported, value)
        && (DATES.contains(property) || graph.contains(report, reported, Node.ANY));
  }

  /** The passages of them in which it stands, as far as they are known. */
  public List<Node> passages(Node thing) {
    List<Node> own = objects(thing, PASSAGE);
    return own.isEmpty() ? ofWholes(thing, PASSAGE) : own;
  }

  private List<Node> find(Node thing) {
    List<Node> own = objects(thing, SOURCE);
    if (!own.isEmpty()) {
      return own;
    }
    List<Node> document = objects(thing, IS_PART_OF);
    return isPassage(thing) ? document : ofWholes(thing, SOURCE);
  }

  private boolean isPassage(Node thing) {
    return graph.contains(Node.ANY, PASSAGE, thing);
  }

  private List<Node> ofWholes(Node part, Node property) {
    TreeSet<Node> found = new TreeSet<>(Comparator.comparing(Node::toString));
    UP.forEach(up -> objects(part, up).forEach(whole -> found.addAll(objects(whole, property))));
    for (Node down : DOWN) {
      graph
          .find(Node.ANY, down, part)
          .forEachRemaining(triple -> found.addAll(objects(triple.getSubject(), property)));
    }
    return List.copyOf(found);
  }

  private List<Node> objects(Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    graph.find(subject, property, Node.ANY).forEachRemaining(t -> objects.add(t.getObject()));
    objects.sort(Comparator.comparing(Node::toString));
    return objects;
  }

  private static Node term(String name) {
    return Nodes.term(name);
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
