package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The pictures of pages in the documents. {@code mvn -Dtest=PicturesTest -Ddyad.update=true test}
 * takes them anew.
 */
final class PicturesTest {
  private static final Path FOLDER = Path.of("docs/pictures");
  private static final long LARGEST = 100_000;
  private static final Map<String, String> PAGES =
      Map.of(
          "claim.webp", "/claim/golovchenko-trade-140-times",
          "preview.webp", "/reconcile/preview?id=official/alexander-lukashenko",
          "dyad.webp", "/dyad/CHN/BLR?date=2014-06-01&beside=RUS/BLR#meetings",
          "question.webp", "/questions/indicators/mirror-gap");

  @Test
  void eachPictureIsThereSmallAndShown() throws Exception {
    if (Boolean.getBoolean("dyad.update")) {
      takeAll(Site.shared());
    }
    String documents =
        Files.readString(Path.of("README.md"))
            + Files.readString(Path.of("docs/reference/pages.md"))
            + Files.readString(Path.of("docs/reference/reconciliation.md"));
    for (String picture : PAGES.keySet()) {
      long bytes = Files.size(FOLDER.resolve(picture));
      assertTrue(bytes > 0 && bytes <= LARGEST, () -> picture + " has " + bytes + " bytes");
      assertTrue(documents.contains("pictures/" + picture), picture + " is shown nowhere");
    }
  }

  private static void takeAll(Site site) throws Exception {
    Files.createDirectories(FOLDER);
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      site.width(page.getKey().equals("preview.webp") ? 430 : 1100);
      site.go(page.getValue());
      take(site, FOLDER.resolve(page.getKey()));
    }
  }

  /** What is seen without scrolling, and no more of it than there is. */
  private static void take(Site site, Path file) throws IOException {
    Map<String, Integer> part =
        Map.of(
            "x", 0,
            "y", site.value("scrollY").asInt(),
            "width", site.value("innerWidth").asInt(),
            "height", site.value("Math.min(innerHeight, document.body.offsetHeight + 16)").asInt(),
            "scale", 1);
    String data =
        site.browser
            .call("Page.captureScreenshot", Map.of("format", "webp", "quality", 60, "clip", part))
            .get("data")
            .asText();
    Files.write(file, Base64.getDecoder().decode(data));
  }
}
