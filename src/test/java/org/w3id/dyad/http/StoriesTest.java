package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.Browser;
import org.w3id.dyad.DevTools;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.question.Questions;

/** What readers do on the pages, in one browser over the shipped data. */
final class StoriesTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/dyad/RUS/CHN",
          "/state/RUS",
          "/official/li-qiang",
          "/claims",
          "/claim/golovchenko-trade-140-times",
          "/event/2024-08-22-lukashenko-li-qiang",
          "/questions/partnership/history-of-a-pair",
          "/search?q=minsk",
          "/catalogue",
          "/map",
          "/map?state=BLR&measure=trade",
          "/map?measure=sanctions&state=BLR&year=2022",
          "/map/map.html?measure=trade&state=BLR",
          "/network",
          "/trade",
          "/trade?exporter=BLR&importer=CHN&product=HS2022/31",
          "/sparql",
          "/id/state/TUV.html");

  @TempDir private static Path folder;
  private static Running running;
  private static DevTools browser;
  private static String axe;

  @BeforeAll
  static void start() throws Exception {
    Browser.assumeInstalled();
    running = Running.over(Shipped.releases(), Questions.load(Path.of("queries")), Running.QUICK);
    browser = DevTools.start(folder);
    try (var in =
        StoriesTest.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
      running.close();
    }
  }

  private static void go(String path) throws Exception {
    browser.go(running.at(path).toString());
  }

  private static String text() {
    return browser.value("document.querySelector('main').innerText").asText();
  }

  private static void width(int pixels) {
    browser.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  private static void scheme(String name) {
    browser.call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
  }

  @TestFactory
  Stream<DynamicTest> eachPageIsCleanAndForAll() {
    return PAGES.stream().map(path -> DynamicTest.dynamicTest(path, () -> assertClean(path)));
  }

  /** No complaint of the browser, nothing from elsewhere, no barrier, no sideways scrolling. */
  private static void assertClean(String path) throws Exception {
    width(360);
    go(path);
    assertEquals(List.of(), complaints());
    String own = running.at("/").toString();
    for (JsonNode request : browser.events("Network.requestWillBeSent")) {
      String address = request.get("request").get("url").asText();
      // The browser draws its own controls from such addresses.
      assertTrue(address.startsWith(own) || address.startsWith("data:image/"), address);
    }
    int wide = browser.value("document.scrollingElement.scrollWidth").asInt();
    assertTrue(wide <= 360, () -> path + " is " + wide + " pixels wide");
    browser.value(axe + ";0");
    for (String scheme : List.of("light", "dark")) {
      scheme(scheme);
      assertEquals(List.of(), barriers(), path + " in " + scheme);
    }
    scheme("light");
  }

  private static List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    browser.events("Log.entryAdded").forEach(entry -> complaints.add(entry.toString()));
    browser.events("Runtime.consoleAPICalled").forEach(entry -> complaints.add(entry.toString()));
    browser.events("Runtime.exceptionThrown").forEach(entry -> complaints.add(entry.toString()));
    return complaints;
  }

  /** What axe-core finds against WCAG 2.2 A and AA. */
  private static List<String> barriers() {
    List<String> barriers = new ArrayList<>();
    browser
        .value(
            "axe.run({runOnly:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa']}).then(r =>"
                + " r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n =>"
                + " n.html.slice(0, 300) + ' ' + (n.any[0] || {message: ''}).message)))")
        .forEach(found -> barriers.add(found.asText()));
    return barriers;
  }

  @Test
  void aJournalistChecksThePrimeMinisters140Times() throws Exception {
    go("/claims?about=BLR-CHN");
    assertEquals(
        "/claim/golovchenko-trade-140-times",
        browser
            .value(
                "[...document.querySelectorAll('main td a')].find(a => a.innerText =="
                    + " '140 times').getAttribute('href')")
            .asText());
    go("/claim/golovchenko-trade-140-times");
    assertTrue(text().contains("140 times"), text());
    assertTrue(text().contains("partly"), text());
    assertEquals(
        1, browser.value("document.querySelectorAll('figure svg[role=img]').length").asInt());
    assertEquals(
        "https://schema.org/ClaimReview",
        browser.value("document.querySelector('[itemscope]').getAttribute('itemtype')").asText());
  }

  @Test
  void aScholarComparesTwoPairsOnADay() throws Exception {
    go("/");
    assertEquals(
        "/pair",
        browser.value("document.querySelector('form.pair').getAttribute('action')").asText());
    go("/pair?one=CHN&other=BLR&date=2014-06-01&beside_one=RUS&beside_other=BLR");
    assertEquals(
        "/dyad/CHN/BLR?date=2014-06-01&beside=RUS/BLR",
        browser.value("location.pathname + location.search").asText());
    assertTrue(text().contains("As of 2014-06-01"), text());
    assertTrue(text().contains("comprehensive strategic partnership"), text());
    assertTrue(!text().contains("since 2022-09-15"), text());
    assertTrue(browser.value("document.querySelectorAll('.beside').length").asInt() >= 6);
  }

  @Test
  void aComplianceOfficerFindsWhoMetASanctionedOfficial() throws Exception {
    go("/dyad/BLR/CHN");
    assertTrue(
        browser.value("document.querySelectorAll('#sanctioned tbody tr').length").asInt() > 0);
    assertTrue(
        browser
            .value("document.querySelector('#sanctioned .take a').getAttribute('href')")
            .asText()
            .contains("format=csv"));
  }

  @Test
  void withoutScriptEachQuestionShowsItsRows() throws Exception {
    browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      go("/questions/partnership/all-weather-partners");
      assertTrue(browser.value("document.querySelectorAll('#rows tbody tr').length").asInt() > 0);
    } finally {
      browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @Test
  void withoutScriptTheMapAndItsTableAreThere() throws Exception {
    browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      go("/map?year=2015");
      assertTrue(count("svg.map g.area") > 230);
      assertTrue(count("#rows tbody tr") > 30);
      assertEquals(0, count("form.timed .time"));
      assertEquals(1, count("form.timed input[name=year][type=number]"));
    } finally {
      browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  private static int count(String selector) {
    return browser.value("document.querySelectorAll('" + selector + "').length").asInt();
  }

  @Test
  void anAnalystMovesTheMapThroughTheYears() throws Exception {
    go("/map?year=2024");
    int then = count("#rows tbody tr");
    browser.value(
        "(() => { const s = document.querySelector('.time input'); s.value = 3;"
            + " s.dispatchEvent(new Event('input')); })()");
    browser.value(
        "new Promise(done => { const look = () => location.search.includes('year=1996')"
            + " && document.querySelector('#map figcaption').innerText.includes('1996')"
            + " ? done() : setTimeout(look, 20); look(); })");
    assertTrue(count("#rows tbody tr") < then);
    assertEquals("1996", browser.value("document.querySelector('#year').value").asText());
    assertEquals(
        browser
            .value("document.querySelectorAll('svg.map g.area.v0, svg.map g.area.own').length")
            .asInt(),
        count("svg.map g.area")
            - count("svg.map g.area.apart")
            - browser
                .value(
                    "new Set([...document.querySelectorAll('#rows tbody td:first-child a')]"
                        + ".map(a => a.getAttribute('href').split('/').pop())"
                        + ".filter(code => document.querySelector('[data-area=' + code + ']')))"
                        + ".size")
                .asInt());
  }

  @Test
  void aTraderSeesBothSidesAndTheGoods() throws Exception {
    go("/trade?exporter=CHN&importer=BLR");
    assertTrue(count("#flow svg .mark") > 30);
    assertTrue(count("#gap tbody tr") > 5);
    assertTrue(count("#parts svg rect.tile") > 5);
    assertTrue(count("#buyers tbody tr") > 1);
    assertTrue(text().contains("nothing is added up over sources"), text());
  }

  @Test
  void theNetworkOfAStateHasAnEdgeForEachFigureOfItsTable() throws Exception {
    go("/network?state=BLR&year=2024");
    assertTrue(count("svg.network line.edge") > 10);
    assertEquals(count("#rows tbody td.number"), count("svg.network line.edge"));
  }

  @Test
  void aReaderChoosesALanguageAndComesBack() throws Exception {
    go("/claims?year=2024");
    String chosen =
        browser
            .value("document.querySelector('.languages a[lang=be]').getAttribute('href')")
            .asText();
    go(chosen);
    assertEquals("?year=2024", browser.value("location.search").asText());
    assertEquals("be", browser.value("document.documentElement.lang").asText());
    assertTrue(text().startsWith("Сцвярджэнні"), text());
    go("/language?to=en&back=/");
    assertEquals("en", browser.value("document.documentElement.lang").asText());
  }

  @Test
  void theKeyboardReachesTheContentFirst() throws Exception {
    go("/claims");
    for (String type : List.of("keyDown", "keyUp")) {
      browser.call(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
    }
    assertEquals("#main", browser.value("document.activeElement.getAttribute('href')").asText());
  }
}
