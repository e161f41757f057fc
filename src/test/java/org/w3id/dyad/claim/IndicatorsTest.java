package org.w3id.dyad.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.question.LeftOut;
import org.w3id.dyad.question.Parameter;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;

/** Each indicator over a small world in {@code data.trig}, with values computed by hand. */
final class IndicatorsTest {
  private static final Path DATA = Path.of("src/test/resources/indicators/data.trig");
  private static final Pattern FLOWS =
      Pattern.compile(
          "# Flows\\. .*?(VALUES \\(\\?direction .*?AS \\?importer\\))"
              + ".*?(BIND\\(IF\\(\\?side = .*?BIND\\(CONCAT\\(\"flows by \")",
          Pattern.DOTALL);

  private static Map<String, Question> indicators;
  private static DatasetGraph world;

  @BeforeAll
  static void load() throws IOException {
    indicators =
        Questions.load(Path.of("queries")).byTheme().get("indicators").stream()
            .collect(Collectors.toMap(Question::name, question -> question));
    DatasetGraph named = DatasetGraphFactory.create();
    RDFDataMgr.read(named, DATA.toString());
    world = DatasetGraphFactory.create();
    named
        .find()
        .forEachRemaining(
            quad -> {
              world.add(quad);
              world.getDefaultGraph().add(quad.asTriple());
            });
  }

