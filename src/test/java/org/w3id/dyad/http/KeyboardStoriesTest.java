package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What readers do without a pointer. */
final class KeyboardStoriesTest {
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    site = Site.shared();
    site.width(1100);
  }

  @Test
  void theMapIsMovedThroughTheYearsAndLeadsToAPair() throws Exception {
    site.go("/map?year=2015");
    site.tabTo("form.timed input[type=range]");
    site.press("ArrowLeft", 37);
    site.await("location.search.includes('year=2014')");
    site.await("document.querySelector('#map figcaption').innerText.includes('2014')");
    site.tabTo("#rows td a[href='/dyad/CHN/BLR']");
    site.press("Enter", 13);
    site.await("location.pathname === '/dyad/CHN/BLR'");
  }

  @Test
  void theMapIsOfAnotherStateWithoutAClick() throws Exception {
    site.go("/map?year=2015");
    site.tabTo("#state");
    site.value("document.activeElement.value = 'RUS'; 0");
    site.press("Enter", 13);
    site.tabTo("form.timed button[type=submit]");
    site.press("Enter", 13);
    site.await("location.search.includes('state=RUS')");
  }

  @Test
  void theNetworkIsDrawnOfOneMeasure() throws Exception {
    site.go("/network?state=BLR&year=2024");
    int before = site.value("document.querySelectorAll('line.edge').length").asInt();
    site.tabTo("input[name=measure][value=meetings]");
    site.press(" ", 32);
    site.tabTo("form.parameters button[type=submit]");
    site.press("Enter", 13);
    site.await(
        "location.search.includes('between=') && !location.search.includes('measure=meetings')");
    site.await("document.readyState === 'complete'");
    assertTrue(site.value("document.querySelectorAll('line.edge').length").asInt() < before);
  }

  @Test
  void goodsAreChosenFromTheirTree() throws Exception {
    site.go("/trade?exporter=BLR&importer=CHN");
    site.tabTo("#products > summary");
    site.press("Enter", 13);
    site.await("document.getElementById('products').open");
    site.tabTo("#products li[data-code='HS2022/31'] > button.branch");
    assertEquals(
        "false", site.value("document.activeElement.getAttribute('aria-expanded')").asText());
    site.press("Enter", 13);
    site.await("document.activeElement.getAttribute('aria-expanded') === 'true'");
    site.tabTo("#products li li a[href*='HS2022%2F3104&']");
    site.press("Enter", 13);
    site.await("location.search.includes('product=HS2022%2F3104')");
    site.await(
        "document.querySelector('#products a[aria-current]')?.textContent.startsWith('3104')");
    assertTrue(site.text().contains("3104"), site::text);
  }

  @Test
  void anExplanationIsAskedForAndFollowedToItsDocument() throws Exception {
    site.go("/explain");
    site.tabTo("#subject");
    site.type("state/BLR");
    site.tabTo("#predicate");
    site.type("a");
    site.tabTo("#object");
    site.type("dyad:AllWeatherPartner");
    site.press("Enter", 13);
    site.await("document.querySelector('.proof .documents a')");
    site.tabTo(".proof .documents a");
    site.press("Enter", 13);
    site.await(
        "location.pathname.startsWith('/document/') || location.pathname.startsWith('/id/')");
  }

  @Test
  void aQueryIsWrittenAndAskedInTheEditor() throws Exception {
    site.go("/sparql?query=" + Running.encode("ASK { ?s ?p 'kept' }"));
    site.await("document.querySelector('.code')?.shadowRoot.querySelector('.cm-content')");
    site.tabTo(".code");
    site.press("End", 35);
    site.type("\n# more");
    site.await("document.getElementById('query').value.includes('# more')");
    site.pressWithControl("Enter", 13);
    site.await("document.getElementById('answer').innerText === 'No'");
    site.tabTo("button.plan");
    site.press("Enter", 13);
    site.await("document.querySelector('#answer pre')");
  }
}
