package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Random queries that sum and count flows by what many of them have in common. */
final class RandomSums {

  private final Dice dice;
  private final RandomLeaves leaves;

  RandomSums(Dice dice, RandomLeaves leaves) {
    this.dice = dice;
    this.leaves = leaves;
  }

  Piece query() {
    List<Piece> parts = new ArrayList<>();
    parts.add(flows());
    while (dice.chance(45)) {
      parts.add(beside());
    }
    return select(parts, "e", "i", "y", "s", "d", "gr", "r", "l", "t");
  }

  private Piece flows() {
    return switch (dice.upTo(10)) {
      case 0 -> inGraph();
      case 1, 2 -> bothDirections();
      case 3 -> new Piece("", List.of(star("f", "?v"), star("g", "?w")), "");
      case 4 -> new Piece("{ SELECT DISTINCT ?e ?i ?y {", List.of(star("f", "?v")), "} }");
      default -> star("f", "?v");
    };
  }

  /** A flow with what its sums have, and now and then with what only it has. */
  private Piece star(String name, String amount) {
    Map<String, String> all = new TreeMap<>();
    all.put("dyad:hasExporter", dice.chance(40) ? leaves.state() : "?e");
    all.put("dyad:hasImporter", dice.chance(25) ? leaves.state() : "?i");
    all.put("dyad:year", dice.chance(35) ? leaves.year() : "?y");
    if (dice.chance(85)) {
      all.put("dyad:tradeValue", amount);
    }
    if (dice.chance(20)) {
      all.put(
          "dyad:hasReportingSide",
          dice.one("?s", "dyad:ExporterReported", "dyad:ImporterReported"));
    }
    if (dice.chance(20)) {
      all.put("qb:dataSet", dice.one("?d", "dataset:comtrade", "dataset:cow-trade"));
    }
    if (dice.chance(15)) {
      all.put("a", dice.one("?t", "dyad:TradeFlow", "qb:Observation", "dyad:ReTradeFlow"));
    }
    if (dice.chance(20)) {
      all.put("dyad:hasProduct", dice.one("?p", "<https://w3id.org/dyad/id/product/TOTAL>"));
    }
    if (dice.chance(8)) {
      all.put(dice.one("dyad:quantity", "sdmx:refPeriod", "skos:note"), "?q");
    }
    if (dice.chance(70)) {
      all.remove(dice.one("dyad:hasExporter", "dyad:hasImporter", "dyad:year"));
    }
    List<Piece> triples = new ArrayList<>();
    all.forEach((p, o) -> triples.add(Piece.of("?" + name + " " + p + " " + o + " .")));
    return new Piece("", triples, "");
  }

  private Piece inGraph() {
    String graph = dice.one("?gr", "?gr", "graph:comtrade", "graph:trade", "graph:inferred");
    return new Piece("GRAPH " + graph + " {", List.of(star("f", "?v")), "}");
  }

  private Piece bothDirections() {
    String state = leaves.state();
    String year = dice.one("?y", leaves.year());
    String other = dice.one("?f", "?f", "?g");
    return new Piece(
        "",
        List.of(
            Piece.of(
                "{ ?f dyad:hasExporter %s ; dyad:hasImporter ?i ; dyad:year %s ; dyad:tradeValue ?v . }"
                    .formatted(state, year)),
            Piece.of(
                "UNION { %s dyad:hasImporter %s ; dyad:hasExporter ?i ; dyad:year ?y ; dyad:tradeValue %s . }"
                    .formatted(other, state, dice.one("?v", "?v", "?w")))),
        "");
  }

  private Piece beside() {
    return switch (dice.upTo(13)) {
      case 0 -> Piece.of("VALUES ?e { state:CHN state:YUG state:ZZZ }");
      case 1 -> Piece.of("VALUES ?i { state:BLR state:TWN }");
      case 2 -> Piece.of("VALUES (?e ?i) { (state:CHN UNDEF) (state:RUS state:CHN) }");
      case 3 -> Piece.of("VALUES (?y ?k) { (2001 1) (2001 2) (2002 3) (2050 4) }");
      case 4 -> Piece.of("FILTER(?y " + dice.one("=", "!=", "<", ">=") + " 2002)");
      case 5 -> Piece.of("FILTER(" + leaves.condition(1) + ")");
      case 6 -> Piece.of("FILTER(?e != ?i)");
      case 7 -> Piece.of(dice.one("?e", "?i") + " dyad:isInRegion ?r .");
      case 8 -> Piece.of("?st dyad:hasParty ?i ; dyad:hasLevel ?lev .");
      case 9 -> Piece.of("?d rdfs:label ?l .");
      case 10 -> total();
      case 11 -> new Piece(dice.one("MINUS {", "OPTIONAL {"), List.of(star("h", "?x")), "}");
      default -> Piece.of("BIND(" + dice.one("?y - 1", "STR(?i)", "?v * 2") + " AS ?b)");
    };
  }

  /** The sum of all, to compare the others with. */
  private Piece total() {
    Piece select = select(List.of(star("h", "?z")), dice.one("e", "i", "y"));
    return new Piece("{ " + select.before(), select.parts(), select.after() + " }");
  }

  private Piece select(List<Piece> parts, String... possible) {
    List<String> variables = Piece.variables(parts);
    List<String> keys = new ArrayList<>(List.of(possible));
    keys.removeIf(key -> !variables.contains(key) || dice.chance(possible.length > 1 ? 60 : 0));
    String by = keys.isEmpty() ? "" : "?" + String.join(" ?", keys);
    if (!keys.isEmpty() && dice.chance(12)) {
      return new Piece("SELECT DISTINCT " + by + " {", parts, "}");
    }
    StringBuilder head = new StringBuilder("SELECT " + by);
    String first = leaves.name("a");
    head.append(" (").append(aggregate(variables)).append(" AS ?").append(first).append(')');
    while (dice.chance(50)) {
      head.append(" (").append(aggregate(variables)).append(" AS ?");
      head.append(leaves.name("a")).append(')');
    }
    String tail = "}" + (keys.isEmpty() ? "" : " GROUP BY " + by);
    if (dice.chance(15)) {
      tail += " HAVING(" + dice.one("SUM(?v) > 100000", "COUNT(*) > 3", "COUNT(?f) < 40") + ")";
    }
    if (!keys.isEmpty() && dice.chance(20)) {
      tail += " ORDER BY DESC(?" + first + ") " + by + " LIMIT 7";
    }
    return new Piece(head + " {", parts, tail);
  }

  private String aggregate(List<String> variables) {
    String variable = "?" + dice.one(variables.toArray(String[]::new));
    String amount = variables.contains("z") ? "?z" : dice.one("?v", "?v", "?v", "?w");
    return switch (dice.upTo(14)) {
      case 0, 1, 2, 3 -> "SUM(" + amount + ")";
      case 4 -> "AVG(" + amount + ")";
      case 5 -> "MIN(" + amount + ")";
      case 6 -> "MAX(" + amount + ")";
      case 7 -> "COUNT(*)";
      case 8 -> "COUNT(?f)";
      case 9 -> "COUNT(" + amount + ")";
      case 10 -> "COUNT(" + variable + ")";
      case 11 -> "COUNT(DISTINCT " + variable + ")";
      case 12 -> "SUM(" + dice.one("?y", "DISTINCT ?v", "?v * 2", "?q", variable) + ")";
      default -> dice.one("MIN", "MAX", "AVG") + "(" + dice.one("?y", variable) + ")";
    };
  }
}
