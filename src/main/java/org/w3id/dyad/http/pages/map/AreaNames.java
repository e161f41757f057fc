package org.w3id.dyad.http.pages.map;

import java.util.Map;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.http.pages.relation.Relation;

/** What areas are called in the reader's language, with what is said of them. */
final class AreaNames {
  private final World world;
  private final Map<String, String> states;
  private final Messages messages;

  /**
   * Names.
   *
   * @param states the names of states by code
   */
  AreaNames(World world, Map<String, String> states, Messages messages) {
    this.world = world;
    this.states = states;
    this.messages = messages;
  }

  /** Whether the graph has a state of that code. */
  boolean isKnown(String code) {
    return states.containsKey(code);
  }

  /** The name of an area, its value, and who claims it. */
  String of(Area area, Relation relation) {
    Dispute dispute = world.disputed().get(area.key());
    String name = states.getOrDefault(area.code(), dispute == null ? area.key() : named(dispute));
    String value = relation == null ? "" : ": " + relation.text() + note(relation);
    return name + value + (dispute == null ? "" : " (" + claimed(dispute) + ")");
  }

  /** What is disputed, and by whom. */
  String of(Dispute dispute) {
    return named(dispute) + " (" + claimed(dispute) + ")";
  }

  private static String note(Relation relation) {
    return relation.note().isEmpty() ? "" : ", " + relation.note();
  }

  private String named(Dispute dispute) {
    return dispute.names().get(messages.language());
  }

  private String claimed(Dispute dispute) {
    String claimants =
        String.join(
            ", ",
            dispute.claimants().stream().map(code -> states.getOrDefault(code, code)).toList());
    return messages.text("map.claimed", claimants);
  }
}
