package org.w3id.dyad.http.pages.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Nodes;

/** The states of a release, by their codes. */
public final class States {
  private static final String STATES = Iris.things("state");
  private static final Node STATE = Nodes.term("State");

  private final Graph graph;
  private final PageLabels labels;

  /** Reads the states of the release that a request is about. */
  public States(Exchange<?> exchange) {
    graph = exchange.reading().data().getUnionGraph();
    labels = new PageLabels(graph, exchange.languages());
  }

  /**
   * A state.
   *
   * @param code its code, such as {@code BLR}
   * @param name what it is called in the reader's language
   */
  public record State(String code, String name) {

    /** Its IRI. */
    public String iri() {
      return STATES + code;
    }

    /** How a question names it. */
    public String reference() {
      return "state/" + code;
    }
  }

  /** All of them by name. */
  public List<State> all() {
    List<State> all = new ArrayList<>();
    graph
        .find(Node.ANY, RDF.type.asNode(), STATE)
        .mapWith(Triple::getSubject)
        .filterKeep(state -> state.isURI() && state.getURI().startsWith(STATES))
        .forEachRemaining(state -> all.add(state(state)));
    return all.stream()
        .distinct()
        .sorted(Comparator.comparing(State::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /**
   * The state of a code.
   *
   * @throws HttpProblem if there is none
   */
  public State named(String code) {
    if (code != null && code.matches("[A-Z0-9-]{2,12}")) {
      Node state = Nodes.at("id/state/" + code);
      if (graph.contains(state, RDF.type.asNode(), Node.ANY)) {
        return state(state);
      }
    }
    throw new HttpProblem(
        404,
        "there is no state with the code \""
            + code
            + "\"; that of Belarus is BLR, and /search"
            + " finds states by name");
  }

  /**
   * The state of a code, or any if the release does not have it.
   *
   * @throws HttpProblem if the release has no states
   */
  public State first(String code) {
    return all().stream()
        .filter(state -> state.code().equals(code))
        .findFirst()
        .or(() -> all().stream().findFirst())
        .orElseThrow(() -> new HttpProblem(404, "the release has no states"));
  }

  private State state(Node state) {
    return new State(state.getURI().substring(STATES.length()), labels.text(state));
  }
}
