package org.w3id.dyad.http.pages.network;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.http.pages.relation.Relation;
import org.w3id.dyad.http.pages.relation.RelationMeasure;

/**
 * Draws the network: partners on an ellipse around the state, the nearest at the top and then
 * clockwise, an edge for each measure side by side, wider where the relation is stronger.
 */
final class EgoNetwork {
  private static final double WIDTH = 860;
  private static final double HEIGHT = 600;
  private static final double MIDDLE_X = WIDTH / 2;
  private static final double MIDDLE_Y = HEIGHT / 2;
  private static final double RADIUS_X = 300;
  private static final double RADIUS_Y = 262;
  private static final double APART = 3.2;
  private static final int LONGEST = 24;

  private final Html svg = new Html();
  private final Naming naming;

  /** What is said of an edge. */
  interface Naming {
    /** The name of a partner with its relation. */
    String of(Partner partner, RelationMeasure measure, Relation relation);
  }

  EgoNetwork(Naming naming) {
    this.naming = naming;
  }

  /** The drawing as SVG. */
  String draw(String title, String state, String code, List<Partner> partners) {
    svg.open(
        "svg",
        "viewBox",
        "0 0 " + number(WIDTH) + " " + number(HEIGHT),
        "role",
        "group",
        "aria-label",
        title,
        "class",
        "network");
    for (int i = 0; i < partners.size(); i++) {
      edges(partners.get(i), angle(i, partners.size()));
    }
    for (int i = 0; i < partners.size(); i++) {
      node(partners.get(i), angle(i, partners.size()), code);
    }
    svg.open("circle", "cx", number(MIDDLE_X), "cy", number(MIDDLE_Y), "r", "34", "class", "ego")
        .close();
    label(MIDDLE_X, MIDDLE_Y + 4, "middle", state, "ego");
    svg.closeLine();
    return svg.toString();
  }

  private static double angle(int place, int count) {
    return 2 * Math.PI * place / count - Math.PI / 2;
  }

  private void edges(Partner partner, double angle) {
    double at = -APART * (partner.relations().size() - 1) / 2;
    for (Map.Entry<RelationMeasure, Relation> each : partner.relations().entrySet()) {
      edge(partner, each.getKey(), each.getValue(), angle, at);
      at += APART;
    }
  }

  private void edge(
      Partner partner, RelationMeasure measure, Relation relation, double angle, double beside) {
    double across = -Math.sin(angle) * beside;
    double down = Math.cos(angle) * beside;
    svg.open(
        "line",
        "x1",
        number(MIDDLE_X + across),
        "y1",
        number(MIDDLE_Y + down),
        "x2",
        number(MIDDLE_X + RADIUS_X * Math.cos(angle) + across),
        "y2",
        number(MIDDLE_Y + RADIUS_Y * Math.sin(angle) + down),
        "class",
        "edge line " + look(measure) + " w" + relation.colour());
    svg.element("title", naming.of(partner, measure, relation)).close();
  }

  /** The class of the colour of a measure. */
  static String look(RelationMeasure measure) {
    return "c" + (measure.ordinal() + 1);
  }

  private void node(Partner partner, double angle, String state) {
    double x = MIDDLE_X + RADIUS_X * Math.cos(angle);
    double y = MIDDLE_Y + RADIUS_Y * Math.sin(angle);
    String href = href(partner, state);
    if (href != null) {
      svg.open("a", "href", href, "tabindex", "-1");
    }
    svg.open("circle", "cx", number(x), "cy", number(y), "r", "5", "class", "node").close();
    boolean isRight = Math.cos(angle) > 0.05;
    boolean isLeft = Math.cos(angle) < -0.05;
    label(
        x + (isRight ? 10 : isLeft ? -10 : 0),
        y + 4 + (isRight || isLeft ? 0 : Math.sin(angle) * 14),
        isRight ? "start" : isLeft ? "end" : "middle",
        partner.thing().text(),
        "node");
    if (href != null) {
      svg.close();
    }
  }

  private static String href(Partner partner, String state) {
    String code = partner.relations().values().iterator().next().code();
    return code.isEmpty() ? partner.thing().href() : "/dyad/" + state + "/" + code;
  }

  private void label(double x, double y, String anchor, String text, String look) {
    String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
    svg.element(
        "text", shown, "x", number(x), "y", number(y), "text-anchor", anchor, "class", look);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
