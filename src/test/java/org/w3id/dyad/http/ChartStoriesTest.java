package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What readers do with a chart, a table and a term. */
final class ChartStoriesTest {
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    site = Site.shared();
  }

  /** The picture is drawn by the browser, from a file whose style its own policy lets in. */
  @Test
  void anAnalystTakesAChartAwayAsPng() throws Exception {
    site.go("/dyad/BLR/CHN");
    site.await("document.querySelector('a.png') && !document.querySelector('a.png').hidden");
    site.value(
        "window.taken = new Promise(done => { const click = HTMLAnchorElement.prototype.click;"
            + " HTMLAnchorElement.prototype.click = function () {"
            + " fetch(this.href).then(r => r.blob()).then(b => done([this.download, b.type, b.size]))"
            + ".catch(e => done([this.download, 'image/png', 1, String(e)])); }; }); 0");
    site.value(
        "document.querySelector('a.png')"
            + ".dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})); 0");
    var taken = site.value("window.taken");
    assertTrue(taken.get(0).asText().matches("[a-z]+-\\d+\\.png"), taken::toString);
    assertEquals("image/png", taken.get(1).asText(), taken::toString);
  }

  @Test
  void aPictureAloneHasItsColours() throws Exception {
    site.go("/dyad/BLR/CHN/trade-1.svg");
    assertEquals(List.of(), site.complaints());
    assertEquals(
        "rgb(20, 70, 124)",
        site.value("getComputedStyle(document.querySelector('.mark.c1')).fill").asText());
  }

  @Test
  void anotherSiteShowsAChartInAFrame() throws Exception {
    site.go("/questions/trade/mirror-gap/chart.html");
    assertEquals(1, site.value("document.querySelectorAll('figure svg[role=img]').length").asInt());
    assertTrue(
        site.value("document.querySelector('.code code').textContent")
            .asText()
            .startsWith("<iframe"));
    String policy =
        site.running
            .get("/questions/trade/mirror-gap/chart.html")
            .headers()
            .firstValue("Content-Security-Policy")
            .orElse("");
    assertTrue(policy.endsWith("frame-ancestors *"), policy);
  }

  @Test
  void aReaderSortsATableAndGoesBack() throws Exception {
    site.go("/questions/indicators/value-by-year");
    String first = "document.querySelector('#rows tbody tr').innerText";
    String before = site.value(first).asText();
    site.value("document.querySelector('th a[href*=\"sort=value\"]').click()");
    site.await("location.search === '?sort=value'");
    site.await("document.querySelector('th[aria-sort=ascending]')");
    assertTrue(!before.equals(site.value(first).asText()), before);
    site.value("history.back()");
    site.await("location.search === ''");
    site.await("document.readyState === 'complete' && document.querySelector('#rows tbody tr')");
    assertEquals(before, site.value(first).asText());
  }

  @Test
  void aScholarGoesThroughTheYearsAndBack() throws Exception {
    site.go("/docs");
    site.go("/dyad/BLR/CHN");
    for (String year : List.of("2010", "2014")) {
      site.value(
          "(slider => { slider.value = document.querySelector('form.timed').dataset.years.split(' ')"
              + ".indexOf('YEAR'); slider.dispatchEvent(new Event('input')); return 0; })"
                  .replace("YEAR", year)
              + "(document.querySelector('form.timed input[type=range]'))");
      site.await("location.search === '?date=" + year + "-12-31'");
      String title = site.value("document.querySelector('#day-title').textContent").asText();
      assertTrue(title.contains(year + "-12-31"), title);
    }
    assertEquals("2014", site.value("document.querySelector('form.timed output').value").asText());
    site.value("history.back()");
    site.await("location.pathname === '/docs'");
  }

  @Test
  void aReaderIsToldWhatATermMeans() throws Exception {
    site.go("/state/BLR");
    site.value("document.querySelector('button.term').click()");
    site.await("document.querySelector('.meaning:popover-open')");
    assertTrue(
        site.value("document.querySelector('.meaning:popover-open').innerText")
            .asText()
            .contains("political unit"));
    site.key("Escape", 27);
    site.await("!document.querySelector('.meaning:popover-open')");
  }

  @Test
  void aScholarAsksWhyAStatementIsThere() throws Exception {
    site.go("/id/state/BLR.html");
    site.value("document.querySelector('a[href*=AllWeatherPartner][href^=\"/explain\"]').click()");
    site.await("location.pathname === '/explain' && document.querySelector('.proof .documents a')");
    assertTrue(site.text().contains("follows by"), site::text);
    assertEquals(List.of(), site.complaints());
  }
}
