package org.w3id.dyad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.assembly.Shipped;

/** Explanations as somebody asks for them. */
class ExplainCommandTest {
  private static final String PROV = "http://www.w3.org/ns/prov#";

  private static Invocation explain(String... arguments) {
    return Invocation.of(
        Stream.concat(
                Stream.of("explain", "--base-dir", Shipped.releases().base().toString()),
                Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static String told(String... arguments) {
    Invocation explain = explain(arguments);
    assertEquals(ExitCode.OK, explain.exit(), explain::err);
    assertEquals("", explain.err());
    return explain.out();
  }

  @Test
  void theTextNamesRulesPremisesGraphsAndDocuments() {
    String text = told("state/BLR", "a", "dyad:AllWeatherPartner");
    assertTrue(text.startsWith("<state/BLR> a dyad:AllWeatherPartner\n    follows by "), text);
    for (String part :
        List.of("cls-svf1", "dyad:isAllWeather true", "graph/partnership", "pinelyte-2025")) {
      assertTrue(text.contains(part), text);
    }
  }

  @Test
  void theTurtleIsTheSameInProvO() {
    Graph graph =
        RDFParser.fromString(
                told("state/BLR", "a", "dyad:AllWeatherPartner", "--format", "turtle"), Lang.TURTLE)
            .toGraph();
    assertTrue(
        graph.contains(
            Node.ANY,
            NodeFactory.createURI(PROV + "hadPrimarySource"),
            NodeFactory.createURI("https://w3id.org/dyad/id/document/pinelyte-2025")));
    for (String property : List.of("wasGeneratedBy", "used", "wasQuotedFrom")) {
      assertFalse(
          graph.find(Node.ANY, NodeFactory.createURI(PROV + property), Node.ANY).toList().isEmpty(),
          property);
    }
  }

  /** The types of a trade flow follow through the mapping, and are explained all the same. */
  @Test
  void whatFollowsForAFlowIsExplained() {
    String text = told("flow/comtrade/CHN/BLR/E/TOTAL/2013", "a", "prov:Entity");
    assertTrue(text.contains("follows by cax-sco"), text);
    assertTrue(text.contains("a dyad:TradeFlow"), text);
  }

  @Test
  void whatIsNotInTheGraphIsToldAsSuch() {
    Invocation explain = explain("state/FRA", "a", "dyad:AllWeatherPartner");
    assertEquals(ExitCode.PROBLEMS_FOUND, explain.exit());
    assertEquals(
        "It is not in the graph: no source states it and no rule concludes it.\n", explain.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"not a name", "unknown:Name", "<state/BLR"})
  void whatIsNoNameIsRefused(String object) {
    Invocation explain = explain("state/BLR", "a", object);
    assertEquals(ExitCode.ERROR, explain.exit());
    assertTrue(
        explain.err().startsWith("dyad explain: \"" + object + "\" is not a thing such as"),
        explain::err);
  }
}
