package org.w3id.dyad.conformance;

import java.util.List;
import java.util.Locale;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.trade.TradeFlow;

/**
 * The triples around few flows: states, regions, statuses, figures that have the properties of
 * flows, remarks on flows and other rows, statements that the flows make too, and blank nodes.
 */
final class RandomSurroundings {
  private static final String STATE = "state:%s a dyad:State ; rdfs:label '%s'@en, '%s'";

  /** How many kinds of surroundings there are. */
  static final int KINDS = 5;

  private static final List<String> REMARKS =
      List.of(
          "prov:hadPrimarySource <https://w3id.org/dyad/id/document/d1>",
          "skos:note 'doubtful'@en , 'x'",
          "dyad:hasPeriod [ dyad:year 2001 ; rdfs:label 'x'@en ]",
          "a dyad:Remarkable",
          "dyad:hasExporter state:ZZZ",
          "dyad:year 1999");

  /** Rows of other tables that are in each world. */
  private static final List<String> ROWS =
      List.of(
          "https://w3id.org/dyad/id/vote/1-RUS",
          "https://w3id.org/dyad/id/figure/unga/BLR-CHN-2001");

  private final Dice dice;
  private final List<TradeFlow> flows;
  private final StringBuilder trig = new StringBuilder(Prefixes.TEXT);

  private RandomSurroundings(Dice dice, List<TradeFlow> flows) {
    this.dice = dice;
    this.flows = flows;
  }

  /** Surroundings of any kind; nothing is in the default graph. */
  static DatasetGraph of(Dice dice, List<TradeFlow> flows) {
    return of(dice, flows, dice.upTo(KINDS));
  }

  /**
   * Surroundings of a kind, which decides how far a planner can go.
   *
   * @param kind 0: the triples say nothing of flows and use none of their properties; 1: figures
   *     use them; 2 and 3: the triples say more of flows; 4: they say what flows say
   */
  static DatasetGraph of(Dice dice, List<TradeFlow> flows, int kind) {
    RandomSurroundings made = new RandomSurroundings(dice, flows);
    made.states();
    made.statuses();
    if (kind > 0) {
      made.figures(kind > 3);
    }
    if (kind > 1) {
      made.remarks(REMARKS.subList(0, kind == 2 ? 2 : kind == 3 ? 4 : REMARKS.size()));
    }
    if (kind > 3) {
      made.repetitions();
    }
    return RDFParser.fromString(made.trig.toString(), Lang.TRIG)
        .base(Prefixes.GRAPH)
        .toDatasetGraph();
  }

  private void states() {
    trig.append("graph:states {\n");
    for (String state : RandomFlows.STATES) {
      trig.append(STATE.formatted(state, state.toLowerCase(Locale.ROOT), state));
      if (dice.chance(70)) {
        trig.append(" ; dyad:isInRegion <https://w3id.org/dyad/id/region/").append(dice.upTo(3));
        trig.append("> ; dyad:population ").append(dice.one("12.5", "2001", "1", "1e0"));
      }
      if (dice.chance(40)) {
        trig.append(" ; dyad:hasCapital [ rdfs:label 'capital'@en ; dyad:isInRegion <#r> ]");
      }
      trig.append(" .\n");
    }
    trig.append("<https://w3id.org/dyad/id/region/0> a dyad:Region ; rdfs:label 'kg' ;");
    trig.append(" dyad:isInRegion <https://w3id.org/dyad/id/region/1> .\n");
    trig.append("<https://w3id.org/dyad/id/region/1> dyad:isInRegion <#r> .\n}\n");
  }

  private void statuses() {
    trig.append("graph:partnership {\n");
    for (int i = 0; i < 4; i++) {
      trig.append("<https://w3id.org/dyad/id/status/%d> a dyad:PartnershipStatus".formatted(i));
      trig.append(" ; dyad:hasParty state:CHN, state:").append(dice.one(RandomFlows.STATES));
      trig.append(" ; dyad:year ").append(dice.one("2000", "2001", "2002.0", "'2003'"));
      trig.append(dice.chance(50) ? " ; skos:note 'x'@en .\n" : " ; skos:note 'x', 3 .\n");
    }
    trig.append("}\n");
  }

  /** They use the properties of flows for other things. */
  private void figures(boolean areExported) {
    trig.append("graph:trade {\n");
    for (int i = 0; i < 6; i++) {
      trig.append("<https://w3id.org/dyad/id/figure/%d> a dyad:Figure".formatted(i));
      trig.append(dice.chance(50) ? " , dyad:Statement" : "");
      trig.append(" ; dyad:hasSubject state:").append(dice.one(RandomFlows.STATES));
      trig.append(" ; dyad:year ").append(dice.between(2000, 2003));
      trig.append(" ; dyad:hasProduct ").append(dice.one("product:854231", "product:85"));
      trig.append(" ; dyad:tradeValue ").append(dice.one("12.5", "1.0", "2001.0", "'kg'"));
      trig.append(" ; qb:dataSet ").append(dice.one("dataset:comtrade", "dataset:own"));
      trig.append(areExported ? " ; dyad:hasExporter state:" + dice.one(RandomFlows.STATES) : "");
      trig.append(" ; dcterms:identifier 'rows.csv:").append(dice.upTo(9)).append("' .\n");
    }
    trig.append("dataset:comtrade a qb:DataSet ; rdfs:label 'x'@en .\n");
    trig.append("product:854231 a dyad:Product ; skos:prefLabel 'chips'@en .\n");
    trig.append("product:85 skos:prefLabel 'kg', 'machines'@en ; dyad:year 2001 .\n}\n");
  }

  /** Say more of flows than the flows do, and name them as objects. */
  private void remarks(List<String> remarks) {
    trig.append("graph:trade {\n");
    for (int i = 0; i < 5; i++) {
      String flow = dice.chance(70) ? dice.one(flows).iri().stringValue() : dice.one(ROWS);
      trig.append("<" + flow + "> ");
      trig.append(dice.one(remarks)).append(" .\n");
      trig.append(
          "<https://w3id.org/dyad/id/document/d%d> dyad:isAbout <%s> .%n".formatted(i, flow));
    }
    trig.append("<https://w3id.org/dyad/id/document/d1> dcterms:title 'x' .\n}\n");
  }

  /** What a flow says itself, in its own graph and in another. */
  private void repetitions() {
    for (TradeFlow flow : List.of(dice.one(flows), dice.one(flows))) {
      String graph = dice.chance(50) ? SmallCube.source(flow) : "trade";
      trig.append("graph:%s { <%s> ".formatted(graph, flow.iri().stringValue()));
      trig.append("dyad:year %d ; ".formatted(flow.year()));
      trig.append("dyad:hasExporter state:%s . }%n".formatted(flow.route().exporter()));
    }
    trig.append("graph:%s { <%s> ".formatted(dice.one("unga", "trade"), dice.one(ROWS)));
    trig.append("dyad:year 2001 ; prov:hadPrimarySource ");
    trig.append("<https://w3id.org/dyad/id/document/d1> . }\n");
  }
}
