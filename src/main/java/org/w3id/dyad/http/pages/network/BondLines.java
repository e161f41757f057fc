package org.w3id.dyad.http.pages.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.http.pages.relation.Bond;
import org.w3id.dyad.http.pages.relation.RelationMeasure;

/**
 * The edges between partners: each is bent towards the middle, to be told from those of the state.
 *
 * @param measure what they stand for
 * @param bonds those that are drawn
 * @param naming what is said of one
 */
record BondLines(RelationMeasure measure, List<Bond> bonds, Function<Bond, String> naming) {
  /** How far towards the middle a line is bent. */
  private static final double BEND = 0.55;

  /** Draws them; {@code places} has where on the ellipse each partner stands. */
  void draw(Html svg, List<Partner> partners, Function<Integer, Ellipse.Point> places) {
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < partners.size(); i++) {
      known.put(partners.get(i).thing().href(), i);
    }
    for (Bond bond : bonds) {
      Ellipse.Point from = places.apply(known.get(bond.one().href()));
      Ellipse.Point to = places.apply(known.get(bond.relation().partner().href()));
      String path = "M" + from + "Q" + from.between(to).towardsMiddle(BEND) + " " + to;
      String look = "bond line " + EgoNetwork.look(measure) + " w" + bond.relation().colour();
      svg.open("path", "d", path, "class", look);
      svg.element("title", naming.apply(bond)).close();
    }
  }
}
