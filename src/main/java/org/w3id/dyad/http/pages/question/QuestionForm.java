package org.w3id.dyad.http.pages.question;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.http.pages.frame.PageLabels;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.question.Alternatives;
import org.w3id.dyad.question.Parameter;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.rdf.Iris;

/** The fields of a question's form: each knows what can be set in it. */
final class QuestionForm {
  private static final int MOST_BOXES = 12;

  private final Graph graph;
  private final PageLabels labels;
  private final Messages messages;

  QuestionForm(Exchange<?> exchange, PageLabels labels) {
    graph = exchange.reading().data().getUnionGraph();
    this.labels = labels;
    messages = Messages.of(exchange.languages());
  }

  /**
   * A field.
   *
   * @param name the parameter
   * @param kind {@code select}, {@code boxes}, {@code list}, {@code search}, or a type of HTML's
   *     {@code input}
   * @param values what stands in it
   * @param choices what can be chosen
   * @param type the class of what can be found, for a search
   */
  record FormField(
      String name, String kind, List<String> values, List<Choice> choices, String type) {

    FormField(String name, String kind, List<String> values) {
      this(name, kind, values, List.of(), "");
    }

    String text() {
      return String.join("\n", values);
    }
  }

  /**
   * Something that can be chosen.
   *
   * @param value how it is written
   * @param name what it is called
   */
  record Choice(String value, String name) {}

  /** The fields of a question, with what is set, or else what stands in its file. */
  List<FormField> of(Question question, Map<String, List<String>> values) {
    return question.parameters().stream()
        .map(
            parameter ->
                field(
                    question,
                    parameter,
                    values.getOrDefault(parameter.name(), parameter.defaultTexts())))
        .toList();
  }

  private FormField field(Question question, Parameter parameter, List<String> values) {
    Node example = parameter.defaults().get(0);
    if (parameter.defaults().size() > 1 || values.size() != 1) {
      return several(parameter, values);
    }
    if (example != null && example.isURI()) {
      return thing(parameter.name(), example, values);
    }
    List<Choice> words =
        Alternatives.of(question, parameter).stream()
            .map(word -> new Choice(word, inLanguage(word)))
            .toList();
    boolean isKnown = words.stream().anyMatch(word -> word.value().equals(values.get(0)));
    if (isKnown) {
      return new FormField(parameter.name(), "select", values, words, "");
    }
    return new FormField(parameter.name(), example == null ? "text" : type(example), values);
  }

  /** Boxes to check if all that is set is among what the question has, or of the same class. */
  private FormField several(Parameter parameter, List<String> values) {
    Node example = parameter.defaults().get(0);
    Set<Node> all = new LinkedHashSet<>(parameter.defaults());
    Optional<Node> type =
        example != null && example.isURI() ? narrowest(example) : Optional.empty();
    type.filter(found -> count(found) <= MOST_BOXES)
        .ifPresent(
            found ->
                graph
                    .find(Node.ANY, RDF.type.asNode(), found)
                    .mapWith(Triple::getSubject)
                    .filterKeep(Node::isURI)
                    .forEachRemaining(all::add));
    List<Choice> choices =
        all.stream().map(node -> new Choice(Parameter.text(node), name(node))).toList();
    List<String> known = choices.stream().map(Choice::value).toList();
    boolean isOpen = all.stream().anyMatch(QuestionForm::isMeasured);
    boolean fits = !isOpen && choices.size() <= MOST_BOXES && known.containsAll(values);
    return new FormField(parameter.name(), fits ? "boxes" : "list", values, choices, "");
  }

  /** A date or a number: others than those that the question has can be meant. */
  private static boolean isMeasured(Node node) {
    return node == null
        || node.isLiteral() && !node.getLiteralDatatypeURI().equals(XSD.xstring.getURI());
  }

  private String name(Node node) {
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? inLanguage(node.getLiteralLexicalForm()) : labels.text(node);
  }

  /** A word that a query knows, as the reader knows it. */
  private String inLanguage(String word) {
    return messages.word(word).orElse(word);
  }

  private FormField thing(String name, Node example, List<String> values) {
    Optional<Node> type = narrowest(example);
    if (type.isEmpty()) {
      return new FormField(name, "text", values);
    }
    List<Choice> choices = new ChoiceTree(graph, labels).of(type.get(), values.get(0));
    String kind = choices.isEmpty() ? "search" : "select";
    return new FormField(name, kind, values, choices, type.get().getURI());
  }

  private static String type(Node example) {
    String datatype = example.getLiteralDatatypeURI();
    if (datatype.equals(XSD.date.getURI())) {
      return "date";
    }
    return datatype.equals(XSD.integer.getURI()) ? "number" : "text";
  }

  /** The class of the example that has the fewest things, of those of this project. */
  private Optional<Node> narrowest(Node example) {
    return graph
        .find(example, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .toList()
        .stream()
        .filter(type -> type.isURI() && type.getURI().startsWith(Iris.ONTOLOGY))
        .min(Comparator.comparing(this::count));
  }

  private int count(Node type) {
    int count = 0;
    var all = graph.find(Node.ANY, RDF.type.asNode(), type);
    while (all.hasNext() && count <= ChoiceTree.MOST) {
      all.next();
      count++;
    }
    return count;
  }
}
