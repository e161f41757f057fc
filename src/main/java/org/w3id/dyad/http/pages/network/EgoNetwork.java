package org.w3id.dyad.http.pages.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.http.pages.relation.Relation;
import org.w3id.dyad.http.pages.relation.RelationMeasure;

/**
 * Draws the network: partners on an ellipse around the state, the nearest at the top and then
 * clockwise, an edge for each measure side by side, wider where the relation is stronger.
 */
final class EgoNetwork {
  private static final double APART = 3.2;
  private static final int LONGEST = 21;
  private static final double LINE = 13;

  private final Html svg = new Html();
  private final Naming naming;

  /** What is said of an edge. */
  interface Naming {
    /** The name of a partner with its relation. */
    String of(Relation relation, RelationMeasure measure);
  }

  EgoNetwork(Naming naming) {
    this.naming = naming;
  }

  /** The drawing as SVG. */
  String draw(
      String title,
      String state,
      String code,
      List<Partner> partners,
      Optional<BondLines> between) {
    svg.open(
        "svg",
        "viewBox",
        "0 0 " + Ellipse.number(Ellipse.WIDTH) + " " + Ellipse.number(Ellipse.HEIGHT),
        "role",
        "group",
        "aria-label",
        title,
        "class",
        "network");
    int count = partners.size();
    between.ifPresent(
        lines -> lines.draw(svg, partners, place -> Ellipse.at(Ellipse.angle(place, count))));
    for (int i = 0; i < count; i++) {
      edges(partners.get(i), Ellipse.angle(i, count));
    }
    for (int i = 0; i < partners.size(); i++) {
      node(partners.get(i), Ellipse.angle(i, count), code);
    }
    svg.open(
            "circle",
            "cx",
            Ellipse.number(Ellipse.MIDDLE_X),
            "cy",
            Ellipse.number(Ellipse.MIDDLE_Y),
            "r",
            "34",
            "class",
            "ego")
        .close();
    label(Ellipse.MIDDLE_X, Ellipse.MIDDLE_Y + 4, "middle", state, "ego");
    svg.closeLine();
    return svg.toString();
  }

  private void edges(Partner partner, double angle) {
    double at = -APART * (partner.relations().size() - 1) / 2;
    for (Map.Entry<RelationMeasure, Relation> each : partner.relations().entrySet()) {
      edge(each.getKey(), each.getValue(), angle, at);
      at += APART;
    }
  }

  private void edge(RelationMeasure measure, Relation relation, double angle, double beside) {
    double across = -Math.sin(angle) * beside;
    double down = Math.cos(angle) * beside;
    svg.open(
        "line",
        "x1",
        Ellipse.number(Ellipse.MIDDLE_X + across),
        "y1",
        Ellipse.number(Ellipse.MIDDLE_Y + down),
        "x2",
        Ellipse.number(Ellipse.at(angle).x() + across),
        "y2",
        Ellipse.number(Ellipse.at(angle).y() + down),
        "class",
        "edge line " + look(measure) + " w" + relation.colour());
    svg.element("title", naming.of(relation, measure)).close();
  }

  /** The class of the colour of a measure. */
  static String look(RelationMeasure measure) {
    return "c" + (measure.ordinal() + 1);
  }

  private void node(Partner partner, double angle, String state) {
    double x = Ellipse.at(angle).x();
    double y = Ellipse.at(angle).y();
    String href = href(partner, state);
    if (href != null) {
      svg.open("a", "href", href, "tabindex", "-1");
    }
    svg.open("circle", "cx", Ellipse.number(x), "cy", Ellipse.number(y), "r", "5", "class", "node");
    svg.element("title", partner.thing().text()).close();
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
    List<String> lines = lines(text);
    double first = y - LINE * (lines.size() - 1) / 2;
    for (int i = 0; i < lines.size(); i++) {
      svg.element(
          "text",
          lines.get(i),
          "x",
          Ellipse.number(x),
          "y",
          Ellipse.number(first + LINE * i),
          "text-anchor",
          anchor,
          "class",
          look);
    }
  }

  /** A name in two lines at most: there is no more room at the side. */
  private static List<String> lines(String name) {
    int blank = name.length() <= LONGEST ? -1 : name.lastIndexOf(' ', LONGEST);
    return blank < 0
        ? List.of(cut(name))
        : List.of(name.substring(0, blank), cut(name.substring(blank + 1)));
  }

  private static String cut(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).strip() + "…";
  }
}
