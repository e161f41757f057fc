package org.w3id.dyad.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.rdf.Iris;

/** Names of things for people, in English; call within a read transaction. */
public final class Labels {
  private static final List<String> PROPERTIES =
      List.of(
          "http://www.w3.org/2004/02/skos/core#prefLabel",
          "http://www.w3.org/2000/01/rdf-schema#label",
          "http://purl.org/dc/terms/title");
  private static final String PUBLISHER = "http://purl.org/dc/terms/publisher";

  private static final String GRAPH = Iris.at("graph/");

  private final Things things;
  private final Map<String, String> known = new HashMap<>();

  /** The labels that a data set holds. */
  public Labels(DatasetGraph data) {
    this.things = new Things(data);
  }

  /** The name of a thing; without one, the last part of its IRI. */
  public String of(String thing) {
    return known.computeIfAbsent(thing, this::find);
  }

  private String find(String thing) {
    for (String property : PROPERTIES) {
      String label = things.english(thing, property);
      if (!label.isEmpty()) {
        return label;
      }
    }
    return thing.substring(Math.max(thing.lastIndexOf('/'), thing.lastIndexOf('#')) + 1);
  }

  /** A source in a few words: a document by its publisher and date, all else by its name. */
  public String ofSource(String source) {
    if (source.startsWith(GRAPH)) {
      return things.first(source, PUBLISHER).equals("Dyad")
          ? "Dyad, table of " + source.substring(GRAPH.length())
          : of(source);
    }
    String publisher = things.first(source, PUBLISHER);
    boolean isDocument = things.isA(source, "Document");
    if (!isDocument || publisher.isEmpty()) {
      return of(source);
    }
    String issued = things.first(source, "http://purl.org/dc/terms/issued");
    return issued.isEmpty() ? publisher : publisher + " " + issued;
  }
}
