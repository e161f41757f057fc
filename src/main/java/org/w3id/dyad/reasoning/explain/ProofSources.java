package org.w3id.dyad.reasoning.explain;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.dyad.rdf.Attribution;

/** Who says what is stated: the documents and passages of the thing that it is about. */
final class ProofSources {
  private final Graph graph;
  private final Attribution attribution;

  ProofSources(Graph graph) {
    this.graph = graph;
    this.attribution = new Attribution(graph);
  }

  /** The documents that say it of the subject; none for axioms and shared things. */
  List<Node> documents(Triple statement) {
    return attribution.documents(statement);
  }

  /** The passages in them, as far as they are known. */
  List<Node> passages(Triple statement) {
    return attribution.passages(statement);
  }

  /** The title or label of a thing, else an empty text. */
  String title(Node thing) {
    for (Node property : List.of(DCTerms.title.asNode(), RDFS.label.asNode())) {
      var titles = graph.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList();
      for (Node title : titles.stream().sorted(ProofSources::byText).toList()) {
        if (title.isLiteral() && title.getLiteralLanguage().matches("(en.*)?")) {
          return title.getLiteralLexicalForm();
        }
      }
    }
    return "";
  }

  private static int byText(Node one, Node other) {
    return one.toString().compareTo(other.toString());
  }
}
