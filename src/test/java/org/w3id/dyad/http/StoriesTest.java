package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.DevTools;

/** What readers do on the pages, in one browser over the shipped data. */
final class StoriesTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/dyad/RUS/CHN",
          "/state/RUS",
          "/official/li-qiang",
          "/organization/sco",
          "/agreement/military-aid-since-1995",
          "/commitment/gcof-42040",
          "/document/belta-2015-04-07-military-aid",
          "/claims",
          "/claim/golovchenko-trade-140-times",
          "/event/2024-08-22-lukashenko-li-qiang",
          "/questions/partnership/history-of-a-pair",
          "/questions/indicators/mirror-gap?sort=-value&filter=comtrade&addresses=yes",
          "/questions/partnership/level-on-a-date-under-each-scheme",
          "/questions/trade/mirror-gap/chart.html",
          "/explain?subject=state/BLR&predicate=a&object=dyad:AllWeatherPartner",
          "/search?q=minsk",
          "/catalogue",
          "/catalogue/rejected",
          "/docs",
          "/docs/explanation/verdicts",
          "/map",
          "/map?state=BLR&measure=trade",
          "/map?measure=sanctions&state=BLR&year=2022",
          "/map/map.html?measure=trade&state=BLR",
          "/network",
          "/trade",
          "/trade?exporter=BLR&importer=CHN&product=HS2022/31",
          "/sparql",
          "/id/state/TUV.html",
          "/dyad/FRA/JPN");

  private static Site site;
  private static DevTools browser;

  @BeforeAll
  static void start() throws Exception {
    site = Site.shared();
    browser = site.browser;
  }

  private static void go(String path) throws Exception {
    site.go(path);
  }

  private static String text() {
    return site.text();
  }

  @TestFactory
  Stream<DynamicTest> eachPageIsCleanAndForAll() {
    return PAGES.stream().map(path -> DynamicTest.dynamicTest(path, () -> assertClean(path)));
  }

  /** No complaint of the browser, nothing from elsewhere, no barrier, no sideways scrolling. */
  private static void assertClean(String path) throws Exception {
    site.width(360);
    go(path);
    assertEquals(List.of(), site.complaints());
    assertEquals(List.of(), site.foreign());
    int wide = browser.value("document.scrollingElement.scrollWidth").asInt();
    assertTrue(wide <= 360, () -> path + " is " + wide + " pixels wide");
    assertEquals(List.of(), site.barriers());
    site.scheme("dark");
    assertEquals(List.of(), site.pale(), "in the dark");
    site.scheme("light");
  }

  @Test
  void theRulesOnColoursSeePaleText() throws Exception {
    go("/docs");
    browser.value("(document.querySelector('h1').style.color = '#eeeeee')");
    assertTrue(site.pale().get(0).startsWith("color-contrast: <h1"), () -> "" + site.pale());
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
            .value("document.querySelector('#sanctioned .take a[download]').getAttribute('href')")
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
