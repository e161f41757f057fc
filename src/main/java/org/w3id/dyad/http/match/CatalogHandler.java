package org.w3id.dyad.http.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.dyad.http.json.JsonHandler;
import org.w3id.dyad.http.json.JsonText;
import org.w3id.dyad.http.pages.frame.PageLabels;
import org.w3id.dyad.http.protocol.ServerAddress;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Nodes;

/** {@code /catalog}: the data sets that can be matched against. */
public final class CatalogHandler extends JsonHandler<String> {
  private static final long serialVersionUID = 1L;
  private static final String GRAPHS = Iris.at("graph/");
  private static final String ALL = "default";

  /** Answers from the releases of a service. */
  public CatalogHandler(QueryService service) {
    super(service, "GET", "HEAD");
  }

  @Override
  protected String read(HttpServletRequest request) {
    return "";
  }

  /** The names of the data sets of a release. */
  static Set<String> dataSets(DatasetGraph data) {
    Set<String> names = new TreeSet<>();
    data.listGraphNodes()
        .forEachRemaining(
            graph -> {
              if (graph.isURI() && graph.getURI().startsWith(GRAPHS)) {
                names.add(graph.getURI().substring(GRAPHS.length()));
              }
            });
    return names;
  }

  @Override
  protected JsonNode json(Exchange<String> exchange) {
    Graph graph = exchange.reading().data().getUnionGraph();
    PageLabels labels = new PageLabels(graph, exchange.languages());
    String address = ServerAddress.of(exchange.request());
    String release = exchange.release().name();
    Set<String> names = dataSets(exchange.reading().data());
    ObjectNode catalog = JsonText.object();
    ArrayNode dataSets = catalog.putArray("datasets");
    dataSet(dataSets, ALL, "All data sets", release, release)
        .put("url", address + "/catalogue")
        .set("children", children(names));
    for (String name : names) {
      String version = version(graph, Nodes.graph(name), release);
      dataSet(dataSets, name, labels.text(Nodes.graph(name)), version, release)
          .put("url", address + "/graph/" + name)
          .set("children", children(Set.of()));
    }
    catalog.set("current", children(names));
    catalog.putArray("outdated");
    return catalog.put("index_stale", false);
  }

  private static ObjectNode dataSet(
      ArrayNode all, String name, String title, String version, String release) {
    return all.addObject()
        .put("name", name)
        .put("title", title)
        .put("load", true)
        .put("version", version)
        .put("index_version", release)
        .put("index_current", true);
  }

  private static ArrayNode children(Set<String> names) {
    ArrayNode list = JsonText.array();
    names.forEach(list::add);
    return list;
  }

  private static String version(Graph graph, Node dataSet, String release) {
    return graph
        .find(dataSet, DCTerms.modified.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .mapWith(Node::getLiteralLexicalForm)
        .toList()
        .stream()
        .max(String::compareTo)
        .orElse(release);
  }
}
