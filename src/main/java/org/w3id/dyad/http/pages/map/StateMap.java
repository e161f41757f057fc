package org.w3id.dyad.http.pages.map;

import java.util.LinkedHashMap;
import java.util.Map;
import org.w3id.dyad.html.chart.Drawing;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.States;
import org.w3id.dyad.http.pages.relation.Relation;
import org.w3id.dyad.http.pages.relation.Steps;
import org.w3id.dyad.http.service.Exchange;

/** Draws figures of states as a map, for a page of another kind. */
public final class StateMap {
  private final Exchange<?> exchange;
  private final Frame frame;

  /** Draws states of the release that a request is about. */
  public StateMap(Exchange<?> exchange, Frame frame) {
    this.exchange = exchange;
    this.frame = frame;
  }

  /** The language in which it is drawn. */
  public String language() {
    return frame.messages().language();
  }

  /**
   * The map with its key.
   *
   * @param own the code of the state whose relations they are, empty if they are of none
   * @param relations the figures by the code of the state
   * @param steps from which value on a figure has which colour; none if they are tiers
   */
  public Drawing draw(String title, String own, Map<String, Relation> relations, Steps steps) {
    Map<String, String> names = new LinkedHashMap<>();
    new States(exchange).all().forEach(state -> names.put(state.code(), state.name()));
    AreaNames areas = new AreaNames(World.SMALL, names, frame.messages());
    String svg = new Choropleth(World.SMALL, "rows", own, relations, areas).draw(title);
    return new Drawing(
        svg, new MapKeys(frame.messages(), steps).of(relations.values(), !own.isEmpty()));
  }
}
