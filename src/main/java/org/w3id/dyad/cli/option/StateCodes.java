package org.w3id.dyad.cli.option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Nodes;

/** Finds the states that are named by their codes of ISO 3166-1 alpha-3. */
public final class StateCodes {
  private static final String STATES = Iris.things("state");
  private static final List<String> NAMES =
      List.of(
          "http://www.w3.org/2004/02/skos/core#prefLabel",
          "http://www.w3.org/2000/01/rdf-schema#label");

  private final DatasetGraph data;

  /** Looks them up in a data set; call within a read transaction. */
  public StateCodes(DatasetGraph data) {
    this.data = data;
  }

  /**
   * The states of {@code BLR-CHN} or {@code BLR}.
   *
   * @throws IllegalArgumentException if the graph has no state of such a code; says what would do
   */
  public List<String> pair(String text) {
    List<String> codes = Arrays.asList(text.split("-", -1));
    if (codes.size() > 2) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not one state or a pair of states such as BLR-CHN");
    }
    List<String> states = new ArrayList<>();
    codes.forEach(code -> states.add(state(code)));
    if (states.size() == 2 && states.get(0).equals(states.get(1))) {
      throw new IllegalArgumentException("\"" + text + "\" names one state twice");
    }
    return states;
  }

  /**
   * The IRI of a state.
   *
   * @param code such as {@code BLR}, in capitals or not
   * @throws IllegalArgumentException if the graph has none of that code; says what would do
   */
  public String state(String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    Node state = Nodes.at("id/state/" + upper);
    if (upper.matches("[A-Z0-9-]+") && data.contains(Node.ANY, state, RDF.Nodes.type, Node.ANY)) {
      return state.getURI();
    }
    throw new IllegalArgumentException(
        "there is no state \""
            + code
            + "\"; "
            + meant(code)
                .map(found -> "the code of " + code.strip() + " is " + found)
                .orElse(
                    "give a code of ISO 3166-1 alpha-3 such as BLR;"
                        + " \"dyad query states-and-their-capitals\" lists them"));
  }

  /** The code of a state of that name in any language. */
  private Optional<String> meant(String name) {
    for (String property : NAMES) {
      var quads = data.find(Node.ANY, Node.ANY, NodeFactory.createURI(property), Node.ANY);
      while (quads.hasNext()) {
        var quad = quads.next();
        if (quad.getObject().isLiteral()
            && quad.getObject().getLiteralLexicalForm().equalsIgnoreCase(name.strip())
            && quad.getSubject().isURI()
            && quad.getSubject().getURI().startsWith(STATES)) {
          return Optional.of(quad.getSubject().getURI().substring(STATES.length()));
        }
      }
    }
    return Optional.empty();
  }
}
