package org.w3id.dyad.catalogue;

import static org.w3id.dyad.catalogue.Description.DCAT;
import static org.w3id.dyad.catalogue.Description.SD;
import static org.w3id.dyad.catalogue.Description.SH;
import static org.w3id.dyad.catalogue.Description.VOID;
import static org.w3id.dyad.catalogue.Description.english;
import static org.w3id.dyad.catalogue.Description.iri;
import static org.w3id.dyad.catalogue.Description.number;
import static org.w3id.dyad.catalogue.Description.part;
import static org.w3id.dyad.catalogue.Description.said;
import static org.w3id.dyad.catalogue.Description.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.rdf.Prefixes;
import org.w3id.dyad.release.Store;

/**
 * What a release says of itself, made of what is in it: VoID with partitions by class and property
 * and linksets, a DCAT 3 catalogue of its graphs and of the data sets that they speak of, the
 * SPARQL service description, the questions as {@code sh:SPARQLExecutable} and the prefixes as
 * {@code sh:declare}. It goes into a graph of the release, which it does not count. No time of the
 * build is in it, so that the same data say the same.
 */
public final class Catalogue {

  /** The last part of the graph's name. */
  public static final String NAME = "catalogue";

  /** The whole of the release as a data set. */
  public static final Node DATA = part("data");

