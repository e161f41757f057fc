package org.w3id.dyad.endpoint;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.dyad.graph.Iris;
import org.w3id.dyad.query.Question;
import org.w3id.dyad.query.Questions;

/**
 * What the server says of itself, read off the release: VoID with partitions by class and property
 * and linksets, a DCAT catalogue of the graphs, the SPARQL service description, and the questions
 * as {@code sh:SPARQLExecutable} with the prefixes as {@code sh:declare}.
 */
final class SelfDescription {
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final Node DATA = iri(Iris.BASE + "data");
  private static final Node CATALOGUE = iri(Iris.BASE + "catalogue");
  private static final Node PREFIXES = iri(Iris.BASE + "prefixes");

  private final Graph out = GraphFactory.createDefaultGraph();
  private final Map<Node, Long> graphs = new TreeMap<>(SelfDescription::byName);
  private final Map<Node, Long> properties = new TreeMap<>(SelfDescription::byName);
  private final Map<Node, Long> classes = new TreeMap<>(SelfDescription::byName);
  private final Map<String, Long> links = new TreeMap<>();
  private long triples;

  private SelfDescription() {}

  /** Describes a release: reads all of it once. */
  static Graph of(Desk.Reading reading, String release, Questions questions) {
    SelfDescription description = new SelfDescription();
    description.count(reading);
    description.data(release);
    description.catalogue(reading);
    description.service();
    description.questions(questions);
    return description.out;
  }

  private void count(Desk.Reading reading) {
    Iterator<Quad> quads = reading.data().find();
    while (quads.hasNext()) {
      reading.allowance().checkNow();
      graphs.merge(quads.next().getGraph(), 1L, Long::sum);
    }
    Iterator<Triple> all = reading.data().getUnionGraph().find();
    while (all.hasNext()) {
      reading.allowance().checkNow();
      Triple triple = all.next();
      triples++;
      properties.merge(triple.getPredicate(), 1L, Long::sum);
      if (triple.predicateMatches(RDF.type.asNode()) && triple.getObject().isURI()) {
        classes.merge(triple.getObject(), 1L, Long::sum);
      }
      countLink(triple);
    }
  }

  private void countLink(Triple triple) {
    boolean isLink =
        triple.predicateMatches(SKOS.exactMatch.asNode())
            || triple.predicateMatches(OWL.sameAs.asNode());
    if (isLink && triple.getObject().isURI()) {
      links.merge(triple.getObject().getNameSpace(), 1L, Long::sum);
    }
  }

  private void data(String release) {
    add(DATA, RDF.type.asNode(), iri(VOID + "Dataset"));
    add(DATA, RDF.type.asNode(), DCAT.Dataset.asNode());
    add(DATA, DCTerms.title.asNode(), NodeFactory.createLiteralLang("Dyad", "en"));
    add(DATA, iri(DCAT.NS + "version"), NodeFactory.createLiteralString(release));
    add(DATA, iri(VOID + "sparqlEndpoint"), iri(Iris.BASE + "dyad/sparql"));
    add(DATA, iri(VOID + "uriSpace"), NodeFactory.createLiteralString(Iris.ID));
    add(DATA, iri(VOID + "vocabulary"), iri(Iris.ONTOLOGY));
    add(DATA, iri(VOID + "triples"), number(triples));
    add(DATA, iri(VOID + "classes"), number(classes.size()));
    add(DATA, iri(VOID + "properties"), number(properties.size()));
    partitions("class", classes, "entities");
    partitions("property", properties, "triples");
    links.forEach(
        (namespace, number) -> {
          Node set = iri(Iris.BASE + "linkset/" + Html.encode(namespace));
          add(set, RDF.type.asNode(), iri(VOID + "Linkset"));
          add(set, iri(VOID + "subjectsTarget"), DATA);
          add(set, iri(VOID + "objectsTarget"), iri(namespace));
          add(set, iri(VOID + "linkPredicate"), SKOS.exactMatch.asNode());
          add(set, iri(VOID + "triples"), number(number));
        });
  }

  private void partitions(String kind, Map<Node, Long> counted, String unit) {
    counted.forEach(
        (term, number) -> {
          Node part = iri(Iris.BASE + "partition/" + kind + "/" + Html.encode(term.getURI()));
          add(DATA, iri(VOID + kind + "Partition"), part);
          add(part, iri(VOID + kind), term);
          add(part, iri(VOID + unit), number(number));
        });
  }

