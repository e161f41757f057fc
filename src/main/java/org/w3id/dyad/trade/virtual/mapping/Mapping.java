package org.w3id.dyad.trade.virtual.mapping;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.dyad.trade.rows.TableForm;

/**
 * What an R2RML mapping says: how the columns of a table make the terms of an observation. Reads
 * the part of R2RML that the mapping needs: a triples map over a table whose subject is a template
 * and a key; constant predicates; objects that are terms, templates or columns with a datatype; one
 * template of graphs beside the default graph; and a second triples map with the same subject, in
 * one constant graph, of what follows for every observation.
 */
public final class Mapping {

  private static final String FOLDER = "/r2rml/";

  private static final String RR = "http://www.w3.org/ns/r2rml#";

  private final TableForm form;
  private final TemplateMap subject;
  private final TemplateMap graph;
  private final Map<Node, List<TermMap>> objects;
  private final Node inferredGraph;
  private final Map<Node, List<TermMap>> inferred;

  private Mapping(
      TableForm form,
      TemplateMap subject,
      TemplateMap graph,
      Map<Node, List<TermMap>> objects,
      Node inferredGraph,
      Map<Node, List<TermMap>> inferred) {
    this.form = form;
    this.subject = subject;
    this.graph = graph;
    this.objects = objects;
    this.inferredGraph = inferredGraph;
    this.inferred = inferred;
  }

  /** The shipped mapping of a table. */
  public static Mapping shipped(TableForm form) {
    InputStream in = Mapping.class.getResourceAsStream(resource(form));
    return new Reader(
            RDFParser.source(in).lang(Lang.TURTLE).base("urn:x-dyad:r2rml").toGraph(), form)
        .read();
  }

  /** Where the shipped mapping of a table is on the class path. */
  public static String resource(TableForm form) {
    return FOLDER + form.name() + ".ttl";
  }

  /** The table whose rows are mapped. */
  public String table() {
    return form.name();
  }

  /** The columns of the table. */
  public TableForm form() {
    return form;
  }

  /** Makes the IRI of a row. */
  public TemplateMap subject() {
    return subject;
  }

  /** Makes the IRI of the graph that a row is in. */
  public TemplateMap graph() {
    return graph;
  }

  /** The named graph of what follows for every observation. */
  public Node inferredGraph() {
    return inferredGraph;
  }

  /** The predicates, in the order of the mapping's text as far as it can be told: by name. */
  public Set<Node> predicates() {
    Set<Node> all = new LinkedHashSet<>(objects.keySet());
    all.addAll(inferred.keySet());
    return all;
  }

  /** What makes the objects of a predicate: what sources say, then what follows. */
  public List<TermMap> objects(Node predicate) {
    List<TermMap> stated = stated(predicate);
    List<TermMap> more = inferred(predicate);
    return more.isEmpty() ? stated : Stream.concat(stated.stream(), more.stream()).toList();
  }

  /** What makes the objects of a predicate that follow for every observation. */
  public List<TermMap> inferred(Node predicate) {
    return inferred.getOrDefault(predicate, List.of());
  }

  /**
   * What makes the objects of a predicate that sources give. More than one: a row has an object of
   * each whose columns are there. A predicate of which a row has one object of several templates
   * has one map, a {@link ChoiceMap}: each template has a column that can be null, and in each row
   * those of one are there.
   */
  public List<TermMap> stated(Node predicate) {
    return objects.getOrDefault(predicate, List.of());
  }

  /** Whether a pattern is of what follows for every observation. */
  public boolean isInferred(Rel.Pattern pattern) {
    return inferred(pattern.predicate()).contains(pattern.map());
  }

  /** Whether a term begins as the subject of an observation does. */
  public boolean mayBeSubject(Node term) {
    return term.isURI() && subject.values(term) != null;
  }

  private static final class Reader {
    private final Graph triples;
    private final TableForm form;

    Reader(Graph triples, TableForm form) {
      this.form = form;
      this.triples = GraphFactory.createDefaultGraph();
      triples.find().forEachRemaining(this.triples::add);
    }

    Mapping read() {
      Node stated = triples.find(Node.ANY, rr("graphMap"), Node.ANY).next().getSubject();
      Node inferred = null;
      for (Node subjectMap :
          triples.find(Node.ANY, rr("subjectMap"), Node.ANY).mapWith(Triple::getObject).toSet()) {
        inferred = subjectMap.equals(stated) ? inferred : subjectMap;
      }
      TemplateMap subject = template(stated);
      if (!template(inferred).pieces().equals(subject.pieces())) {
        throw new IllegalStateException("what follows is of another subject");
      }
      return new Mapping(
          form,
          subject,
          template(value(stated, "graphMap")),
          byPredicate(mapOf(stated), true),
          namedGraph(inferred),
          byPredicate(mapOf(inferred), false));
    }

    private Node mapOf(Node subjectMap) {
      return triples.find(Node.ANY, rr("subjectMap"), subjectMap).next().getSubject();
    }

    private Node namedGraph(Node subjectMap) {
      return triples
          .find(subjectMap, rr("graph"), Node.ANY)
          .mapWith(Triple::getObject)
          .filterDrop(rr("defaultGraph")::equals)
          .next();
    }

    private Map<Node, List<TermMap>> byPredicate(Node map, boolean isStated) {
      Map<Node, List<TermMap>> objects = new LinkedHashMap<>();
      triples
          .find(map, rr("predicateObjectMap"), Node.ANY)
          .mapWith(Triple::getObject)
          .toList()
          .stream()
          .sorted(
              (a, b) -> value(a, "predicate").getURI().compareTo(value(b, "predicate").getURI()))
          .forEach(entry -> objects.put(value(entry, "predicate"), objects(entry, isStated)));
      return objects;
    }

    private List<TermMap> objects(Node entry, boolean isStated) {
      List<TermMap> maps = new ArrayList<>();
      triples
          .find(entry, rr("objectMap"), Node.ANY)
          .forEachRemaining(triple -> maps.add(map(triple.getObject())));
      triples
          .find(entry, rr("object"), Node.ANY)
          .forEachRemaining(triple -> maps.add(new ConstantMap(triple.getObject())));
      maps.sort((a, b) -> a.toString().compareTo(b.toString()));
      if (!isStated || maps.size() < 2 || !maps.stream().allMatch(this::canBeMissing)) {
        return maps;
      }
      List<TemplateMap> templates = new ArrayList<>();
      maps.forEach(map -> templates.add((TemplateMap) map));
      return List.of(new ChoiceMap(templates));
    }

    /** Of several templates that can all be missing a row has one; else it has each. */
    private boolean canBeMissing(TermMap map) {
      return map instanceof TemplateMap
          && map.columns().stream().anyMatch(form.nullable()::contains);
    }

    private TermMap map(Node node) {
      if (triples.contains(node, rr("template"), Node.ANY)) {
        return template(node);
      }
      String column = text(node, "column");
      boolean typed = triples.contains(node, rr("datatype"), Node.ANY);
      return new TypedMap(
          column,
          typed
              ? TypeMapper.getInstance().getSafeTypeByName(value(node, "datatype").getURI())
              : XSDDatatype.XSDstring);
    }

    private TemplateMap template(Node node) {
      return new TemplateMap(text(node, "template"), form.integers(), form.known());
    }

    private String text(Node node, String property) {
      return value(node, property).getLiteralLexicalForm();
    }

    private Node value(Node node, String property) {
      return triples.find(node, rr(property), Node.ANY).next().getObject();
    }

    private static Node rr(String name) {
      return NodeFactory.createURI(RR + name);
    }
  }
}
