package org.w3id.dyad.validation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.dyad.catalogue.Catalogue;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.rdf.Prefixes;
import org.w3id.dyad.schema.SchemaInUse;

/**
 * The terms of a release: classes and properties of its ontology and of its data, with what they
 * are called, and its things. Reading them takes some hundred milliseconds; they can be kept as
 * long as the release is open, and be used in any transaction on it.
 */
public final class ReleaseTerms {
  /** How many things of a folder are looked at, to find one whose name is near. */
  private static final int LOOKED_AT = 20_000;

  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String GRAPHS = Iris.at("graph/");
  private static final Set<Node> CLASS_TYPES = Set.of(OWL.Class.asNode(), RDFS.Class.asNode());
  private static final Set<Node> PROPERTY_TYPES =
      Set.of(
          OWL.ObjectProperty.asNode(),
          OWL.DatatypeProperty.asNode(),
          OWL.AnnotationProperty.asNode(),
          RDF.Property.asNode());

  private final DatasetGraph data;
  private final Graph ontology;
  private final SchemaInUse schema;
  private final Fit fit;
  private final Map<String, Set<String>> classes = new TreeMap<>();
  private final Map<String, Set<String>> properties = new TreeMap<>();
  private final Map<String, String> inverses = new HashMap<>();
  private final Map<String, Set<String>> folders = new TreeMap<>();
  private final Map<String, Map<String, Set<String>>> things = new ConcurrentHashMap<>();

  private ReleaseTerms(DatasetGraph data) {
    this.data = data;
    this.ontology = data.getGraph(Nodes.graph("ontology"));
    this.schema = SchemaInUse.of(data);
    this.fit = new Fit(this);
  }

  /** Reads the terms of a release, within a transaction of the caller's. */
  public static ReleaseTerms of(DatasetGraph data) {
    ReleaseTerms terms = new ReleaseTerms(data);
    terms.readOntology();
    terms.readCatalogue();
    terms.schema.classes().forEach(terms::readFolder);
    return terms;
  }

  private void readOntology() {
    CLASS_TYPES.forEach(type -> declared(type).forEach(term -> add(classes, term)));
    PROPERTY_TYPES.forEach(type -> declared(type).forEach(term -> add(properties, term)));
    schema.classes().forEach(type -> add(classes, NodeFactory.createURI(type)));
    schema.properties().forEach(property -> add(properties, NodeFactory.createURI(property)));
    ontology
        .find(Node.ANY, OWL.inverseOf.asNode(), Node.ANY)
        .filterKeep(triple -> triple.getSubject().isURI() && triple.getObject().isURI())
        .forEach(this::readInverse);
  }

  private void readInverse(Triple inverse) {
    inverses.put(inverse.getSubject().getURI(), inverse.getObject().getURI());
    inverses.put(inverse.getObject().getURI(), inverse.getSubject().getURI());
  }

  /** The catalogue describes all graphs but itself. */
  private void readCatalogue() {
    Graph catalogue = data.getGraph(Nodes.graph(Catalogue.NAME));
    Set<Node> used = new HashSet<>();
    catalogue.find().mapWith(Triple::getPredicate).forEach(used::add);
    used.forEach(property -> add(properties, property));
    catalogue
        .find(Node.ANY, RDF.Nodes.type, Node.ANY)
        .mapWith(Triple::getObject)
        .toSet()
        .forEach(type -> add(classes, type));
    add(properties, NodeFactory.createURI("http://jena.apache.org/text#query"));
    Set.of(RDF.Nodes.first, RDF.Nodes.rest).forEach(property -> add(properties, property));
  }

  private void readFolder(String type) {
    data.getUnionGraph()
        .find(Node.ANY, RDF.Nodes.type, NodeFactory.createURI(type))
        .mapWith(Triple::getSubject)
        .filterKeep(thing -> thing.isURI() && thing.getURI().startsWith(Iris.ID))
        .nextOptional()
        .ifPresent(
            thing ->
                folders.computeIfAbsent(folder(thing.getURI()), any -> new TreeSet<>()).add(type));
  }

  private static String folder(String thing) {
    return thing.substring(0, thing.indexOf('/', Iris.ID.length()) + 1);
  }

  private Set<Node> declared(Node type) {
    return ontology
        .find(Node.ANY, RDF.Nodes.type, type)
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .toSet();
  }

  private void add(Map<String, Set<String>> terms, Node term) {
    if (term.isURI()) {
      terms.computeIfAbsent(term.getURI(), iri -> names(term));
    }
  }

  /** What a thing is called: the last part of its IRI, and its labels. */
  Set<String> names(Node thing) {
    Set<String> names = new LinkedHashSet<>(Set.of(localName(thing.getURI())));
    for (Node property :
        List.of(RDFS.Nodes.label, SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())) {
      data.getUnionGraph()
          .find(thing, property, Node.ANY)
          .mapWith(Triple::getObject)
          .filterKeep(Node::isLiteral)
          .forEach(label -> names.add(label.getLiteralLexicalForm()));
    }
    return names;
  }

