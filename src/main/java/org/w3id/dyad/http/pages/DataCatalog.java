package org.w3id.dyad.http.pages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.w3id.dyad.rdf.Iris;

/**
 * The data sets in the words of schema.org, for search engines: a block of data in the page, which
 * no browser runs.
 *
 * @see <a href="https://schema.org/Dataset">schema.org, Dataset</a>
 */
final class DataCatalog {
  private DataCatalog() {}

  /** The block. No sign of it can end the element in which it stands. */
  static String json(String release, List<CataloguePage.NamedGraph> graphs) {
    ObjectNode catalog =
        JsonNodeFactory.instance
            .objectNode()
            .put("@context", "https://schema.org")
            .put("@type", "DataCatalog")
            .put("@id", Iris.at("catalogue"))
            .put("name", "Data sets of Dyad")
            .put("version", release);
    ArrayNode dataSets = catalog.putArray("dataset");
    graphs.forEach(graph -> dataSets.add(dataSet(graph)));
    return catalog
        .toString()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private static ObjectNode dataSet(CataloguePage.NamedGraph graph) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("@type", "Dataset")
            .put("@id", Iris.graph(graph.name()).stringValue())
            .put("name", graph.title())
            .put("description", graph.title() + " (" + graph.statements() + " statements)")
            .put("url", Iris.graph(graph.name()).stringValue());
    put(json, "license", graph.hasLicence() ? graph.licence() : graph.terms());
    put(json, "version", graph.edition());
    if (!graph.publisher().isEmpty()) {
      json.putObject("creator").put("@type", "Organization").put("name", graph.publisher());
    }
    json.putObject("distribution")
        .put("@type", "DataDownload")
        .put("encodingFormat", "text/turtle")
        .put("contentUrl", Iris.at("dyad/data") + "?graph=" + Iris.graph(graph.name()));
    return json;
  }

  private static void put(ObjectNode json, String key, String value) {
    if (!value.isEmpty()) {
      json.put(key, value);
    }
  }
}
