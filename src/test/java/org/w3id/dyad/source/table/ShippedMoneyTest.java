package org.w3id.dyad.source.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.RecordingSink;
import org.w3id.dyad.source.table.economy.CommitmentsTable;
import org.w3id.dyad.source.table.economy.ControlListTable;
import org.w3id.dyad.source.table.economy.FiguresTable;
import org.w3id.dyad.source.table.economy.TradeTable;
import org.w3id.dyad.source.table.register.ClaimsTable;
import org.w3id.dyad.trade.ProductCode;
import org.w3id.dyad.trade.TradeFlow;

/** The shipped trade, money, control list and claims are whole, by numbers known beforehand. */
class ShippedMoneyTest {
  private static final RecordingSink SHIPPED =
      ShippedTables.read(
          List.of(
              new TradeTable(),
              new ControlListTable(),
              new FiguresTable(),
              new CommitmentsTable(),
              new ClaimsTable()));
  private static final Model STATEMENTS = SHIPPED.statements();

  @Test
  void eachDataSetHasItsFlows() {
    Map<String, Map<String, Long>> flows =
        SHIPPED.flows().stream()
            .collect(
                Collectors.groupingBy(
                    ShippedMoneyTest::pair,
                    TreeMap::new,
                    Collectors.groupingBy(
                        TradeFlow::dataset, TreeMap::new, Collectors.counting())));
    assertEquals(
        Map.of(
            "BLR-CHN",
            Map.of(
                "belstat",
                4L,
                "comtrade",
                38L,
                "cow-trade-4.0",
                46L,
                "gacc",
                7L,
                "minselkhozprod",
                4L,
                "unctad-merchandise-matrix",
                52L,
                "wto-bilateral-imports",
                8L),
            "BLR-RUS",
            Map.of(
                "belstat",
                6L,
                "cow-trade-4.0",
                46L,
                "fcs-russia",
                2L,
                "imf-imts",
                18L,
                "unctad-merchandise-matrix",
                6L),
            "CHN-CSXX",
            Map.of("comtrade", 12L, "unctad-merchandise-matrix", 2L),
            "CHN-RUS",
            Map.of("imf-imts", 18L),
            "CHN-SRB",
            Map.of(
                "comtrade", 26L, "gacc", 3L, "stat-serbia", 4L, "unctad-merchandise-matrix", 2L)),
        flows);
  }

  private static String pair(TradeFlow flow) {
    return Stream.of(flow.route().exporter(), flow.route().importer())
        .sorted()
        .collect(Collectors.joining("-"));
  }

  @Test
  void noFlowStandsTwice() {
    List<IRI> flows = SHIPPED.flows().stream().map(TradeFlow::iri).toList();
    assertEquals(flows.size(), flows.stream().distinct().count());
  }

  /** UNCTAD's total of 2005 is Comtrade's, in thousands. */
  @Test
  void twoDataSetsAgreeOnTheYear2005() {
    Map<String, BigDecimal> exports =
        SHIPPED.flows().stream()
            .filter(flow -> flow.year() == 2005 && flow.route().exporter().equals("CHN"))
            .filter(flow -> flow.route().importer().equals("BLR"))
            .filter(flow -> flow.product().code().equals(ProductCode.TOTAL))
            .collect(Collectors.toMap(TradeFlow::dataset, TradeFlow::value));
    assertEquals(new BigDecimal("81279477"), exports.get("comtrade"));
    assertEquals(new BigDecimal("81279000"), exports.get("unctad-merchandise-matrix"));
  }

  @Test
  void theControlListHasItsTiers() {
    Map<String, Long> tiers =
        STATEMENTS.filter(null, Vocabulary.CONTROL_TIER, null).stream()
            .map(Statement::getObject)
            .collect(
                Collectors.groupingBy(Value::stringValue, TreeMap::new, Collectors.counting()));
    assertEquals(Map.of("1", 4L, "2", 5L, "3.A", 16L, "3.B", 9L, "4.A", 11L, "4.B", 5L), tiers);
  }

  @Test
  void theRecordsOfAidDataAreAllThere() {
    assertEquals(56, commitmentsOf("aiddata-gcof-1-0").size());
    assertEquals(38, commitmentsOf("aiddata-gcdf-3-0").size());
  }

