package org.w3id.dyad.http.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.w3id.dyad.http.pages.frame.PageLabels;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.question.Parameter;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.rdf.Iris;

/** The fields of a question's form: each knows what can be set in it. */
final class QuestionForm {
  /** With more things a list is no help. */
  private static final int MOST = 400;

  private final Graph graph;
  private final PageLabels labels;

  QuestionForm(Exchange<?> exchange, PageLabels labels) {
    graph = exchange.reading().data().getUnionGraph();
    this.labels = labels;
  }

  /**
   * A field.
   *
   * @param name the parameter
   * @param kind {@code select}, {@code list}, or a type of HTML's {@code input}
   * @param values what stands in it
   * @param choices what can be chosen
   */
  record FormField(String name, String kind, List<String> values, List<Choice> choices) {

    String text() {
      return String.join("\n", values);
    }

    /** The name in words. */
    String heading() {
      return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
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
                field(parameter, values.getOrDefault(parameter.name(), parameter.defaultTexts())))
        .toList();
  }

  private FormField field(Parameter parameter, List<String> values) {
    if (values.size() != 1) {
      return new FormField(parameter.name(), "list", values, List.of());
    }
    Node example = parameter.defaults().get(0);
    if (example != null && example.isURI()) {
      List<Choice> choices = alike(example, values.get(0));
      return new FormField(
          parameter.name(), choices.isEmpty() ? "text" : "select", values, choices);
    }
    return new FormField(
        parameter.name(), example == null ? "text" : type(example), values, List.of());
  }

  private static String type(Node example) {
    String datatype = example.getLiteralDatatypeURI();
    if (datatype.equals(XSD.date.getURI())) {
      return "date";
    }
    return datatype.equals(XSD.integer.getURI()) ? "number" : "text";
  }

  /** The things of the same class, if what is set is one of them and they are not too many. */
  private List<Choice> alike(Node example, String set) {
    Set<Node> alike = new TreeSet<>(Comparator.comparing(Node::getURI));
    for (Node type : narrowest(example)) {
      var all = graph.find(Node.ANY, RDF.type.asNode(), type).mapWith(Triple::getSubject);
      while (all.hasNext() && alike.size() <= MOST) {
        Node thing = all.next();
        if (thing.isURI()) {
          alike.add(thing);
        }
      }
    }
    List<Choice> choices =
        alike.stream()
            .map(thing -> new Choice(Parameter.text(thing), labels.text(thing)))
            .sorted(Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
    boolean isThere = choices.stream().anyMatch(choice -> choice.value().equals(set));
    return isThere && choices.size() > 1 && choices.size() <= MOST ? choices : List.of();
  }

  /** The class of the example that has the fewest things, of those of this project. */
  private List<Node> narrowest(Node example) {
    return graph
        .find(example, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .toList()
        .stream()
        .filter(type -> type.isURI() && type.getURI().startsWith(Iris.ONTOLOGY))
        .min(Comparator.comparing(this::count))
        .stream()
        .toList();
  }

  private int count(Node type) {
    int count = 0;
    var all = graph.find(Node.ANY, RDF.type.asNode(), type);
    while (all.hasNext() && count <= MOST) {
      all.next();
      count++;
    }
    return count;
  }
}
