package org.w3id.dyad.reasoning;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;

/** Who says what is stated: the documents and passages that the thing it is about names. */
final class Evidence {
  private static final Node SOURCE =
      NodeFactory.createURI("http://www.w3.org/ns/prov#hadPrimarySource");
  private static final Node PASSAGE =
      NodeFactory.createURI("https://w3id.org/dyad/ontology#hasPassage");

  private final Graph graph;

  Evidence(Graph graph) {
    this.graph = graph;
  }

  /** The documents of the subject, or else of the object; none for axioms and shared things. */
  List<Node> documents(Triple statement) {
    return of(statement, SOURCE);
  }

  /** The passages in them, as far as they are known. */
  List<Node> passages(Triple statement) {
    return of(statement, PASSAGE);
  }

  private List<Node> of(Triple statement, Node property) {
    List<Node> found = objects(statement.getSubject(), property);
    return found.isEmpty() && statement.getObject().isURI()
        ? objects(statement.getObject(), property)
        : found;
  }

  /** The title or label of a thing, else an empty text. */
  String title(Node thing) {
    for (Node property : List.of(DCTerms.title.asNode(), RDFS.label.asNode())) {
      for (Node title : objects(thing, property)) {
        if (title.isLiteral() && title.getLiteralLanguage().matches("(en.*)?")) {
          return title.getLiteralLexicalForm();
        }
      }
    }
    return "";
  }

  private List<Node> objects(Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    graph.find(subject, property, Node.ANY).forEachRemaining(t -> objects.add(t.getObject()));
    objects.sort((one, other) -> one.toString().compareTo(other.toString()));
    return objects;
  }
}
