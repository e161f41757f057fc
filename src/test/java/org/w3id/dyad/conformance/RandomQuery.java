package org.w3id.dyad.conformance;

import java.util.List;

/** A query made at random by the productions of the grammar of SPARQL 1.1 (section 19.8). */
final class RandomQuery {
  private final Dice dice;
  private final RandomGroups groups;

  private RandomQuery(long seed) {
    dice = new Dice(seed);
    groups = new RandomGroups(dice);
  }

  /**
   * The text of a query without its prefixes; few of them are not allowed by the notes of the
   * grammar.
   */
  static String of(long seed) {
    return new RandomQuery(seed).text();
  }

  private String text() {
    int depth = dice.chance(15) ? dice.between(3, 5) : dice.between(1, 2);
    String where = groups.group(depth);
    String query =
        switch (dice.upTo(20)) {
          case 0, 1 -> "ASK " + from() + where;
          case 2, 3 -> "CONSTRUCT { " + template(where) + "} " + from() + "WHERE " + where;
          case 4 ->
              "DESCRIBE " + String.join(" ", described(where)) + " " + from() + "WHERE " + where;
          default -> selection(where, depth);
        };
    return query + (dice.chance(6) ? " " + groups.values() : "");
  }

  private String selection(String where, int depth) {
    String from = from();
    return groups.selection((from.isEmpty() ? "" : from + "WHERE ") + where, depth, false);
  }

  private String from() {
    if (!dice.chance(8)) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (int i = dice.between(1, 3); i > 0; i--) {
      text.append(dice.one("FROM ", "FROM ", "FROM NAMED "));
      text.append(groups.terms().constant(RandomTerms.Sort.GRAPH)).append(' ');
    }
    return text.toString();
  }

  private String template(String where) {
    List<String> variables = RandomGroups.variables(where);
    StringBuilder text = new StringBuilder();
    for (int i = dice.between(1, 2); i > 0; i--) {
      text.append(variables.isEmpty() || dice.chance(10) ? "_:n" : dice.one(variables)).append(' ');
      text.append(dice.one("dyad:year", "rdfs:label", "?k")).append(' ');
      text.append(variables.isEmpty() || dice.chance(10) ? "_:n" : dice.one(variables))
          .append(" . ");
    }
    return text.toString();
  }

  private List<String> described(String where) {
    List<String> variables = RandomGroups.variables(where);
    return List.of(
        variables.isEmpty() ? "state:CHN" : dice.one(variables),
        groups.terms().constant(RandomTerms.Sort.STATE));
  }
}
