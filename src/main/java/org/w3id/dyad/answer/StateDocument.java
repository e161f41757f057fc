package org.w3id.dyad.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the graph has on a state, in JSON. */
public final class StateDocument {
  private static final Map<String, String> BY_STATE =
      Map.of(
          "offices", "diplomacy/offices-of-a-state",
          "partners", "partnership/last-known-level-of-each-partner",
          "organizations", "organizations/organizations-of-a-state",
          "sanctioned-organizations", "security/sanctioned-organizations-of-a-state",
          "events", "diplomacy/events-of-a-state",
          "predecessors-and-successors", "linking/predecessors-and-successors-of-a-state",
          "lists", "linking/what-each-list-says-of-a-state",
          "names", "linking/names-of-a-state");

  private static final Map<String, String> BY_THING =
      Map.of(
          "sanctions", "security/sanctions-on-a-thing",
          "claims", "claims/claims-about-a-thing",
          "identifiers", "linking/external-identifiers-of-a-thing");

  private final ReleaseView view;
  private final StateCode state;

  /** Reads a state. */
  public StateDocument(ReleaseView view, StateCode state) {
    this.view = view;
    this.state = state;
  }

  /** The questions that are asked, by name. */
  public static List<AnswerPart> parts(StateCode state) {
    List<AnswerPart> parts = new ArrayList<>();
    List<String> value = List.of(state.reference());
    BY_STATE.forEach((id, question) -> parts.add(part(id, question, "state", value)));
    BY_THING.forEach((id, question) -> parts.add(part(id, question, "thing", value)));
    parts.sort(Comparator.comparing(AnswerPart::id));
    return List.copyOf(parts);
  }

  private static AnswerPart part(String id, String question, String parameter, List<String> value) {
    return new AnswerPart(id, question, Map.of(parameter, value));
  }

  /** All parts, each with its first rows. */
  public ObjectNode json(RowWindow window) {
    ObjectNode document = Json.object().put("release", view.release());
    document.set("state", state.json());
    ArrayNode list = document.putArray("parts");
    parts(state).forEach(part -> list.add(part.json(part.ask(view, window))));
    return document;
  }
}
