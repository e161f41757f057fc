package org.w3id.dyad.conformance;

import java.util.List;
import java.util.Map;

/** Variables, constants, triple patterns and paths at random. */
final class RandomTerms {

  /** What a place is mostly filled with, so that patterns match something now and then. */
  enum Sort {
    FLOW("f", "f", "g"),
    STATE("e", "i", "e"),
    PRODUCT("p", "p", "r"),
    YEAR("y", "y", "z"),
    AMOUNT("v", "v", "w"),
    TEXT("l", "m", "l"),
    ANY("x", "o", "x"),
    GRAPH("gr", "gr", "x");

    private final List<String> variables;

    Sort(String... variables) {
      this.variables = List.of(variables);
    }
  }

  private static final Map<Sort, List<String>> CONSTANTS =
      Map.of(
          Sort.FLOW,
              List.of(
                  "<https://w3id.org/dyad/id/flow/comtrade/CHN/BLR/E/TOTAL/2001>",
                  "<https://w3id.org/dyad/id/flow/baci/RUS/RUS/I/HS2022-85/2002>",
                  "<https://w3id.org/dyad/id/figure/1>",
                  "<https://w3id.org/dyad/id/figure/unga/BLR-CHN-2001>",
                  "<https://w3id.org/dyad/id/vote/1-RUS>",
                  "<https://w3id.org/dyad/id/coded-event/1>"),
          Sort.STATE,
              List.of("state:CHN", "state:BLR", "state:RUS", "state:TWN", "state:YUG", "state:ZZZ"),
          Sort.PRODUCT,
              List.of(
                  "product:854231",
                  "product:8542",
                  "product:85",
                  "<https://w3id.org/dyad/id/product/TOTAL>",
                  "<https://w3id.org/dyad/id/product/HS2017/85>"),
          Sort.YEAR,
              List.of(
                  "2000",
                  "2001",
                  "2002",
                  "2003",
                  "1999",
                  "2001.0",
                  "\"2001\"",
                  "\"2001\"^^xsd:int"),
          Sort.AMOUNT,
              List.of("12.5", "1.0", "2001.0", "100.25", "0.0", "0.01", "1", "12.5e0", "\"kg\""),
          Sort.TEXT,
              List.of(
                  "\"kg\"",
                  "\"t\"",
                  "\"x\"@en",
                  "\"x\"",
                  "\"rows.csv:3\"",
                  "\"BLR\"",
                  "\"kg\"@en",
                  "\"https://example.org/1\"",
                  "\"https://example.org/2\"^^xsd:anyURI"),
          Sort.ANY,
              List.of(
                  "state:CHN",
                  "2001",
                  "\"x\"@en",
                  "product:85",
                  "dyad:TradeFlow",
                  "true",
                  "\"2001\"^^xsd:gYear",
                  "dyad:ExporterReported",
                  "dyad:VotedYes",
                  "<https://w3id.org/dyad/id/cameo/01>",
                  "\"https://example.org/1\"^^xsd:anyURI",
                  "<https://w3id.org/dyad/id/period/2001>",
                  "<https://w3id.org/dyad/id/dyad/BLR-CHN>",
                  "<https://w3id.org/dyad/id/indicator/agreement>",
                  "dataset:comtrade"),
          Sort.GRAPH,
              List.of(
                  "graph:comtrade",
                  "graph:trade",
                  "graph:states",
                  "graph:inferred",
                  "graph:baci",
                  "graph:unga",
                  "graph:none"));

  private static final List<String> CLASSES =
      List.of(
          "dyad:TradeFlow",
          "dyad:TradeFlow",
          "qb:Observation",
          "dyad:ReTradeFlow",
          "dyad:Statement",
          "prov:Entity",
          "dyad:Figure",
          "dyad:Vote",
          "dyad:CodedEvent",
          "dyad:Event",
          "dyad:DataPoint",
          "dyad:State",
          "dyad:Remarkable",
          "qb:DataSet");

