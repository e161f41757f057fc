package org.w3id.dyad.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.w3id.dyad.rdf.PartialDate;

/**
 * What a question with its settings asks for.
 *
 * @param kind the class of what would be found, by its local name; empty if it is not of one
 * @param things what it is about for sure: parameters with one value that is a thing
 * @param days the time that it asks for; all days if it names none, nothing if it cannot be read,
 *     such as a year before Christ
 */
record Asked(String kind, Set<Node> things, Optional<Days> days) {
  private static final Set<String> TIMES =
      Set.of("date", "year", "from", "to", "start", "end", "until");

  /** Reads the settings, and the defaults of what is not set. */
  static Asked of(Question question, Map<String, List<String>> values) {
    Map<String, List<Node>> set = question.nodes(values);
    List<Node> dates = new ArrayList<>();
    List<Node> things = new ArrayList<>();
    for (Parameter parameter : question.parameters()) {
      List<Node> nodes = set.getOrDefault(parameter.name(), parameter.defaults());
      if (TIMES.contains(parameter.name())) {
        dates.addAll(nodes);
      } else if (nodes.size() == 1 && nodes.get(0) != null && nodes.get(0).isURI()) {
        things.add(nodes.get(0));
      }
    }
    return new Asked(
        question.kind(),
        things.stream().collect(Collectors.toUnmodifiableSet()),
        days(dates).map(days -> open(question, days)));
  }

  private static Optional<Days> days(List<Node> dates) {
    try {
      return Optional.of(
          Days.spanning(
              dates.stream()
                  .map(node -> PartialDate.parse(node.getLiteralLexicalForm()))
                  .toList()));
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /** A time that is named from one side only is open on the other. */
  private static Days open(Question question, Days days) {
    boolean ends = has(question, "date", "year", "to", "end", "until");
    boolean begins = has(question, "date", "year", "from", "start");
    return new Days(begins ? days.first() : Days.ALL.first(), ends ? days.last() : Days.ALL.last());
  }

  private static boolean has(Question question, String... names) {
    return Set.of(names).stream().anyMatch(name -> question.parameter(name).isPresent());
  }
}
