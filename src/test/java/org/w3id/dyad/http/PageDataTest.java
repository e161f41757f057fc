package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.question.Questions;

/**
 * Each chart and each table of each page has two addresses, of the same rows from the public
 * interface and of their query, and both answer what the page shows.
 */
final class PageDataTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/dyad/BLR/CHN",
          "/dyad/CHN/BLR?date=2014-06-01&beside=BLR/RUS",
          "/state/BLR",
          "/official/li-qiang",
          "/organization/sco",
          "/event/2024-08-22-lukashenko-li-qiang",
          "/claims",
          "/claims?about=BLR-CHN&verdict=Contradicted",
          "/claim/golovchenko-trade-140-times",
          "/questions/indicators/mirror-gap",
          "/questions/partnership/partners-on-each-tier-at-the-end-of-a-year",
          "/map",
          "/map?state=BLR&measure=trade",
          "/network",
          "/trade?exporter=CHN&importer=BLR",
          "/catalogue");

  /** A figure, or a section, with all that is in it. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?s)<(figure)\\b.*?</figure>|<(section)\\b(?:(?!<section|<figure).)*?</section>");

  private static final Pattern TABLE = Pattern.compile("(?s)<table class=\"rows\">.*?</table>");
  private static final Pattern JSON_LINK =
      Pattern.compile("<a href=\"([^\"]+)\" type=\"application/json\">");
  private static final Pattern QUERY_LINK =
      Pattern.compile("<a href=\"([^\"]+)\" class=\"query\">");
  private static final Pattern TEXT = Pattern.compile("(?s)<textarea[^>]*>\n(.*?)</textarea>");
  private static final Pattern VALUE = Pattern.compile("<data value=\"([^\"]+)\">");
  private static final Pattern NUMBER =
      Pattern.compile("<t[dh][^>]*class=\"number\"[^>]*>(-?[0-9,]+(?:\\.[0-9]+)?)</t[dh]>");
  private static final ObjectMapper READER = new ObjectMapper();

  private static Running running;

  @BeforeAll
  static void start() throws Exception {
    running = Running.over(Shipped.releases(), Questions.load(Path.of("queries")), Site.PATIENT);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @TestFactory
  Stream<DynamicTest> eachChartAndTableCanBeHadFromTheInterface() {
    return PAGES.stream().map(path -> DynamicTest.dynamicTest(path, () -> assertPage(path)));
  }

  private static void assertPage(String path) throws Exception {
    String page = body(path);
    Set<String> checked = new TreeSet<>();
    int shown = 0;
    for (String block : blocks(page)) {
      shown++;
      String place = block.contains("href=\"#questions\"") ? section(page) : block;
      List<String> json = links(JSON_LINK, place);
      List<String> queries = links(QUERY_LINK, place);
      assertTrue(!json.isEmpty(), () -> path + " has no JSON of: " + block);
      assertEquals(json.size(), queries.size(), () -> path + " has no query of: " + block);
      if (checked.add(block)) {
        assertAgree(path, block, json, queries);
      }
    }
    assertTrue(shown > 0, path + " shows nothing");
  }

  /** What shows rows: figures, and sections with a table. */
  private static List<String> blocks(String page) {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      boolean isShown = block.group(1) != null || TABLE.matcher(block.group()).find();
      if (isShown) {
        blocks.add(block.group());
      }
    }
    return blocks;
  }

  private static void assertAgree(
      String path, String block, List<String> json, List<String> queries) throws Exception {
    Set<BigDecimal> numbers = new TreeSet<>();
    for (int i = 0; i < json.size(); i++) {
      JsonNode answer = READER.readTree(body(json.get(i)));
      JsonNode rows = answer.has("rows") ? answer.get("rows") : answer.get("claims");
      numbers(rows, numbers);
      if (answer.has("rows") && !answer.get("hasMore").asBoolean()) {
        assertEquals(rows.size(), rows(queries.get(i)), path + ": " + queries.get(i));
      }
    }
    assertTrue(!numbers.isEmpty() || !block.contains("class=\"number\""), () -> json + " is empty");
    List<String> strange = new ArrayList<>();
    for (String row : block.split("<tr>")) {
      strange.addAll(strange(row, numbers));
    }
    assertEquals(List.of(), strange, () -> path + " shows what " + json + " does not say");
  }

  /** How many rows the query in the editor at an address gives. */
  private static int rows(String editor) throws Exception {
    Matcher sparql = TEXT.matcher(body(editor));
    assertTrue(sparql.find(), () -> editor + " has no query");
    String found = body(Running.sparql(unescaped(sparql.group(1))) + "&format=json");
    return READER.readTree(found).at("/results/bindings").size();
  }

  /** The numbers of a row that are none of those; a ratio and a sum of the row are its own. */
  private static List<String> strange(String row, Set<BigDecimal> numbers) {
    List<String> strange = new ArrayList<>();
    List<BigDecimal> values =
        VALUE.matcher(row).results().map(value -> new BigDecimal(value.group(1))).toList();
    values.stream()
        .filter(value -> !numbers.contains(value) && !isRatio(value, values))
        .forEach(value -> strange.add(value.toPlainString()));
    List<String> written = NUMBER.matcher(row).results().map(number -> number.group(1)).toList();
    BigDecimal sum =
        written.stream().map(PageDataTest::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    written.stream()
        .filter(number -> !isAmong(number, numbers))
        .filter(number -> number(number).multiply(BigDecimal.valueOf(2)).compareTo(sum) != 0)
        .forEach(strange::add);
    return strange;
  }

  private static boolean isRatio(BigDecimal value, List<BigDecimal> row) {
    return row.stream()
        .filter(below -> below.signum() != 0)
        .anyMatch(
            below ->
                row.stream()
                    .anyMatch(
                        above ->
                            above
                                    .divide(below, MathContext.DECIMAL64)
                                    .subtract(value)
                                    .abs()
                                    .compareTo(BigDecimal.valueOf(1, 2))
                                < 0));
  }

  private static BigDecimal number(String written) {
    return new BigDecimal(written.replace(",", ""));
  }

  /** Whether a number that is rounded, or in millions, is one of those. */
  private static boolean isAmong(String written, Set<BigDecimal> numbers) {
    BigDecimal shown = number(written);
    BigDecimal half = BigDecimal.valueOf(5, shown.scale() + 1).add(BigDecimal.valueOf(1, 9));
    return numbers.stream()
        .flatMap(number -> Stream.of(number, number.movePointLeft(6)))
        .anyMatch(number -> number.subtract(shown).abs().compareTo(half) <= 0);
  }

  private static void numbers(JsonNode node, Set<BigDecimal> numbers) {
    if (node.isContainerNode()) {
      node.forEach(each -> numbers(each, numbers));
    } else if (node.asText().matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?")) {
      numbers.add(new BigDecimal(node.asText()));
    }
  }

  private static List<String> links(Pattern pattern, String block) {
    return pattern.matcher(block).results().map(link -> unescaped(link.group(1))).toList();
  }

  /** The section in which a page with several questions lists them. */
  private static String section(String page) {
    return page.substring(page.indexOf("<section id=\"questions\""));
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static String body(String path) {
    var answer =
        running.get(path, "Accept", path.startsWith("/api/") ? "application/json" : "text/html");
    assertEquals(200, answer.statusCode(), () -> path + ": " + answer.body());
    return answer.body();
  }

  /** The chart draws each meeting by itself; what is taken away as a picture has no links. */
  @Test
  void eachMeetingOfTheChartAndOfTheListOpensItsPage() throws Exception {
    String page = running.get("/dyad/BLR/CHN").body();
    Set<String> marks = found(page, "<a href=\"(/event/[^\"]+)\" tabindex=\"-1\"");
    String rows =
        running
            .get(
                "/api/questions/diplomacy/engagements-of-a-pair-by-year-and-rank?state=BLR&partner=CHN",
                "Accept",
                "text/csv")
            .body();
    Set<String> counted = found(rows, "/id/engagement/([A-Za-z0-9._-]+)");
    assertTrue(counted.size() > 50, rows);
    assertEquals(counted.stream().map(key -> "/event/" + key).collect(Collectors.toSet()), marks);
    String list = page.substring(page.indexOf("<section id=\"who-met\""));
    Set<String> listed = found(list, "<td[^>]*><a href=\"(/event/[^\"]+)\">");
    assertTrue(listed.size() > 50, list);
    assertEquals(200, running.get(listed.iterator().next()).statusCode());
    assertFalse(running.get("/dyad/BLR/CHN/meetings-1.svg").body().contains("<a "));
  }

  private static Set<String> found(String text, String regex) {
    return Pattern.compile(regex)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