  /** Properties of flows and what they lead to. */
  private static final Map<String, Sort> OF_FLOWS =
      Map.ofEntries(
          Map.entry("dyad:hasExporter", Sort.STATE),
          Map.entry("dyad:hasImporter", Sort.STATE),
          Map.entry("dyad:hasProduct", Sort.PRODUCT),
          Map.entry("dyad:hasChapter", Sort.PRODUCT),
          Map.entry("dyad:hasHeading", Sort.PRODUCT),
          Map.entry("dyad:year", Sort.YEAR),
          Map.entry("dyad:tradeValue", Sort.AMOUNT),
          Map.entry("dyad:quantity", Sort.AMOUNT),
          Map.entry("dyad:quantityUnit", Sort.TEXT),
          Map.entry("dcterms:identifier", Sort.TEXT),
          Map.entry("dyad:hasReportingSide", Sort.ANY),
          Map.entry("qb:dataSet", Sort.ANY),
          Map.entry("sdmx:refPeriod", Sort.ANY),
          Map.entry("skos:note", Sort.TEXT),
          Map.entry("prov:hadPrimarySource", Sort.ANY),
          Map.entry("dyad:hasPeriod", Sort.ANY));

  /** Properties of the rows of other tables, some of which flows have too. */
  private static final Map<String, Sort> OF_ROWS =
      Map.ofEntries(
          Map.entry("dyad:hasSubject", Sort.STATE),
          Map.entry("dyad:hasCounterpart", Sort.STATE),
          Map.entry("dyad:involves", Sort.STATE),
          Map.entry("dyad:hasVoter", Sort.STATE),
          Map.entry("dyad:hasInitiator", Sort.STATE),
          Map.entry("dyad:hasAddressee", Sort.STATE),
          Map.entry("dyad:hasCameoCode", Sort.ANY),
          Map.entry("dyad:hasPloverType", Sort.ANY),
          Map.entry("dyad:goldsteinScale", Sort.AMOUNT),
          Map.entry("dyad:averageTone", Sort.AMOUNT),
          Map.entry("dyad:mentionCount", Sort.YEAR),
          Map.entry("<https://schema.org/url>", Sort.TEXT),
          Map.entry("dyad:concernsDyad", Sort.ANY),
          Map.entry("dyad:inRollCall", Sort.ANY),
          Map.entry("dyad:hasVoteChoice", Sort.ANY),
          Map.entry("dyad:hasIndicator", Sort.ANY),
          Map.entry("dyad:hasPeriod", Sort.ANY),
          Map.entry("prov:hadPrimarySource", Sort.ANY),
          Map.entry("dyad:value", Sort.AMOUNT),
          Map.entry("dyad:unit", Sort.TEXT),
          Map.entry("dcterms:identifier", Sort.TEXT),
          Map.entry("dyad:rollCallCount", Sort.YEAR),
          Map.entry("dyad:isFromDataSet", Sort.ANY),
          Map.entry("dyad:hasCategory", Sort.ANY),
          Map.entry("dyad:lowerBound", Sort.AMOUNT),
          Map.entry("dyad:year", Sort.YEAR));

  private static final List<String> ROW_PROPERTIES = OF_ROWS.keySet().stream().sorted().toList();

  private static final List<String> FLOW_PROPERTIES = OF_FLOWS.keySet().stream().sorted().toList();

  private final Dice dice;

  RandomTerms(Dice dice) {
    this.dice = dice;
  }

  /** A variable, mostly one of its sort. */
  String variable(Sort sort) {
    Sort from = dice.chance(4) ? dice.one(Sort.values()) : sort;
    return "?" + dice.one(from.variables);
  }

  String variable() {
    return variable(dice.one(Sort.values()));
  }

  String constant(Sort sort) {
    return dice.one(CONSTANTS.get(dice.chance(4) ? dice.one(Sort.values()) : sort));
  }

  String constant() {
    return constant(dice.one(Sort.values()));
  }

  String graph() {
    return dice.chance(35) ? variable(Sort.GRAPH) : constant(Sort.GRAPH);
  }

  private String object(Sort sort) {
    int which = dice.upTo(100);
    if (which < 84) {
      return variable(sort);
    }
    return which < 97 ? constant(sort) : dice.one("[]", "_:a", "_:b");
  }

  /** Triple patterns, mostly several of one subject. */
  String triples() {
    StringBuilder text = new StringBuilder();
    for (int i = dice.chance(20) ? 2 : 1; i > 0; i--) {
      int which = dice.upTo(100);
      text.append(
          which < 42
              ? thing(FLOW_PROPERTIES, OF_FLOWS)
              : which < 64 ? thing(ROW_PROPERTIES, OF_ROWS) : around());
    }
    return text.toString();
  }

