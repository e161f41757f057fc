package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What those who write SPARQL do on {@code /sparql}, with and without script. */
final class EditorStoriesTest {
  private static final String EDITOR = "document.querySelector('.code').shadowRoot";
  private static final String ANSWER = "document.getElementById('answer')";
  private static final String ASK = "document.querySelector('form.editor button[type=submit]')";

  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    site = Site.shared();
  }

  private static void open(String query) throws Exception {
    site.go("/sparql?query=" + Running.encode(query));
    site.await("document.querySelector('.code') && " + EDITOR + ".querySelector('.cm-content')");
  }

  @Test
  void anExampleIsOpenedAskedAndDrawn() throws Exception {
    site.go("/sparql?question=indicators/mirror-gap");
    site.await("document.querySelector('.code') && " + EDITOR + ".querySelector('.cm-line span')");
    site.value(ASK + ".click()");
    site.await(ANSWER + ".querySelectorAll('tbody tr').length > 5");
    site.await(ANSWER + ".querySelector('img.chart')?.naturalWidth > 800");
    assertTrue(site.value("location.search").asText().startsWith("?query="));
    assertEquals(List.of(), site.complaints());
    assertEquals(List.of(), site.foreign());
    assertEquals(List.of(), site.barriers());
  }

  @Test
  void anErrorIsMarkedWhereItIs() throws Exception {
    open("SELECT * {\n  ?s ?p\n}");
    site.value(ASK + ".click()");
    site.await(EDITOR + ".querySelector('.cm-lintRange-error')");
    assertEquals(
        "}", site.value(EDITOR + ".querySelector('.cm-lintRange-error').innerText").asText());
    assertTrue(site.value(ANSWER + ".innerText").asText().contains("line 3, column 1"));
  }

  @Test
  void termsOfTheReleaseAreCompletedAndTheirPrefixDeclared() throws Exception {
    open("");
    site.value(EDITOR + ".querySelector('.cm-content').focus()");
    site.type("partnershipst");
    site.await(EDITOR + ".querySelector('.cm-tooltip-autocomplete li[aria-selected]')");
    String option = EDITOR + ".querySelector('.cm-tooltip-autocomplete li').innerText";
    assertTrue(site.value(option).asText().startsWith("dyad:PartnershipStatus"));
    // By the pointer: a list that has just opened takes no Enter, lest it take that of one who
    // types.
    site.value(
        EDITOR
            + ".querySelector('.cm-tooltip-autocomplete li')"
            + ".dispatchEvent(new MouseEvent('mousedown', {bubbles: true})); 0");
    site.await("document.getElementById('query').value.includes('PREFIX')");
    String query = site.value("document.getElementById('query').value").asText();
    assertTrue(
        query.startsWith("PREFIX dyad: <https://w3id.org/dyad/ontology#>\ndyad:Partnership"),
        query);
    assertEquals(List.of(), site.foreign());
  }

  @Test
  void aQueryIsStopped() throws Exception {
    open("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != ?d) }");
    site.value(ASK + ".click()");
    site.await("!document.querySelector('button.stop').hidden");
    site.value("document.querySelector('button.stop').click()");
    site.await(ANSWER + ".innerText.includes('No answer')");
    site.await("document.querySelector('button.stop').hidden");
  }

  @Test
  void thePlanSaysWhatGoesToTheFlows() throws Exception {
    site.go("/sparql?question=trade/mirror-gap");
    site.await("document.querySelector('.code')");
    site.value("document.querySelector('button.plan').click()");
    site.await(ANSWER + ".innerText.includes('to the cube:')");
  }

  @Test
  void earlierQueriesAreKeptByTheBrowser() throws Exception {
    open("ASK { ?s ?p 'kept' }");
    site.value(ASK + ".click()");
    site.await(ANSWER + ".innerText === 'No'");
    open("ASK { ?s ?p 'other' }");
    site.value("document.querySelector('details.earlier').open = true");
    site.value(
        "[...document.querySelectorAll('details.earlier button')]"
            + ".find(b => b.innerText.includes('kept')).click()");
    assertTrue(site.value("document.getElementById('query').value").asText().contains("'kept'"));
  }

  @Test
  void withoutScriptTheFormAsks() throws Exception {
    site.script(false);
    try {
      site.go("/sparql?query=" + Running.encode("SELECT ?s { VALUES ?s { 'one' } }"));
      assertFalse(site.value("document.getElementById('query').hidden").asBoolean());
      site.value("document.querySelector('#format').value = 'csv'");
      assertEquals(
          "/dyad/sparql",
          site.value("document.querySelector('form.editor').getAttribute('action')").asText());
      assertEquals(
          "/sparql/plan",
          site.value("document.querySelector('button.plan').getAttribute('formaction')").asText());
    } finally {
      site.script(true);
    }
  }
}
