package org.w3id.dyad.http.pages.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.question.Parameter;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.search.Label;

/** Finds what is meant where a reader has typed a name into a field for a thing. */
final class NamedValues {
  private static final int MOST = 20;

  private final Exchange<QuestionRequest> exchange;
  private final Graph graph;

  NamedValues(Exchange<QuestionRequest> exchange) {
    this.exchange = exchange;
    graph = exchange.reading().data().getUnionGraph();
  }

  /**
   * The values with references in place of names.
   *
   * @throws HttpProblem if a name is that of no thing, or of several
   */
  Map<String, List<String>> resolved() {
    QuestionRequest asked = exchange.asked();
    Map<String, List<String>> resolved = new LinkedHashMap<>();
    asked
        .values()
        .forEach(
            (name, texts) ->
                resolved.put(
                    name,
                    asked
                        .question()
                        .parameter(name)
                        .map(parameter -> texts.stream().map(t -> resolved(parameter, t)).toList())
                        .orElse(texts)));
    return resolved;
  }

  private String resolved(Parameter parameter, String text) {
    Node example = parameter.defaults().get(0);
    boolean isName = example != null && example.isURI() && !text.matches("<.*>|\\S+[/:]\\S*");
    return isName && !isKey(parameter, text) ? found(parameter, example, text) : text;
  }

  /** Whether it is a key beside that of the default, such as {@code SCO}. */
  private boolean isKey(Parameter parameter, String text) {
    try {
      Question question = exchange.asked().question();
      Node thing = parameter.value(text, question.prefixes());
      return graph.contains(thing, Node.ANY, Node.ANY) || graph.contains(Node.ANY, Node.ANY, thing);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private String found(Parameter parameter, Node example, String name) {
    List<Node> types =
        graph.find(example, RDF.type.asNode(), Node.ANY).mapWith(Triple::getObject).toList();
    List<String> things =
        exchange
            .release()
            .labels()
            .search("\"" + name.replace("\"", "") + "\"", null, null, MOST)
            .stream()
            .filter(label -> label.text().getLiteralLexicalForm().equalsIgnoreCase(name))
            .map(Label::thing)
            .filter(thing -> thing.isURI() && isAlike(thing, types))
            .map(Parameter::text)
            .distinct()
            .toList();
    if (things.size() == 1) {
      return things.get(0);
    }
    throw new HttpProblem(
        400,
        parameter.name()
            + ": \""
            + name.replaceAll("[<>&]", "")
            + (things.isEmpty()
                ? "\" is the name of nothing that fits; /search finds names"
                : "\" is the name of " + String.join(" and ", things) + "; choose one"));
  }

  private boolean isAlike(Node thing, List<Node> types) {
    return types.stream()
        .filter(type -> type.isURI() && type.getURI().startsWith(Iris.ONTOLOGY))
        .anyMatch(type -> graph.contains(thing, RDF.type.asNode(), type));
  }
}
