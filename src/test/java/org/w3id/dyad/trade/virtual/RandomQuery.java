package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * A query made at random over the two worlds: patterns of flows and of what is around them, with
 * everything that SPARQL can put around patterns. Made of pieces, so that a query that fails can be
 * made smaller.
 */
final class RandomQuery {

  private final Dice dice;
  private final RandomLeaves leaves;

  private RandomQuery(long seed) {
    dice = new Dice(seed);
    leaves = new RandomLeaves(dice);
  }

  static Piece of(long seed) {
    return new RandomQuery(seed).query();
  }

  private Piece query() {
    if (dice.chance(25)) {
      return new RandomSums(dice, leaves).query();
    }
    List<Piece> parts = group(2, true);
    if (dice.chance(4)) {
      return new Piece("ASK {", parts, "}");
    }
    return select(parts, true);
  }

  /** A select over parts; the outermost or one inside. */
  private Piece select(List<Piece> parts, boolean outermost) {
    List<String> variables = Piece.variables(parts);
    if (variables.isEmpty()) {
      return new Piece("ASK {", parts, "}");
    }
    List<String> chosen = new ArrayList<>();
    variables.stream().filter(v -> dice.chance(60)).forEach(chosen::add);
    if (chosen.isEmpty()) {
      chosen.add(variables.get(0));
    }
    if (dice.chance(45)) {
      return grouped(parts, variables, chosen);
    }
    String order = "";
    if (dice.chance(25)) {
      StringBuilder by = new StringBuilder("ORDER BY");
      chosen.forEach(v -> by.append(dice.chance(50) ? " DESC(?" + v + ")" : " ?" + v));
      order = by + (dice.chance(70) ? " LIMIT " + dice.upTo(20) : "");
      order += order.contains("LIMIT") && dice.chance(30) ? " OFFSET " + dice.upTo(5) : "";
    }
    return new Piece(
        "SELECT "
            + (dice.chance(25) ? "DISTINCT " : "")
            + "?"
            + String.join(" ?", chosen)
            + (outermost && dice.chance(5) ? from() : "")
            + " {",
        parts,
        "} " + order);
  }

  private String from() {
    return dice.one(
        " FROM graph:comtrade FROM graph:states",
        " FROM graph:baci FROM NAMED graph:baci",
        " FROM graph:baci FROM graph:inferred FROM NAMED graph:inferred",
        " FROM graph:trade FROM graph:control-list FROM graph:partnership");
  }

  private Piece grouped(List<Piece> parts, List<String> variables, List<String> chosen) {
    List<String> keys = new ArrayList<>(chosen.subList(0, Math.min(chosen.size(), dice.upTo(3))));
    StringBuilder head = new StringBuilder("SELECT");
    keys.forEach(key -> head.append(" ?").append(key));
    int count = 1 + dice.upTo(2);
    String first = null;
    for (int i = 0; i < count; i++) {
      String variable = dice.one(variables.toArray(String[]::new));
      String name = leaves.name("a");
      first = first == null ? name : first;
      head.append(
          switch (dice.upTo(8)) {
            case 0 -> " (COUNT(*) AS ?" + name + ")";
            case 1 -> " (COUNT(DISTINCT ?" + variable + ") AS ?" + name + ")";
            case 2 -> " (COUNT(?" + variable + ") AS ?" + name + ")";
            case 3 -> " (AVG(?" + numeric(variables, variable) + ") AS ?" + name + ")";
            case 4 -> " (MIN(?" + numeric(variables, variable) + ") AS ?" + name + ")";
            case 5 -> " (MAX(?" + variable + ") AS ?" + name + ")";
            default -> " (SUM(?" + numeric(variables, variable) + ") AS ?" + name + ")";
          });
    }
    String tail = "}";
    if (!keys.isEmpty()) {
      tail += " GROUP BY ?" + String.join(" ?", keys);
      if (dice.chance(20)) {
        tail +=
            " HAVING("
                + dice.one(
                    "COUNT(*) > 2",
                    "COUNT(*) < 4",
                    "SUM(?" + numeric(variables, variables.get(0)) + ") > 5")
                + ")";
      }
      if (dice.chance(20)) {
        tail += " ORDER BY DESC(?" + first + ") ?" + String.join(" ?", keys) + " LIMIT 5";
      }
    }
    return new Piece(head + " {", parts, tail);
  }

  private String numeric(List<String> variables, String otherwise) {
    List<String> numbers = variables.stream().filter(v -> v.matches("[vqyn][0-9]*")).toList();
    return numbers.isEmpty() || dice.chance(5) ? otherwise : numbers.get(dice.upTo(numbers.size()));
  }

  /** The parts of a group; the first binds a flow. */
  private List<Piece> group(int depth, boolean outermost) {
    List<Piece> parts = new ArrayList<>();
    parts.add(leaves.flow("f", true));
    if (dice.chance(15)) {
      parts.add(sharing(parts, () -> leaves.flow("g", true)));
    }
    int more = dice.upTo(outermost ? 4 : 3);
    for (int i = 0; i < more; i++) {
      parts.add(part(parts, depth));
    }
    if (dice.chance(20)) {
      parts.add(parts.remove(0));
    }
    return parts;
  }

  /** Mostly one that shares a variable with the others: what shares none only multiplies them. */
  private Piece sharing(List<Piece> others, Supplier<Piece> made) {
    List<String> known = Piece.variables(others);
    Piece piece = made.get();
    while (Collections.disjoint(known, Piece.variables(List.of(piece))) && !dice.chance(5)) {
      piece = made.get();
    }
    return piece;
  }

  private Piece part(List<Piece> others, int depth) {
    return switch (dice.upTo(depth > 0 ? 15 : 8)) {
      case 0, 1, 2 -> sharing(others, leaves::around);
      case 3, 4, 5 -> Piece.of("FILTER(" + leaves.condition(2) + ")");
      case 6 -> sharing(others, leaves::values);
      case 7 -> leaves.bind();
      case 8, 9 -> sharing(others, () -> new Piece("OPTIONAL {", inner(depth - 1), "}"));
      case 10 ->
          new Piece(
              "",
              List.of(
                  sharing(others, () -> new Piece("{", inner(depth - 1), "}")),
                  sharing(others, () -> new Piece("UNION {", inner(depth - 1), "}"))),
              "");
      case 11 -> new Piece("MINUS {", inner(depth - 1), "}");
      case 12 -> new Piece("FILTER " + dice.one("", "NOT ") + "EXISTS {", inner(depth - 1), "}");
      case 13 -> sharing(others, () -> subselect(depth - 1));
      default -> sharing(others, this::graph);
    };
  }

  private Piece graph() {
    String name =
        dice.one(
            "?gr", "graph:comtrade", "graph:baci", "graph:trade", "graph:states", "graph:inferred");
    Piece inside = dice.chance(70) ? leaves.flow("f", false) : leaves.around();
    return new Piece("GRAPH " + name + " {", List.of(inside), "}");
  }

  private Piece subselect(int depth) {
    Piece select = select(group(Math.max(0, depth), false), false);
    return select.before().startsWith("ASK")
        ? leaves.around()
        : new Piece("{ " + select.before(), select.parts(), select.after() + " }");
  }

  private List<Piece> inner(int depth) {
    List<Piece> parts = new ArrayList<>();
    parts.add(
        dice.chance(65) ? leaves.flow(dice.one("f", "g", "h"), dice.chance(60)) : leaves.around());
    while (dice.chance(30)) {
      parts.add(part(parts, Math.max(0, depth)));
    }
    return parts;
  }
}
