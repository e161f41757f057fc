package org.w3id.dyad.http.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.bounds.allowance.Allowance;
import org.w3id.dyad.http.pages.frame.ThingPath;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Nodes;

/** The pages of a kind, in the order of their paths. */
enum SitemapPart {
  /** The pages that are no thing's. */
  PAGES(null),
  STATES("State"),
  OFFICIALS("Official"),
  ORGANIZATIONS("Organization"),
  AGREEMENTS("Agreement"),
  COMMITMENTS("Commitment"),
  EVENTS("Event"),
  CLAIMS("Claim"),
  DOCUMENTS("Document");

  /** How many addresses a file has at most, by the protocol. */
  static final int MOST = 50_000;

  private static final List<String> FIXED = List.of("/", "/catalogue", "/claims", "/ontology");

  private final String type;

  SitemapPart(String type) {
    this.type = type;
  }

  /** Its name in paths. */
  String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The part of a name. */
  static Optional<SitemapPart> named(String key) {
    return Arrays.stream(values()).filter(part -> part.key().equals(key)).findFirst();
  }

  /** The paths of the pages, as they stand in an address. */
  List<String> paths(Graph graph, Questions questions, Allowance allowance) {
    return type == null ? pages(questions) : things(graph, allowance);
  }

  private static List<String> pages(Questions questions) {
    return Stream.concat(FIXED.stream(), questions.all().stream().map(SitemapPart::path)).toList();
  }

  private static String path(Question question) {
    return "/questions/" + question.theme() + "/" + question.name();
  }

  /** Things of the class that have a page of their own; the others have theirs under /id. */
  private List<String> things(Graph graph, Allowance allowance) {
    List<String> paths = new ArrayList<>();
    var things =
        graph.find(Node.ANY, RDF.type.asNode(), Nodes.term(type)).mapWith(Triple::getSubject);
    try {
      while (things.hasNext()) {
        allowance.check();
        Node thing = things.next();
        String path = thing.isURI() ? ThingPath.link(thing.getURI()) : null;
        if (path != null && path.startsWith("/") && !path.startsWith("/id/")) {
          paths.add(URI.create(path).toASCIIString());
          allowance.keepRow();
        }
      }
    } finally {
      things.close();
    }
    Collections.sort(paths);
    return paths.stream().distinct().toList();
  }
}
