package org.w3id.dyad.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.claim.Labels;
import org.w3id.dyad.rdf.Nodes;

/**
 * A state.
 *
 * @param code its code, such as {@code BLR}
 * @param name its name in English
 */
public record StateCode(String code, String name) {

  /**
   * The state of a code.
   *
   * @throws NoSuchElementException if there is none
   */
  public static StateCode in(ReleaseView view, String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    if (upper.matches("[A-Z0-9-]{2,12}")) {
      Node state = Nodes.at("id/state/" + upper);
      if (view.data().getUnionGraph().contains(state, RDF.type.asNode(), Node.ANY)) {
        return new StateCode(upper, new Labels(view.data()).of(state.getURI()));
      }
    }
    throw new NoSuchElementException(
        "there is no state \"" + code + "\"; give a code such as BLR, or search for its name");
  }

  /** Its IRI. */
  public String iri() {
    return Nodes.at("id/state/" + code).getURI();
  }

  /** How a question names it. */
  public String reference() {
    return "state/" + code;
  }

  ObjectNode json() {
    return Json.object().put("code", code).put("name", name).put("iri", iri());
  }
}