  private static final Node CATALOGUE = Nodes.at("catalogue");
  private static final Node PREFIXES = part("prefixes");
  private static final Node SERVICE = Nodes.at("dyad/sparql");
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final List<String> RESULTS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "RDF_XML",
          "JSON-LD",
          "TriG",
          "N-Quads");

  private static final String HOW_LINKED =
      "Keys that a table or a loaded data set states, and by rule what has the name that a register"
          + " gives in linked data for a key which no source doubts; nothing is linked by a name"
          + " alone. Who states a key stands with its dyad:ExternalIdentifier.";

  private final Description out = new Description();
  private final Graph union;
  private final Counts counts;

  private Catalogue(DatasetGraph data) {
    union = data.getUnionGraph();
    counts = Counts.of(data);
  }

  /**
   * Describes a release that is being made.
   *
   * @param store what it holds by now
   * @param questions the questions that it comes with
   * @param out takes the statements, in an order that depends on the data alone
   */
  public static void write(Store store, Questions questions, Consumer<Triple> out) {
    Txn.executeRead(
        store.data(),
        () -> {
          Map<String, Triple> ordered = new TreeMap<>();
          of(store.data(), questions)
              .find()
              .forEachRemaining(triple -> ordered.put(NodeFmtLib.str(triple), triple));
          ordered.values().forEach(out);
        });
  }

  /** Describes a data set, within a transaction of the caller's. */
  public static Graph of(DatasetGraph data, Questions questions) {
    Catalogue catalogue = new Catalogue(data);
    catalogue.data();
    new Partitions(catalogue.out).of(catalogue.counts);
    catalogue.links();
    catalogue.sets();
    catalogue.service();
    catalogue.prefixes();
    questions.all().forEach(catalogue::question);
    return catalogue.out.graph();
  }

  private void data() {
    out.type(DATA, VOID + "Dataset");
    out.type(DATA, DCAT + "Dataset");
    out.add(DATA, DCTerms.title.asNode(), english("Dyad: relations between states"));
    out.add(
        DATA,
        DCTerms.description.asNode(),
        english(
            "A knowledge graph of the relations between states, a named graph for each source; each"
                + " statement names its source, and where sources contradict each other, both"
                + " stand."));
    out.add(DATA, DCTerms.publisher.asNode(), text("Dyad"));
    out.add(DATA, DCTerms.rights.asNode(), english("Each part as its publisher has it."));
    out.add(DATA, VOID + "sparqlEndpoint", SERVICE);
    out.add(DATA, VOID + "uriSpace", text(Iris.ID));
    out.add(DATA, VOID + "vocabulary", iri(Iris.ONTOLOGY));
    out.add(DATA, SH + "shapesGraph", Nodes.graph(NAME));
    out.add(DATA, VOID + "triples", number(counts.triples()));
    out.add(DATA, VOID + "classes", number(counts.classes().size()));
    out.add(DATA, VOID + "properties", number(counts.properties().size()));
  }

  private void links() {
    counts
        .links()
        .forEach(
            (links, triples) -> {
              Node set = Description.links(links);
              out.type(set, VOID + "Linkset");
              out.add(
                  set,
                  DCTerms.title.asNode(),
                  english(
                      "Links to " + links.site() + " (" + links.property().getLocalName() + ")"));
              out.add(set, DCTerms.creator.asNode(), text("Dyad"));
              out.add(set, DCTerms.description.asNode(), english(HOW_LINKED));
              out.add(set, VOID + "subjectsTarget", DATA);
              out.add(set, VOID + "objectsTarget", iri(links.site()));
              out.add(set, VOID + "linkPredicate", links.property());
              out.add(set, VOID + "triples", number(triples));
            });
  }

  private void sets() {
    out.type(CATALOGUE, DCAT + "Catalog");
    out.add(CATALOGUE, DCTerms.title.asNode(), english("Data sets of Dyad"));
    out.add(CATALOGUE, DCAT + "dataset", DATA);
    out.add(CATALOGUE, DCAT + "service", SERVICE);
    counts.graphs().forEach(this::graph);
    union
        .find(Node.ANY, RDF.type.asNode(), Nodes.term("DataSet"))
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .forEachRemaining(set -> out.add(CATALOGUE, DCAT + "dataset", set));
  }

  private void graph(Node graph, long triples) {
    out.add(CATALOGUE, DCAT + "dataset", graph);
    out.add(DATA, VOID + "subset", graph);
    out.type(graph, VOID + "Dataset");
    out.type(graph, DCAT + "Dataset");
    out.add(graph, VOID + "triples", number(triples));
    for (Node property :
        List.of(
            DCTerms.title.asNode(),
            DCTerms.publisher.asNode(),
            DCTerms.rights.asNode(),
            iri(DCAT + "landingPage"),
            iri(DCAT + "version"))) {
      union
          .find(graph, property, Node.ANY)
          .forEachRemaining(triple -> out.add(graph, property, triple.getObject()));
    }
    licence(graph).ifPresent(iri -> out.add(graph, DCTerms.license.asNode(), iri));
    retrieved(graph).ifPresent(date -> out.add(graph, DCTerms.modified.asNode(), date));
  }

  /** The licence of a graph as an IRI, where its terms name one. */
  private Optional<Node> licence(Node graph) {
    return union
        .find(graph, DCTerms.rights.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList()
        .stream()
        .flatMap(terms -> Licences.of(terms).stream())
        .map(Description::iri)
        .findFirst();
  }

  /** The latest date on which one of the files of a graph was retrieved. */
  private Optional<Node> retrieved(Node graph) {
    Node derived = iri("http://www.w3.org/ns/prov#wasDerivedFrom");
    return union.find(graph, derived, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .flatMap(
            file -> union.find(file, DCTerms.dateAccepted.asNode(), Node.ANY).toList().stream())
        .map(Triple::getObject)
        .max(Comparator.comparing(Node::getLiteralLexicalForm));
  }

  private void service() {
    Node set = iri(SERVICE.getURI() + "#data");
    Node defaultGraph = iri(SERVICE.getURI() + "#default");
    out.type(SERVICE, SD + "Service");
    out.type(SERVICE, DCAT + "DataService");
    out.add(SERVICE, DCTerms.title.asNode(), english("SPARQL endpoint of Dyad"));
    out.add(SERVICE, DCAT + "endpointURL", SERVICE);
    out.add(SERVICE, DCAT + "servesDataset", DATA);
    out.add(SERVICE, SD + "endpoint", SERVICE);
    out.add(SERVICE, SD + "supportedLanguage", iri(SD + "SPARQL11Query"));
    out.add(SERVICE, SD + "feature", iri(SD + "UnionDefaultGraph"));
    out.add(SERVICE, SD + "propertyFeature", iri("http://jena.apache.org/text#query"));
    RESULTS.forEach(format -> out.add(SERVICE, SD + "resultFormat", iri(FORMATS + format)));
    out.add(SERVICE, SD + "defaultDataset", set);
    out.type(set, SD + "Dataset");
    out.add(set, SD + "defaultGraph", defaultGraph);
    out.type(defaultGraph, SD + "Graph");
    counts.graphs().keySet().forEach(graph -> namedGraph(set, graph));
    namedGraph(set, Nodes.graph(NAME));
    union(set);
  }

  private void namedGraph(Node set, Node graph) {
    namedGraph(set, iri(graph.getURI() + "#named"), graph, graph);
  }

  /** Clients look for the parts of a data set behind {@code sd:graph}; the union has them. */
  private void union(Node set) {
    Node named = iri(SERVICE.getURI() + "#union");
    namedGraph(set, named, Quad.unionGraph, DATA);
    out.add(named, RDFS.label.asNode(), english("All graphs together"));
  }

  private void namedGraph(Node set, Node named, Node name, Node graph) {
    out.add(set, SD + "namedGraph", named);
    out.type(named, SD + "NamedGraph");
    out.add(named, SD + "name", name);
    out.add(named, SD + "graph", graph);
    out.type(graph, SD + "Graph");
  }

  private void prefixes() {
    out.type(PREFIXES, OWL.Ontology.getURI());
    out.add(PREFIXES, RDFS.label.asNode(), english("The prefixes of the questions"));
    Prefixes.ALL.getNsPrefixMap().forEach(this::prefix);
  }

  private void prefix(String prefix, String namespace) {
    Node declaration = part("prefix-" + prefix);
    out.add(PREFIXES, SH + "declare", declaration);
    out.add(declaration, SH + "prefix", text(prefix));
    out.add(
        declaration,
        SH + "namespace",
        NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
  }

  private void question(Question question) {
    Node node = Nodes.at("questions/" + question.theme() + "/" + question.name());
    Query query = question.query();
    String form = query.isSelectType() ? "Select" : query.isAskType() ? "Ask" : "Construct";
    out.type(node, SH + "SPARQLExecutable");
    out.type(node, SH + "SPARQL" + form + "Executable");
    out.add(node, SH + form.toLowerCase(Locale.ROOT), text(question.sparql()));
    out.add(node, SH + "prefixes", PREFIXES);
    question
        .texts()
        .forEach(text -> out.add(node, RDFS.label.asNode(), said(text.summary(), text.language())));
    out.add(node, RDFS.comment.asNode(), english(comment(question)));
    question.tags().forEach(tag -> out.add(node, DCAT + "keyword", text(tag)));
    out.add(node, "https://schema.org/target", SERVICE);
  }

  /** Clients look for a question by its comment alone, so there is one, in English. */
  private static String comment(Question question) {
    return (question.summary() + " " + question.description()).strip();
  }
}