  /** A flow, or a row of another table, with some of its properties. */
  private String thing(List<String> properties, Map<String, Sort> sorts) {
    String subject =
        dice.chance(4) ? constant(Sort.FLOW) : dice.chance(4) ? "[]" : variable(Sort.FLOW);
    StringBuilder text = new StringBuilder(subject);
    int count = dice.between(1, 3);
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? " " : " ; ").append(property(properties, sorts));
    }
    return text.append(" . ").toString();
  }

  private String ofFlow() {
    return property(FLOW_PROPERTIES, OF_FLOWS);
  }

  private String property(List<String> properties, Map<String, Sort> sorts) {
    if (dice.chance(12)) {
      return "a " + (dice.chance(80) ? dice.one(CLASSES) : variable(Sort.ANY));
    }
    if (dice.chance(3)) {
      return "?k " + object(dice.one(Sort.values()));
    }
    String property = dice.one(properties);
    String objects = object(sorts.get(property));
    return property
        + " "
        + (dice.chance(4) ? objects + ", " + object(sorts.get(property)) : objects);
  }

  private String around() {
    String state = dice.chance(92) ? variable(Sort.STATE) : constant(Sort.STATE);
    return switch (dice.upTo(15)) {
      case 0 -> state + " a dyad:State . ";
      case 1 -> state + " rdfs:label " + object(Sort.TEXT) + " . ";
      case 2 -> state + " a dyad:State ; rdfs:label " + object(Sort.TEXT) + " . ";
      case 3 -> state + " dyad:isInRegion " + object(Sort.ANY) + " . ";
      case 4 -> state + " dyad:population " + object(Sort.AMOUNT) + " . ";
      case 5 -> state + " dyad:hasCapital " + object(Sort.ANY) + " . ";
      case 6 ->
          variable(Sort.ANY)
              + " dyad:hasParty "
              + object(Sort.STATE)
              + " ; dyad:year "
              + object(Sort.YEAR)
              + " . ";
      case 7 ->
          variable(Sort.ANY)
              + " dyad:hasSubject "
              + object(Sort.STATE)
              + " ; dyad:tradeValue "
              + object(Sort.AMOUNT)
              + " . ";
      case 8 -> variable(Sort.ANY) + " a dyad:Figure ; dyad:year " + object(Sort.YEAR) + " . ";
      case 9 -> variable(Sort.PRODUCT) + " skos:prefLabel " + object(Sort.TEXT) + " . ";
      case 10 -> variable(Sort.ANY) + " dyad:isAbout " + object(Sort.FLOW) + " . ";
      case 11 ->
          variable(Sort.ANY) + " dyad:isAbout/" + ofFlow().replaceFirst("^a ", "rdf:type ") + " . ";
      case 12 -> variable(Sort.ANY) + " " + dice.one("?k", "?k", "?x") + " " + constant() + " . ";
      default -> subject() + " " + path(2) + " " + object(dice.one(Sort.values())) + " . ";
    };
  }

  private String subject() {
    Sort sort = dice.one(Sort.FLOW, Sort.FLOW, Sort.STATE, Sort.ANY);
    return dice.chance(80) ? variable(sort) : constant(sort);
  }

  /** A path of all forms. */
  String path(int depth) {
    if (depth == 0 || dice.chance(25)) {
      return dice.chance(75)
          ? dice.one(dice.chance(70) ? FLOW_PROPERTIES : ROW_PROPERTIES)
          : dice.one("a", "dyad:isInRegion", "rdfs:label", "dyad:isAbout");
    }
    String inner = path(depth - 1);
    return switch (dice.upTo(9)) {
      case 0 -> "(" + inner + "/" + path(depth - 1) + ")";
      case 1 ->
          "(" + dice.one("dyad:isAbout", "dyad:hasParty", "dyad:hasSubject") + "/^" + path(0) + ")";
      case 2 -> "(" + inner + "|" + path(depth - 1) + ")";
      case 3 -> "(^" + inner + ")";
      case 4 -> "(" + inner + ")+";
      case 5 -> "(" + inner + ")*";
      case 6 -> "(" + inner + ")?";
      case 7 -> "!(" + path(0) + "|^" + path(0) + ")";
      default -> "(^" + path(0) + "/" + path(0) + ")";
    };
  }
}