  private void catalogue(Desk.Reading reading) {
    add(CATALOGUE, RDF.type.asNode(), DCAT.Catalog.asNode());
    add(CATALOGUE, DCTerms.title.asNode(), NodeFactory.createLiteralLang("Sources of Dyad", "en"));
    add(CATALOGUE, iri(DCAT.NS + "dataset"), DATA);
    Graph union = reading.data().getUnionGraph();
    graphs.forEach(
        (graph, number) -> {
          add(CATALOGUE, iri(DCAT.NS + "dataset"), graph);
          add(DATA, iri(VOID + "subset"), graph);
          add(graph, RDF.type.asNode(), iri(VOID + "Dataset"));
          add(graph, RDF.type.asNode(), DCAT.Dataset.asNode());
          add(graph, iri(VOID + "triples"), number(number));
          union.find(graph, Node.ANY, Node.ANY).forEachRemaining(out::add);
        });
  }

  private void service() {
    Node service = iri(Iris.BASE + "dyad/sparql");
    Node set = iri(Iris.BASE + "dyad/sparql#data");
    Node defaultGraph = iri(Iris.BASE + "dyad/sparql#default");
    add(service, RDF.type.asNode(), iri(SD + "Service"));
    add(service, iri(SD + "endpoint"), service);
    add(service, iri(SD + "supportedLanguage"), iri(SD + "SPARQL11Query"));
    add(service, iri(SD + "feature"), iri(SD + "UnionDefaultGraph"));
    for (String format :
        new String[] {
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "RDF_XML",
          "JSON-LD",
          "TriG",
          "N-Quads"
        }) {
      add(service, iri(SD + "resultFormat"), iri(FORMATS + format));
    }
    add(service, iri(SD + "defaultDataset"), set);
    add(set, RDF.type.asNode(), iri(SD + "Dataset"));
    add(set, iri(SD + "defaultGraph"), defaultGraph);
    add(defaultGraph, RDF.type.asNode(), iri(SD + "Graph"));
    add(defaultGraph, iri(VOID + "triples"), number(triples));
    graphs
        .keySet()
        .forEach(
            graph -> {
              Node named = iri(graph.getURI() + "#named");
              add(set, iri(SD + "namedGraph"), named);
              add(named, RDF.type.asNode(), iri(SD + "NamedGraph"));
              add(named, iri(SD + "name"), graph);
              add(named, iri(SD + "graph"), graph);
            });
  }

  private void questions(Questions questions) {
    add(PREFIXES, RDF.type.asNode(), OWL.Ontology.asNode());
    Prefixes.ALL
        .getNsPrefixMap()
        .forEach(
            (prefix, namespace) -> {
              Node declaration = iri(Iris.BASE + "prefixes#" + prefix);
              add(PREFIXES, iri(SH + "declare"), declaration);
              add(declaration, iri(SH + "prefix"), NodeFactory.createLiteralString(prefix));
              add(
                  declaration,
                  iri(SH + "namespace"),
                  NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
            });
    for (Question question : questions.all()) {
      Node node = iri(Iris.BASE + QuestionHandler.path(question).substring(1));
      String form =
          question.query().isSelectType()
              ? "Select"
              : question.query().isAskType() ? "Ask" : "Construct";
      add(node, RDF.type.asNode(), iri(SH + "SPARQLExecutable"));
      add(node, RDF.type.asNode(), iri(SH + "SPARQL" + form + "Executable"));
      add(node, iri(SH + "prefixes"), PREFIXES);
      add(
          node,
          iri(SH + form.toLowerCase(Locale.ROOT)),
          NodeFactory.createLiteralString(question.sparql()));
      add(node, RDFS.label.asNode(), NodeFactory.createLiteralLang(question.summary(), "en"));
      add(node, iri("https://schema.org/target"), iri(Iris.BASE + "dyad/sparql"));
      question
          .tags()
          .forEach(
              tag -> add(node, iri(DCAT.NS + "keyword"), NodeFactory.createLiteralString(tag)));
    }
  }

  private void add(Node subject, Node predicate, Node object) {
    out.add(subject, predicate, object);
  }

  private static Node number(long value) {
    return NodeFactory.createLiteralDT(String.valueOf(value), XSDDatatype.XSDinteger);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static int byName(Node one, Node other) {
    return one.getURI().compareTo(other.getURI());
  }
}