  /** Columns: indicator, settings, columns of the answer, its rows (columns by |, rows by ;). */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '#',
      value = {
        // 100 + 50 by Arcadia; 125 + 75 by the importers.
        "value # start=2000 end=2000 # source viewpoint value"
            + " # dataset/x|state/ARC|150; dataset/y|ImporterReported|200",
        "value # direction=exports start=2000 end=2000 # source viewpoint value"
            + " # dataset/x|state/ARC|100; dataset/y|state/BRA|125",
        "value # direction=imports start=2000 end=2000 # source viewpoint value"
            + " # dataset/x|state/ARC|50; dataset/y|state/ARC|75",
        // 121 + 179 by Arcadia, and a published 250.
        "value # start=2002 end=2002 # source viewpoint value"
            + " # dataset/x|state/ARC|300; document/z|state/BRA|250",
        "value-by-year # from=2000 to=2002 # source year value"
            + " # dataset/x|2000|150; dataset/x|2002|300; dataset/y|2000|200; document/z|2002|250",
        // 121 / 100 - 1
        "growth # direction=exports from=2000 to=2002 # source value # dataset/x|21",
        // 300 / 150
        "multiple # from=2000 to=2002 # source value # dataset/x|2",
        // Also 250 / 150, 300 / 200 and 250 / 200.
        "multiple # from=2000 to=2002 twoSources=true # source otherSource value"
            + " # dataset/x||2; dataset/x|document/z|1.6667; dataset/y|dataset/x|1.5;"
            + " dataset/y|document/z|1.25",
        // The exporter's value of 2002 is not compared with the importer's of 2000.
        "multiple # direction=exports from=2000 to=2002 twoSources=true # source value"
            + " # dataset/x|1.21",
        // The square root of 1.21 is 1.1; 21 percent over two years are 10.5 a year.
        "average-annual-growth # direction=exports from=2000 to=2002 # method value"
            + " # compound|10; simple|10.5",
        // 100 - 50; 125 - 75.
        "balance # start=2000 end=2000 # source viewpoint value"
            + " # dataset/x|state/ARC|50; dataset/y|ImporterReported|50",
        // 121 - 179; Brasov published a surplus of 60.
        "balance # start=2002 end=2002 # source value # dataset/x|-58; document/z|-60",
        "balance # state=BRA partner=ARC start=2002 end=2002 # source value"
            + " # dataset/x|58; document/z|60",
        // 50 / 100, 179 / 121, 75 / 125
        "asymmetry # from=2000 to=2002 # source year value"
            + " # dataset/x|2000|0.5; dataset/x|2002|1.4793; dataset/y|2000|0.6",
        // 125 / 100
        "mirror-gap # from=2000 to=2002 # source otherSource year difference value"
            + " # dataset/x|dataset/y|2000|25|1.25",
        // 100 / 400 and 125 / 400
        "partner-share # from=2000 to=2002 # source otherSource value"
            + " # dataset/x|document/z|25; dataset/y|document/z|31.25",
        // Chapter 85: 20 + 10, chapter 01: 70; 0.3² + 0.7².
        "concentration # from=2000 to=2002 # source viewpoint digits kinds value largest covered"
            + " # dataset/x|state/ARC|6|2|0.58|70|100",
        // 0.58 one way; the other way half is one kind and half the other: 0.5² + 0.5².
        "concentration-compared # from=2000 to=2002"
            + " # source digits concentration otherConcentration value # dataset/x|6|0.58|0.5|1.16",
        // 20 of 100; the list has the code of a later edition.
        "control-list-share # list=control-list/list from=2000 to=2002 # source listed total value"
            + " # dataset/x|20|100|20",
        // Ada was minister in 2000 and queen in 2002.
        "meetings-by-rank # from=2000-01-01 to=2002-12-31 # stateRank partnerRank value complete"
            + " # rank/head-of-state|rank/head-of-state|2|false;"
            + " rank/minister|rank/head-of-state|1|false",
        "meetings-by-rank # from=2000-01-01 to=2002-12-31 stateRank=rank/minister # value # 1",
        // One in 2000; in 2001 and 2002 a visit and a meeting beside it, so one a year: no change.
        "change-of-engagements # baseFrom=2000 baseTo=2000 from=2001 to=2002 # before after value"
            + " # 1|2|0",
        "change-of-engagements # baseFrom=2000 baseTo=2000 from=2002 to=2002 # before after value"
            + " # 1|2|100",
        "number-of-visits # official=ada partner=BRA to=2002-12-31 # value # 1",
        "number-of-visits # official=ada partner=BRA to=2002-01-01 # value #",
        // The umbrella and the target are left out, yuan are not added.
        "amount-by-stage # state=ARC partner=BRA from=2000 to=2002"
            + " # source stage commitments unpriced value"
            + " # dataset/loans|Committed|1|0|10; dataset/loans|Disbursed|2|1|15",
        "amount-committed # state=ARC partner=BRA from=2000 to=2002 # source value"
            + " # dataset/loans|25",
        "amount-committed # state=ARC partner=BRA from=2001 to=2002 # source value #",
        "number-of-commitments # state=ARC partner=BRA from=2000 to=2002 # source value"
            + " # dataset/loans|2",
        // 30 and 15 of 120
        "received-against-target # state=ARC partner=BRA # source targetAmount value percent"
            + " # document/loans|120|15|12.5; document/z|120|30|25",
        "tied-share # state=ARC partner=BRA # source value maximum # document/loans|40|60",
        "interest-rate # state=ARC partner=BRA to=2002 # source value maximum # dataset/loans|3|4.5",
        "interest-rate # state=ARC partner=BRA to=2000 # source value maximum # dataset/loans|3|3",
        // All of 2000 has two; the one of 2001 may lie outside half a year.
        "number-of-agreements # from=2000-01-01 to=2000-12-31 # source value"
            + " # https://w3id.org/dyad/graph/agreements|2",
        "number-of-agreements # from=2000-01-01 to=2001-06-30 # value # 2",
        // One of the two roll calls in which both voted.
        "voting-agreement # from=1990 to=2002 # source year common value"
            + " # document/z|1999||80; document/unga|2000|2|50",
        // The friendship of 2000 is certain from the end of that year; then comes brotherhood.
        "level-declared # date=2001-06-01 # source level value"
            + " # document/unga|partnership-level/brotherhood|1",
        "level-declared # date=2001-06-02 # source level value #",
        "higher-levels-before # date=2001-06-01 # source level value complete"
            + " # ranking-scheme/s|partnership-level/brotherhood|0|true",
        "higher-levels-before # date=2000-12-31 # source level value #",
        "level-reached # date=2000-06-30 # level since value tiers"
            + " # partnership-level/friendship|possible|2|2",
        "level-reached # date=2001-01-01 # level since value"
            + " # partnership-level/friendship|certain|2",
        "level-reached # date=2001-06-01 # level since value"
            + " # partnership-level/brotherhood|certain|1",
        "published # indicator=total-exports # source start end value unit"
            + " # document/z|2000|2000|400|USD",
        "published # indicator=turnover state=BRA partner=state/ARC # value # 250",
        "published # indicator=turnover state=BRA partner=state/CHN # value #",
        // What Brasov calls growth of imports is growth of exports of Arcadia.
        "published-growth # direction=exports # source viewpoint start value"
            + " # document/z|state/BRA|2002|18",
      })
  void givesWhatIsComputedByHand(String name, String settings, String columns, String rows) {
    List<String> wanted = List.of(columns.split(" "));
    Query query = query(name, settings);
    Query withoutRows = LeftOut.of(query, "rows");
    assertEquals(rows == null ? "" : rows, String.join("; ", answer(query, wanted)));
    List<String> others = withoutRows.getResultVars();
    assertEquals(answer(query, others), answer(withoutRows, others));
  }

  private static Query query(String name, String settings) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Question question = indicators.get(name);
    for (Parameter parameter : question.parameters()) {
      switch (parameter.name()) {
        case "state" -> values.put("state", List.of("ARC"));
        case "partner" -> values.put("partner", List.of("state/BRA"));
        default -> {}
      }
    }
    if (name.equals("published")) {
      values.put("state", List.of("ARC"));
      values.remove("partner");
    }
    Arrays.stream(settings.split(" "))
        .map(setting -> setting.split("="))
        .forEach(setting -> values.put(setting[0], List.of(setting[1])));
    return question.with(values);
  }

  private static List<String> answer(Query query, List<String> columns) {
    try (QueryExecution execution =
        QueryExecution.dataset(DatasetFactory.wrap(world)).query(query).build()) {
      List<String> rows = new ArrayList<>();
      execution
          .execSelect()
          .forEachRemaining(
              row ->
                  rows.add(
                      columns.stream()
                          .map(column -> text(row.get(column)))
                          .collect(Collectors.joining("|"))));
      return rows;
    }
  }

  /** Things without their namespace, numbers without the zeros behind. */
  private static String text(RDFNode value) {
    if (value == null) {
      return "";
    }
    if (value.isResource()) {
      return value.toString().replaceFirst("^https://w3id.org/dyad/(id/|ontology#)", "");
    }
    String lexical = value.asLiteral().getLexicalForm();
    return lexical.matches("-?[0-9]+(\\.[0-9]+)?")
        ? new BigDecimal(lexical).stripTrailingZeros().toPlainString()
        : lexical;
  }

  @Test
  void noneIsWithoutAValueComputedByHand() throws NoSuchMethodException {
    String[] cases =
        IndicatorsTest.class
            .getDeclaredMethod(
                "givesWhatIsComputedByHand", String.class, String.class, String.class, String.class)
            .getAnnotation(CsvSource.class)
            .value();
    assertEquals(
        new TreeSet<>(indicators.keySet()),
        Arrays.stream(cases)
            .filter(line -> !line.strip().endsWith("#"))
            .map(line -> line.replaceFirst(" #.*", ""))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void eachSaysItsFormulaAndWhereItComesFrom() {
    assertTrue(indicators.size() >= 20, () -> indicators.keySet().toString());
    indicators
        .values()
        .forEach(
            indicator -> {
              assertFalse(indicator.formula().isEmpty(), indicator::name);
              assertFalse(indicator.reference().isEmpty(), indicator::name);
              assertFalse(indicator.parameters().isEmpty(), indicator::name);
            });
  }

  /** A state may have sold goods by the ten thousand: who does not want their names gets none. */
  @ParameterizedTest
  @ValueSource(strings = {"concentration", "concentration-compared"})
  void namesNoGoodsWithoutTheRows(String name) {
    assertFalse(LeftOut.of(query(name, "from=2000"), "rows").serialize().contains("GROUP_CONCAT"));
  }

  @Test
  void eachGivesItsSourceValueUnitAndRows() {
    for (Question indicator : indicators.values()) {
      List<String> columns = indicator.query().getResultVars();
      assertTrue(
          columns.containsAll(List.of("source", "value", "unit", "rows")),
          () -> indicator.name() + " gives " + columns);
    }
  }

  /** What several queries share is the same in each, but for the name of the year. */
  @Test
  void flowsAreReadAlikeInAllThatReadThem() {
    Set<String> blocks = new TreeSet<>();
    int count = 0;
    for (Question indicator : indicators.values()) {
      for (MatchResult block : FLOWS.matcher(indicator.sparql()).results().toList()) {
        blocks.add((block.group(1) + block.group(2)).replaceAll("\\s+", " "));
        count++;
      }
    }
    assertTrue(count >= 8, "the blocks are there");
    assertEquals(1, blocks.size(), () -> String.join("\n", blocks));
  }
}
