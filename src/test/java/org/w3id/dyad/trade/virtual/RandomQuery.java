package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query made at random over the two worlds: patterns of flows and of what is around them, with
 * everything that SPARQL can put around patterns. Made of pieces, so that a query that fails can be
 * made smaller.
 */
final class RandomQuery {

  private static final Pattern VARIABLE = Pattern.compile("\\?([a-z]+[0-9]*)");

  private final Random random;
  private int numbers;

  private RandomQuery(long seed) {
    random = new Random(seed);
  }

  /**
   * A part of a query.
   *
   * @param before text before the parts
   * @param parts parts, each of which can be left out
   * @param after text after the parts
   */
  record Piece(String before, List<Piece> parts, String after) {
    static Piece of(String text) {
      return new Piece(text, List.of(), "");
    }

    String text() {
      StringBuilder text = new StringBuilder(before);
      parts.forEach(part -> text.append(' ').append(part.text()));
      return text.append(' ').append(after).toString();
    }

    /** The same with one part less, or with a part in the place of what it is in. */
    List<Piece> smaller() {
      List<Piece> all = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        List<Piece> fewer = new ArrayList<>(parts);
        Piece part = fewer.remove(i);
        all.add(new Piece(before, fewer, after));
        if (!part.parts.isEmpty()) {
          List<Piece> flat = new ArrayList<>(fewer);
          flat.addAll(i, part.parts);
          all.add(new Piece(before, flat, after));
        }
        for (Piece smaller : part.smaller()) {
          List<Piece> changed = new ArrayList<>(parts);
          changed.set(i, smaller);
          all.add(new Piece(before, changed, after));
        }
      }
      return all;
    }
  }

  static Piece of(long seed) {
    return new RandomQuery(seed).query();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  private <T> T one(T... all) {
    return all[random.nextInt(all.length)];
  }

  private Piece query() {
    List<Piece> parts = group(2, true);
    if (chance(4)) {
      return new Piece("ASK {", parts, "}");
    }
    return select(parts, true);
  }

  /** A select over parts; the outermost or one inside. */
  private Piece select(List<Piece> parts, boolean outermost) {
    List<String> variables = variables(parts);
    if (variables.isEmpty()) {
      return new Piece("ASK {", parts, "}");
    }
    List<String> chosen = new ArrayList<>();
    variables.stream().filter(v -> chance(60)).forEach(chosen::add);
    if (chosen.isEmpty()) {
      chosen.add(variables.get(0));
    }
    if (chance(45)) {
      return grouped(parts, variables, chosen);
    }
    String order = "";
    if (chance(25)) {
      StringBuilder by = new StringBuilder("ORDER BY");
      chosen.forEach(v -> by.append(chance(50) ? " DESC(?" + v + ")" : " ?" + v));
      order = by + (chance(70) ? " LIMIT " + random.nextInt(20) : "");
      order += order.contains("LIMIT") && chance(30) ? " OFFSET " + random.nextInt(5) : "";
    }
    return new Piece(
        "SELECT "
            + (chance(25) ? "DISTINCT " : "")
            + "?"
            + String.join(" ?", chosen)
            + (outermost && chance(5) ? from() : "")
            + " {",
        parts,
        "} " + order);
  }

  private String from() {
    return one(
        " FROM graph:comtrade FROM graph:states",
        " FROM graph:baci FROM NAMED graph:baci",
        " FROM graph:baci FROM graph:inferred FROM NAMED graph:inferred",
        " FROM graph:trade FROM graph:control-list FROM graph:partnership");
  }

  private Piece grouped(List<Piece> parts, List<String> variables, List<String> chosen) {
    List<String> keys =
        new ArrayList<>(chosen.subList(0, Math.min(chosen.size(), random.nextInt(3))));
    StringBuilder head = new StringBuilder("SELECT");
    keys.forEach(key -> head.append(" ?").append(key));
    int count = 1 + random.nextInt(2);
    String first = null;
    for (int i = 0; i < count; i++) {
      String variable = one(variables.toArray(String[]::new));
      String name = "a" + numbers++;
      first = first == null ? name : first;
      head.append(
          switch (random.nextInt(8)) {
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
      if (chance(20)) {
        tail +=
            " HAVING("
                + one("COUNT(*) > 2", "COUNT(*) < 4", "SUM(?" + variables.get(0) + ") > 5")
                + ")";
      }
      if (chance(20)) {
        tail += " ORDER BY DESC(?" + first + ") ?" + String.join(" ?", keys) + " LIMIT 5";
      }
    }
    return new Piece(head + " {", parts, tail);
  }

  private String numeric(List<String> variables, String otherwise) {
    List<String> numbers = variables.stream().filter(v -> v.matches("[vqyn][0-9]*")).toList();
    return numbers.isEmpty() || chance(5) ? otherwise : numbers.get(random.nextInt(numbers.size()));
  }

  private static List<String> variables(List<Piece> parts) {
    TreeSet<String> names = new TreeSet<>();
    for (Piece part : parts) {
      if (!part.before.startsWith("FILTER") && !part.before.startsWith("MINUS")) {
        visible(part, names);
      }
    }
    return List.copyOf(names);
  }

  private static void visible(Piece part, TreeSet<String> names) {
    if (part.before.startsWith("{ SELECT")) {
      Matcher head = VARIABLE.matcher(part.before.replaceAll("\\([A-Z]+\\([^)]*\\) AS", ""));
      while (head.find()) {
        names.add(head.group(1));
      }
      return;
    }
    Matcher matcher = VARIABLE.matcher(part.before + part.after);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    part.parts.stream()
        .filter(each -> !each.before.startsWith("FILTER") && !each.before.startsWith("MINUS"))
        .forEach(each -> visible(each, names));
  }

  /** The parts of a group; the first binds a flow. */
  private List<Piece> group(int depth, boolean outermost) {
    List<Piece> parts = new ArrayList<>();
    parts.add(flow("f", true));
    if (chance(15)) {
      parts.add(flow("g", true));
    }
    int more = random.nextInt(outermost ? 4 : 3);
    for (int i = 0; i < more; i++) {
      parts.add(part(depth));
    }
    if (chance(20)) {
      parts.add(parts.remove(0));
    }
    return parts;
  }

  private Piece part(int depth) {
    int kind = random.nextInt(depth > 0 ? 15 : 8);
    return switch (kind) {
      case 0, 1, 2 -> around();
      case 3, 4, 5 -> Piece.of("FILTER(" + condition(2) + ")");
      case 6 -> values();
      case 7 -> bind();
      case 8, 9 -> new Piece("OPTIONAL {", inner(depth - 1), "}");
      case 10 ->
          new Piece(
              "",
              List.of(
                  new Piece("{", inner(depth - 1), "}"),
                  new Piece("UNION {", inner(depth - 1), "}")),
              "");
      case 11 -> new Piece("MINUS {", inner(depth - 1), "}");
      case 12 -> new Piece("FILTER " + one("", "NOT ") + "EXISTS {", inner(depth - 1), "}");
      case 13 -> subselect(depth - 1);
      default ->
          new Piece(
              "GRAPH "
                  + one(
                      "?gr",
                      "graph:comtrade",
                      "graph:baci",
                      "graph:trade",
                      "graph:states",
                      "graph:inferred")
                  + " {",
              List.of(chance(70) ? flow("f", false) : around()),
              "}");
    };
  }

  private Piece subselect(int depth) {
    Piece select = select(group(Math.max(0, depth), false), false);
    return select.before.startsWith("ASK")
        ? around()
        : new Piece("{ " + select.before, select.parts, select.after + " }");
  }

  private List<Piece> inner(int depth) {
    List<Piece> parts = new ArrayList<>();
    parts.add(chance(65) ? flow(one("f", "g", "h"), chance(60)) : around());
    while (chance(30)) {
      parts.add(part(Math.max(0, depth)));
    }
    return parts;
  }

  /** Some triples of one flow; mostly so few flows that the reference is not slow. */
  private Piece flow(String name, boolean selective) {
    Map<String, String> all = new TreeMap<>();
    int count = 1 + random.nextInt(4);
    while (all.size() < count) {
      String property =
          one(
              "a",
              "dyad:hasExporter",
              "dyad:hasImporter",
              "dyad:hasImporter",
              "dyad:hasProduct",
              "dyad:year",
              "dyad:year",
              "dyad:tradeValue",
              "dyad:tradeValue",
              "dyad:quantity",
              "dyad:quantityUnit",
              "dyad:hasReportingSide",
              "qb:dataSet",
              "dyad:hasChapter",
              "dyad:hasHeading",
              "sdmx:refPeriod",
              "dcterms:identifier",
              "skos:note",
              "prov:hadPrimarySource");
      all.put(property, object(property));
    }
    if (selective || chance(96)) {
      if (chance(75)) {
        all.put(
            one("dyad:hasExporter", "dyad:hasImporter"),
            one("state:YUG", "state:TWN", "state:MMR"));
        all.putIfAbsent("dyad:tradeValue", "?v");
      }
      all.put("dyad:year", chance(70) ? String.valueOf(2000 + random.nextInt(4)) : "?y");
    }
    if (chance(2)) {
      all.put("?pr", "?ob");
    }
    List<Piece> triples = new ArrayList<>();
    all.forEach((p, o) -> triples.add(Piece.of("?" + name + " " + p + " " + o + " .")));
    return new Piece("", triples, "");
  }

  private String object(String property) {
    boolean constant = chance(30);
    return switch (property) {
      case "a" ->
          constant
              ? one(
                  "dyad:TradeFlow",
                  "dyad:TradeFlow",
                  "qb:Observation",
                  "dyad:ReTradeFlow",
                  "dyad:Statement")
              : "?t";
      case "dyad:hasExporter" -> constant ? state() : one("?e", "?e", "?i");
      case "dyad:hasImporter" -> constant ? state() : one("?i", "?i", "?e");
      case "dyad:hasProduct", "dyad:hasHeading", "dyad:hasChapter" -> constant ? product() : "?p";
      case "dyad:year" -> constant ? String.valueOf(1990 + random.nextInt(36)) : "?y";
      case "dyad:tradeValue" ->
          constant && chance(20) ? one("0.01", "0.0", "12.5") : one("?v", "?v", "?w");
      case "dyad:quantity" -> one("?q", "?q", "?v");
      case "dyad:quantityUnit" -> constant ? one("\"kg\"", "\"t\"") : "?u";
      case "dyad:hasReportingSide" ->
          constant ? one("dyad:ExporterReported", "dyad:ImporterReported") : "?s";
      case "qb:dataSet" -> constant ? one("dataset:comtrade", "dataset:baci") : "?d";
      case "sdmx:refPeriod" -> constant ? "\"2001\"^^xsd:gYear" : "?per";
      case "dcterms:identifier" -> "?id";
      case "skos:note" -> "?note";
      default -> "?doc";
    };
  }

  private String state() {
    return "state:" + one("CHN", "BLR", "YUG", "TWN", "RUS", "ZZZ");
  }

  private String product() {
    return one(
        "product:854231",
        "product:310420",
        "product:85",
        "product:8542",
        "<https://w3id.org/dyad/id/product/TOTAL>",
        "<https://w3id.org/dyad/id/product/HS2017/854231>");
  }

  private Piece around() {
    String state = one("?e", "?i");
    return Piece.of(
        switch (random.nextInt(13)) {
          case 0 -> state + " rdfs:label ?l .";
          case 1 -> state + " dyad:isInRegion ?r .";
          case 2 -> state + " dyad:isInRegion+ ?r .";
          case 3 -> state + " dyad:population ?n .";
          case 4 -> "?st dyad:hasParty " + state + " ; dyad:hasLevel ?lev .";
          case 5 -> "?st dyad:hasParty " + state + " ; dyad:year ?y2 .";
          case 6 -> "?x dyad:isEntryOf list:chpl ; dyad:hasProduct ?p .";
          case 7 -> "?x dyad:hasProduct ?p ; dyad:controlTier ?tier .";
          case 8 ->
              "?x a dyad:Figure ; dyad:hasSubject " + state + " ; dyad:year ?y ; dyad:value ?n .";
          case 9 -> "?p skos:prefLabel ?l .";
          case 10 -> "?d rdfs:label ?l .";
          case 11 -> state + " dyad:isInRegion/rdfs:label ?l .";
          default -> "?x dyad:year ?y ; a dyad:Figure .";
        });
  }

  private Piece values() {
    return Piece.of(
        switch (random.nextInt(6)) {
          case 0 -> "VALUES ?e { state:CHN state:YUG state:ZZZ }";
          case 1 -> "VALUES ?i { state:BLR state:TWN }";
          case 2 -> "VALUES (?y ?k) { (2001 \"one\") (2002 \"two\"@en) (2001 3) (2003 UNDEF) }";
          case 3 -> "VALUES ?p { product:854231 <https://w3id.org/dyad/id/product/TOTAL> }";
          case 4 -> "VALUES (?e ?i) { (state:YUG UNDEF) (UNDEF state:YUG) (state:TWN state:CHN) }";
          default -> "VALUES (?e ?n) { (state:YUG 100) (state:TWN 2000.5) (state:MMR \"x\") }";
        });
  }

  private Piece bind() {
    String name = "b" + numbers++;
    return Piece.of(
        "BIND("
            + one(
                "?y + 1",
                "?v - 0.5",
                "?v / 7",
                "STR(?i)",
                "?e",
                "IF(?v > 500, \"big\", \"small\")",
                "COALESCE(?q, 0)",
                "CONCAT(STR(?p), \"!\")",
                "2001",
                "?y - ?y",
                "?v + ?q",
                "BOUND(?u)",
                "EXISTS { ?x dyad:hasProduct ?p ; dyad:isEntryOf list:chpl }")
            + " AS ?"
            + name
            + ")");
  }

  private String condition(int depth) {
    if (depth > 0 && chance(30)) {
      return "(" + condition(depth - 1) + one(" && ", " || ") + condition(depth - 1) + ")";
    }
    if (depth > 0 && chance(12)) {
      return "!(" + condition(depth - 1) + ")";
    }
    String compared = one("=", "!=", "<", "<=", ">", ">=");
    String equal = one("=", "!=");
    return switch (random.nextInt(20)) {
      case 0, 1 ->
          "?y " + compared + " " + one("2001", "2010", "2001.5", "\"2001\"^^xsd:int", "2.0e3");
      case 2, 3 -> "?v " + compared + " " + one("1000", "0.01", "500.25", "1e3", "?q", "?w", "?n");
      case 4 -> "?q " + compared + " " + one("50", "0.5", "?v");
      case 5 -> "?e " + equal + " " + one("?i", state(), "\"CHN\"");
      case 6 -> "?i " + equal + " " + state();
      case 7 -> "?p " + equal + " " + product();
      case 8 -> "?u " + one(equal, compared) + " " + one("\"kg\"", "\"t\"", "\"kg\"@en");
      case 9 -> "?per " + compared + " \"2001\"^^xsd:gYear";
      case 10 -> "BOUND(?" + one("q", "u", "l", "note", "lev") + ")";
      case 11 -> "?i IN (state:CHN, state:BLR, state:YUG)";
      case 12 -> "?y NOT IN (2000, 2001, 2002.0)";
      case 13 -> "REGEX(STR(?i), \"[A-M]..$\")";
      case 14 -> "STRSTARTS(STR(?p), \"https://w3id.org/dyad/id/product/HS2022/85\")";
      case 15 -> "LANG(?l) = \"en\"";
      case 16 -> "?y " + compared + " " + one("?y2", "?y2 + 1", "?n");
      case 17 -> "SAMETERM(?e, ?i)";
      case 18 -> "COALESCE(?q, ?v) " + compared + " 100";
      default -> "?v + 1 " + compared + " ?v - ?y";
    };
  }
}