  /** The part of an IRI behind its last slash or hash. */
  static String localName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  SchemaInUse schema() {
    return schema;
  }

  Fit fit() {
    return fit;
  }

  /** The names of the classes by their IRIs. */
  Map<String, Set<String>> classes() {
    return classes;
  }

  /** The names of the properties by their IRIs. */
  Map<String, Set<String>> properties() {
    return properties;
  }

  /** The property that says the same from the other side. */
  Optional<String> inverse(String property) {
    return Optional.ofNullable(inverses.get(property));
  }

  /** Whether an IRI stands anywhere in the release. */
  boolean isThere(Node thing) {
    Graph all = data.getUnionGraph();
    return all.contains(thing, Node.ANY, Node.ANY)
        || all.contains(Node.ANY, Node.ANY, thing)
        || all.contains(Node.ANY, thing, Node.ANY)
        || data.containsGraph(thing);
  }

  /** The namespaces of things, such as that of the states. */
  Set<String> namespaces() {
    Set<String> namespaces = new LinkedHashSet<>(Prefixes.ALL.getNsPrefixMap().values());
    namespaces.addAll(folders.keySet());
    namespaces.add(GRAPHS);
    namespaces.add(Iris.at("function#"));
    return namespaces;
  }

  /** The names of the things of a namespace, by their IRIs. */
  Map<String, Set<String>> things(String namespace) {
    return things.computeIfAbsent(namespace, this::readThings);
  }

  private Map<String, Set<String>> readThings(String namespace) {
    Map<String, Set<String>> things = new TreeMap<>();
    if (namespace.equals(GRAPHS)) {
      data.listGraphNodes().forEachRemaining(graph -> add(things, graph));
    } else if (namespace.equals(Iris.ONTOLOGY)) {
      declared(OWL2.NamedIndividual.asNode()).forEach(thing -> add(things, thing));
    } else {
      folders.getOrDefault(namespace, Set.of()).forEach(type -> addThings(namespace, type, things));
    }
    return things;
  }

  private void addThings(String namespace, String type, Map<String, Set<String>> things) {
    var found =
        data.getUnionGraph()
            .find(Node.ANY, RDF.Nodes.type, NodeFactory.createURI(type))
            .mapWith(Triple::getSubject)
            .filterKeep(thing -> thing.isURI() && thing.getURI().startsWith(namespace));
    while (found.hasNext() && things.size() < LOOKED_AT) {
      Node thing = found.next();
      add(things, thing);
      things.get(thing.getURI()).add(thing.getURI().substring(namespace.length()));
    }
    found.close();
  }

  /** The classes of a thing, as IRIs. */
  Set<String> classesOf(Node thing) {
    Set<String> types = new TreeSet<>();
    data.getUnionGraph()
        .find(thing, RDF.Nodes.type, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isURI)
        .forEach(type -> types.add(type.getURI()));
    return types;
  }

  /** The declared domains of a property, and the classes whose shapes have it, as IRIs. */
  Set<String> domain(String property) {
    Set<String> found = declaredOf(property, RDFS.Nodes.domain);
    Graph shapes = data.getGraph(Nodes.graph(Catalogue.NAME));
    for (Node path : subjects(shapes, "path", NodeFactory.createURI(property))) {
      for (Node shape : subjects(shapes, "property", path)) {
        shapes
            .find(shape, NodeFactory.createURI(SH + "targetClass"), Node.ANY)
            .forEach(target -> found.add(target.getObject().getURI()));
      }
    }
    return found;
  }

  private static Set<Node> subjects(Graph shapes, String property, Node object) {
    return shapes
        .find(Node.ANY, NodeFactory.createURI(SH + property), object)
        .mapWith(Triple::getSubject)
        .toSet();
  }

  /** The declared ranges of a property, as IRIs. */
  Set<String> range(String property) {
    return declaredOf(property, RDFS.Nodes.range);
  }

  private Set<String> declaredOf(String property, Node axiom) {
    Set<String> found = new TreeSet<>();
    ontology
        .find(NodeFactory.createURI(property), axiom, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isURI)
        .forEach(type -> found.add(type.getURI()));
    return found;
  }

  /** A class and those of which it is a subclass. */
  Set<String> withWider(Collection<String> types) {
    Set<String> all = new TreeSet<>();
    types.forEach(type -> addWider(type, all));
    return all;
  }

  private void addWider(String type, Set<String> all) {
    if (all.add(type)) {
      ontology
          .find(NodeFactory.createURI(type), RDFS.Nodes.subClassOf, Node.ANY)
          .mapWith(Triple::getObject)
          .filterKeep(Node::isURI)
          .toList()
          .forEach(wider -> addWider(wider.getURI(), all));
    }
  }
}