  @Test
  void theEditionsOfTheAmericanEnterpriseInstituteHaveTheirSums() {
    assertEquals(11, commitmentsOf("aei-cgit-2005-2018").size());
    assertEquals(new BigDecimal("5420000000"), sum("aei-cgit-2005-2018"));
    assertEquals(3, commitmentsOf("aei-cgit-2005-2025").size());
    assertEquals(new BigDecimal("400000000"), sum("aei-cgit-2005-2025"));
  }

  private static List<Resource> commitmentsOf(String document) {
    return STATEMENTS
        .filter(null, PROV.HAD_PRIMARY_SOURCE, Iris.id("document", document))
        .subjects()
        .stream()
        .filter(thing -> STATEMENTS.contains(thing, Vocabulary.HAS_STAGE, null))
        .toList();
  }

  private static BigDecimal sum(String document) {
    return commitmentsOf(document).stream()
        .map(thing -> Models.objectResource(STATEMENTS.filter(thing, Vocabulary.HAS_AMOUNT, null)))
        .map(amount -> STATEMENTS.filter(amount.orElseThrow(), Vocabulary.AMOUNT, null))
        .map(amounts -> Models.objectLiteral(amounts).orElseThrow())
        .map(Literal::decimalValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void noUmbrellaIsRecommendedForSums() {
    for (Statement umbrella : STATEMENTS.filter(null, Vocabulary.IS_UMBRELLA, null)) {
      if (((Literal) umbrella.getObject()).booleanValue()) {
        Resource commitment = umbrella.getSubject();
        assertEquals(
            List.of(false),
            STATEMENTS
                .filter(commitment, Vocabulary.IS_RECOMMENDED_FOR_AGGREGATES, null)
                .objects()
                .stream()
                .map(value -> ((Literal) value).booleanValue())
                .toList(),
            commitment::stringValue);
      }
    }
  }

  @Test
  void oneHundredFortyTimesStandsBesideItsRivals() {
    IRI indicator = Iris.id("indicator", "turnover-multiple");
    IRI china = Iris.id("state", "CHN");
    assertEquals(
        "[2, 2.7, 3, 5, 50, 100, 140]",
        STATEMENTS.filter(null, Vocabulary.HAS_INDICATOR, indicator).subjects().stream()
            .filter(claim -> STATEMENTS.contains(claim, Vocabulary.HAS_CLAIMANT, null))
            .filter(claim -> STATEMENTS.contains(claim, Vocabulary.IS_ABOUT, china))
            .map(claim -> STATEMENTS.filter(claim, Vocabulary.CLAIMED_MINIMUM, null))
            .map(minima -> Models.objectLiteral(minima).orElseThrow().decimalValue())
            .sorted()
            .toList()
            .toString());
  }

  /** From 1992 to 2011 and from 1994 to 2024 are two times; five and three times of one are not. */
  @Test
  void onlyWhatCannotBothBeTrueIsInDispute() {
    assertFalse(
        STATEMENTS.contains(
            Iris.id("claim", "golovchenko-trade-140-times"), Vocabulary.DISPUTES, null));
    assertTrue(
        STATEMENTS.contains(
            Iris.id("claim", "newsby-trade-fivefold"),
            Vocabulary.DISPUTES,
            Iris.id("claim", "snopkov-trade-tripled")));
  }

  @Test
  void sixteenTimesMayComeFromOnePointSix() {
    IRI belta = Iris.id("claim", "belta-exports-16-times-2024");
    IRI exchange = Iris.id("claim", "puzyrna-exchange-exports-1-6-times");
    assertTrue(STATEMENTS.contains(belta, Vocabulary.MAY_DERIVE_FROM, exchange));
    assertTrue(STATEMENTS.contains(belta, Vocabulary.HAS_CERTAINTY, Vocabulary.DOUBTFUL));
  }

  @Test
  void figuresAndClaimsAreNotLost() {
    assertTrue(of(Vocabulary.FIGURE) >= 400);
    assertTrue(of(Vocabulary.CLAIM) >= 117);
    assertTrue(of(Vocabulary.FINDING) >= 33);
    assertTrue(of(Vocabulary.EXPECTATION) >= 26);
  }

  private static int of(IRI type) {
    return STATEMENTS.filter(null, RDF.TYPE, type).size();
  }
}
