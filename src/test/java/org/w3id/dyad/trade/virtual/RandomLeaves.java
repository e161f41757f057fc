package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The leaves of random queries: patterns of flows and around them, values, conditions. */
final class RandomLeaves {

  private final Dice dice;
  private int numbers;

  RandomLeaves(Dice dice) {
    this.dice = dice;
  }

  /** A name for what is computed, as no other. */
  String name(String letter) {
    return letter + numbers++;
  }

  /** Some triples of one flow; mostly so few flows that the reference is not slow. */
  Piece flow(String name, boolean selective) {
    Map<String, String> all = new TreeMap<>();
    int count = 1 + dice.upTo(4);
    while (all.size() < count) {
      String property =
          dice.one(
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
    if (selective || dice.chance(96)) {
      boolean fewStates = dice.chance(75);
      if (fewStates) {
        all.put(
            dice.one("dyad:hasExporter", "dyad:hasImporter"),
            dice.one("state:YUG", "state:TWN", "state:MMR"));
        all.putIfAbsent("dyad:tradeValue", "?v");
      }
      all.put("dyad:year", dice.chance(fewStates ? 70 : 92) ? year() : "?y");
    }
    if (dice.chance(1)) {
      all.put("?pr", "?ob");
    }
    List<Piece> triples = new ArrayList<>();
    all.forEach((p, o) -> triples.add(Piece.of("?" + name + " " + p + " " + o + " .")));
    return new Piece("", triples, "");
  }

  private String object(String property) {
    boolean constant = dice.chance(30);
    return switch (property) {
      case "a" ->
          constant
              ? dice.one(
                  "dyad:TradeFlow",
                  "dyad:TradeFlow",
                  "qb:Observation",
                  "dyad:ReTradeFlow",
                  "dyad:Statement")
              : "?t";
      case "dyad:hasExporter" -> constant ? state() : dice.one("?e", "?e", "?i");
      case "dyad:hasImporter" -> constant ? state() : dice.one("?i", "?i", "?e");
      case "dyad:hasProduct", "dyad:hasHeading", "dyad:hasChapter" -> constant ? product() : "?p";
      case "dyad:year" -> constant ? String.valueOf(1990 + dice.upTo(36)) : "?y";
      case "dyad:tradeValue" ->
          constant && dice.chance(20)
              ? dice.one("0.01", "0.0", "12.5")
              : dice.one("?v", "?v", "?w");
      case "dyad:quantity" -> dice.one("?q", "?q", "?v");
      case "dyad:quantityUnit" -> constant ? dice.one("\"kg\"", "\"t\"") : "?u";
      case "dyad:hasReportingSide" ->
          constant ? dice.one("dyad:ExporterReported", "dyad:ImporterReported") : "?s";
      case "qb:dataSet" -> constant ? dice.one("dataset:comtrade", "dataset:baci") : "?d";
      case "sdmx:refPeriod" -> constant ? "\"2001\"^^xsd:gYear" : "?per";
      case "dcterms:identifier" -> "?id";
      case "skos:note" -> "?note";
      default -> "?doc";
    };
  }

  /** One of few, so that two flows can be of the same. */
  String year() {
    return String.valueOf(2000 + dice.upTo(4));
  }

  String state() {
    return "state:" + dice.one("CHN", "BLR", "YUG", "TWN", "RUS", "ZZZ");
  }

  private String product() {
    return dice.one(
        "product:854231",
        "product:310420",
        "product:85",
        "product:8542",
        "<https://w3id.org/dyad/id/product/TOTAL>",
        "<https://w3id.org/dyad/id/product/HS2017/854231>");
  }

  Piece around() {
    String state = dice.one("?e", "?i");
    return Piece.of(
        switch (dice.upTo(13)) {
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

  Piece values() {
    return Piece.of(
        switch (dice.upTo(6)) {
          case 0 -> "VALUES ?e { state:CHN state:YUG state:ZZZ }";
          case 1 -> "VALUES ?i { state:BLR state:TWN }";
          case 2 -> "VALUES (?y ?k) { (2001 \"one\") (2002 \"two\"@en) (2001 3) (2003 UNDEF) }";
          case 3 -> "VALUES ?p { product:854231 <https://w3id.org/dyad/id/product/TOTAL> }";
          case 4 -> "VALUES (?e ?i) { (state:YUG UNDEF) (UNDEF state:YUG) (state:TWN state:CHN) }";
          default -> "VALUES (?e ?n) { (state:YUG 100) (state:TWN 2000.5) (state:MMR \"x\") }";
        });
  }

  Piece bind() {
    String name = name("b");
    return Piece.of(
        "BIND("
            + dice.one(
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

  String condition(int depth) {
    if (depth > 0 && dice.chance(30)) {
      return "(" + condition(depth - 1) + dice.one(" && ", " || ") + condition(depth - 1) + ")";
    }
    if (depth > 0 && dice.chance(12)) {
      return "!(" + condition(depth - 1) + ")";
    }
    String compared = dice.one("=", "!=", "<", "<=", ">", ">=");
    String equal = dice.one("=", "!=");
    return switch (dice.upTo(20)) {
      case 0, 1 ->
          "?y " + compared + " " + dice.one("2001", "2010", "2001.5", "\"2001\"^^xsd:int", "2.0e3");
      case 2, 3 ->
          "?v " + compared + " " + dice.one("1000", "0.01", "500.25", "1e3", "?q", "?w", "?n");
      case 4 -> "?q " + compared + " " + dice.one("50", "0.5", "?v");
      case 5 -> "?e " + equal + " " + dice.one("?i", state(), "\"CHN\"");
      case 6 -> "?i " + equal + " " + state();
      case 7 -> "?p " + equal + " " + product();
      case 8 -> "?u " + dice.one(equal, compared) + " " + dice.one("\"kg\"", "\"t\"", "\"kg\"@en");
      case 9 -> "?per " + compared + " \"2001\"^^xsd:gYear";
      case 10 -> "BOUND(?" + dice.one("q", "u", "l", "note", "lev") + ")";
      case 11 -> "?i IN (state:CHN, state:BLR, state:YUG)";
      case 12 -> "?y NOT IN (2000, 2001, 2002.0)";
      case 13 -> "REGEX(STR(?i), \"[A-M]..$\")";
      case 14 -> "STRSTARTS(STR(?p), \"https://w3id.org/dyad/id/product/HS2022/85\")";
      case 15 -> "LANG(?l) = \"en\"";
      case 16 -> "?y " + compared + " " + dice.one("?y2", "?y2 + 1", "?n");
      case 17 -> "SAMETERM(?e, ?i)";
      case 18 -> "COALESCE(?q, ?v) " + compared + " 100";
      default -> "?v + 1 " + compared + " ?v - ?y";
    };
  }
}
