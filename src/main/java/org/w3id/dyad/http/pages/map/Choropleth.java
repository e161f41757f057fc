package org.w3id.dyad.http.pages.map;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.http.pages.relation.Relation;

/**
 * Draws the map: each state in the colour of its relation to one of them, which is outlined. Each
 * area is a link with its name and value; the table beside the map has the same links for the
 * keyboard.
 */
final class Choropleth {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 424;
  private static final String RADIUS = "3";

  private final World world;
  private final String id;
  private final String state;
  private final Map<String, Relation> relations;
  private final AreaNames names;
  private final Html svg = new Html();

  /**
   * A map.
   *
   * @param id a name that no other map of the page has
   * @param state the code of the state whose relations they are, empty if they are of none
   * @param relations the relations by the code of the other state
   * @param names what areas are called
   */
  Choropleth(
      World world, String id, String state, Map<String, Relation> relations, AreaNames names) {
    this.world = world;
    this.id = id;
    this.state = state;
    this.relations = relations;
    this.names = names;
  }

  /** The drawing as SVG. */
  String draw(String title) {
    svg.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "role",
        "group",
        "aria-label",
        title,
        "class",
        "map");
    hatch();
    world.areas().stream().filter(area -> !area.isSmall()).forEach(this::area);
    world.areas().stream().filter(Area::isSmall).forEach(this::area);
    svg.closeLine();
    return svg.toString();
  }

  private void hatch() {
    svg.open("defs");
    svg.open(
        "pattern",
        "id",
        id + "-hatch",
        "patternUnits",
        "userSpaceOnUse",
        "width",
        "4",
        "height",
        "4",
        "patternTransform",
        "rotate(45)");
    svg.open("rect", "width", "1.6", "height", "4", "class", "hatch").close();
    svg.close().close();
  }

  private void area(Area area) {
    String href = href(area.code());
    if (href != null) {
      svg.open("a", "href", href, "tabindex", "-1");
    }
    svg.open("g", "class", look(area), "data-area", area.code().isEmpty() ? null : area.code());
    svg.element("title", names.of(area, relations.get(area.code())));
    shape(area, null);
    if (world.disputed().containsKey(area.key())) {
      shape(area, "url(#" + id + "-hatch)");
    }
    svg.close();
    if (href != null) {
      svg.close();
    }
  }

  private String href(String code) {
    if (code.isEmpty() || !names.isKnown(code)) {
      return null;
    }
    boolean isAlone = state.isEmpty() || code.equals(state);
    return isAlone ? "/state/" + code : "/dyad/" + state + "/" + code;
  }

  private String look(Area area) {
    if (area.isPartOfAnother()) {
      return "area apart";
    }
    if (!area.code().isEmpty() && area.code().equals(state)) {
      return "area own";
    }
    Relation relation = relations.get(area.code());
    return "area v" + (relation == null ? 0 : relation.colour());
  }

  private void shape(Area area, String fill) {
    if (area.isSmall()) {
      List<String> middle = List.of(number(area.x()), number(area.y()));
      svg.open("circle", "cx", middle.get(0), "cy", middle.get(1), "r", RADIUS, "fill", fill);
    } else {
      svg.open("path", "d", area.path(), "fill", fill);
    }
    svg.close();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
