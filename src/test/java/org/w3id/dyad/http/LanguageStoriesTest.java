package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.html.Messages;

/**
 * Three stories of readers in each language of the interface: on a narrow screen, in the dark,
 * without script.
 */
final class LanguageStoriesTest {
  /** The page on which each story ends, and what stands on it: a selector, and its least number. */
  private static final Map<String, Map<String, Integer>> STORIES =
      Map.of(
          "/claim/golovchenko-trade-140-times",
          Map.of("#scale svg .mark", 2, "#sources ~ .scroll tbody tr", 3, ".finding", 1),
          "/dyad/CHN/BLR?date=2014-06-01&beside=RUS/BLR",
          Map.of(".beside", 6, "#day tbody tr", 1),
          "/dyad/BLR/CHN",
          Map.of("#sanctioned tbody tr", 1, "#who-met tbody tr", 10, "nav.contents li", 8));

  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    site = Site.shared();
    site.width(360);
  }

  @AfterAll
  static void stop() throws Exception {
    site.scheme("light");
    site.script(true);
    site.go("/language?to=en&back=/docs");
  }

  @TestFactory
  Stream<DynamicTest> eachStoryEndsWellInEachLanguage() {
    return Messages.LANGUAGES.stream()
        .map(Messages.Language::tag)
        .flatMap(
            language ->
                STORIES.keySet().stream()
                    .map(
                        path ->
                            DynamicTest.dynamicTest(language + path, () -> tell(language, path))));
  }

  private static void tell(String language, String path) throws Exception {
    site.script(false);
    site.scheme("dark");
    site.go("/language?to=" + language + "&back=" + Running.encode(path));
    assertEquals(language, site.value("document.documentElement.lang").asText());
    assertEquals(List.of(), site.complaints());
    STORIES
        .get(path)
        .forEach(
            (selector, least) -> {
              int found =
                  site.value("document.querySelectorAll(\"" + selector + "\").length").asInt();
              assertTrue(found >= least, () -> selector + ": " + found);
            });
    int wide = site.value("document.scrollingElement.scrollWidth").asInt();
    assertTrue(wide <= 360, () -> "it is " + wide + " pixels wide");
    assertEquals(List.of(), strangers(language));
    if (path.startsWith("/claim/")) {
      // The long pages are held to it in English, by StoriesTest.
      site.script(true);
      assertEquals(List.of(), site.barriers());
    }
  }

  /** Headings of the page in English that are not marked as such, and English sentences. */
  private static List<String> strangers(String language) {
    List<String> found = new ArrayList<>();
    if (!language.equals("en")) {
      site.value(
              "[...document.querySelectorAll('main h2, main thead th')]"
                  + ".filter(h => !h.closest('[lang=en]') && /^[A-Za-z ,]{4,}$/.test(h.innerText))"
                  + ".map(h => h.innerText)")
          .forEach(text -> found.add(text.asText()));
      site.value(
              "[...document.querySelectorAll('.glance li, section > p.lead, .finding')]"
                  + ".filter(p => !/[\\u0400-\\u04ff\\u4e00-\\u9fff]/.test(p.innerText))"
                  + ".map(p => p.innerText)")
          .forEach(text -> found.add(text.asText()));
    }
    return found;
  }
}
