package org.w3id.dyad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dyad.Browser;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.assembly.Shipped;

/** Reports on two states: with much data, with little, with none. */
class ReportCommandTest {
  private static final String[] SECTIONS = {
    "levels", "meetings", "trade", "concentration", "finance", "claims", "sources"
  };

  @TempDir private Path folder;

  private Invocation report(String one, String other) {
    return Invocation.of(
        "report",
        "--base-dir",
        Shipped.releases().base().toString(),
        one,
        other,
        "--out",
        folder.resolve("out").toString());
  }

  private String page(String one, String other) throws IOException {
    Invocation report = report(one, other);
    assertEquals(ExitCode.OK, report.exit(), report::err);
    Path page = folder.resolve("out").resolve(one + "-" + other + ".html");
    Path text = folder.resolve("out").resolve(one + "-" + other + ".md");
    assertEquals(page + "\n" + text + "\n", report.out());
    String html = Files.readString(page);
    for (String section : SECTIONS) {
      assertTrue(html.contains("<section id=\"" + section + "\""), section);
    }
    assertEquals(0, count(html, "<(script|link|img|iframe)|src="));
    assertEquals(count(html, "role=\"img\""), count(html, "<desc id="));
    assertEquals(count(html, "<figure "), count(html, "<table>"));
    assertTrue(Files.readString(text).startsWith("# "), text::toString);
    return html;
  }

  private static long count(String text, String regex) {
    return Pattern.compile(regex).matcher(text).results().count();
  }

  @Test
  void belarusAndChinaHaveSomethingInEachSection() throws Exception {
    String page = page("BLR", "CHN");
    assertFalse(page.contains("class=\"none\""), "something is empty");
    assertEquals(9, count(page, "role=\"img\""));
    assertTrue(page.contains("<h1>Belarus and China</h1>"));
    assertTrue(page.contains("(since 2022-09-15, last attested 2025-01-27)"));
    // The widest gap: importer 2,832 and exporter 872.2 million in 2013.
    assertTrue(page.contains("2,832.0 million US dollars, the exporter 872.2"));
    assertTrue(page.contains("UN Comtrade, reported by China"));
    assertTrue(page.contains("140 times (partly)"));
    assertTrue(page.contains("May be a distorted copy (a conjecture) of German Puzyrna, BelTA"));
    // Of 500 million a year, by September 2021; the target for each region is another matter.
    assertTrue(page.contains("<td class=\"number\">14.9</td><td class=\"number\">3.0</td>"));
    assertFalse(page.contains("295.3"), "the whole state against the target for a region");
    assertTrue(page.contains("<figcaption>What Belarus owed China, end of year</figcaption>"));
    assertTrue(page.contains("<td class=\"number\">7,312.0</td>"));
    assertTrue(count(page, "<li><a href=\"http") > 50, "sources have addresses");
  }

  @Test
  void theOtherOrderIsTheSameReportFromTheOtherSide() throws Exception {
    assertTrue(page("CHN", "BLR").contains("<h1>China and Belarus</h1>"));
  }

  @Test
  void chinaAndSerbiaHaveLevelsAndTradeAndTheRestIsSaidToBeMissing() throws Exception {
    String page = page("CHN", "SRB");
    assertTrue(page.contains("comprehensive strategic partnership"), page);
    assertEquals(5, count(page, "role=\"img\""));
    assertTrue(page.contains("Nothing in the graph on China and Serbia under: "), page);
  }

  @Test
  void ofStatesWithoutDataItSaysSo() throws Exception {
    String page = page("ISL", "TUV");
    assertEquals(0, count(page, "role=\"img\""));
    assertEquals(6, count(page, "class=\"none\""));
    assertEquals(6, count(page, "Not known here: "), page);
  }

  private Invocation beside(String one, String other) {
    return Invocation.of(
        "report",
        "--base-dir",
        Shipped.releases().base().toString(),
        "BLR",
        "CHN",
        "--beside",
        one,
        other,
        "--out",
        folder.resolve("out").toString());
  }

  private String besidePage(String one, String other) throws IOException {
    Invocation report = beside(one, other);
    assertEquals(ExitCode.OK, report.exit(), report::err);
    String name = "BLR-CHN-beside-" + one + "-" + other;
    Path page = folder.resolve("out").resolve(name + ".html");
    Path text = folder.resolve("out").resolve(name + ".md");
    assertEquals(page + "\n" + text + "\n", report.out());
    assertTrue(Files.readString(text).startsWith("# Belarus and China, beside "), text::toString);
    String html = Files.readString(page);
    for (String section : SECTIONS) {
      assertEquals(1, count(html, "<section id=\"" + section + "\""), section);
    }
    assertEquals(12, count(html, "<div class=\"half\">"));
    assertEquals(0, count(html, "<(script|link|img|iframe)|src="));
    return html;
  }

  @Test
  void twoPairsStandSideBySide() throws Exception {
    String page = besidePage("BLR", "RUS");
    assertTrue(page.contains("<h1>Belarus and China, beside Belarus and Russia</h1>"), page);
    // 9 charts of Belarus and China, and of Belarus and Russia at least the three of trade.
    assertTrue(count(page, "role=\"img\"") >= 12, page);
    assertTrue(page.contains("Goods from Belarus to Russia"), page);
    assertTrue(page.contains("Goods from Russia to Belarus"), page);
  }

  @Test
  void ofAPairWithoutDataEachChapterSaysSo() throws Exception {
    String page = besidePage("ISL", "TUV");
    assertEquals(9, count(page, "role=\"img\""));
    assertEquals(6, count(page, "class=\"none\""));
  }

  @Test
  void whatIsNoPairBesideIsTold() {
    Invocation wrong = beside("BLR", "XYZ");
    assertEquals(ExitCode.ERROR, wrong.exit());
    assertTrue(wrong.err().startsWith("dyad report: there is no state \"XYZ\""), wrong::err);
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void aBrowserShowsItWithoutComplaint() throws Exception {
    Browser.assumeInstalled();
    page("BLR", "CHN");
    Path file = folder.resolve("out").resolve("BLR-CHN.html");
    assertEquals(9, count(Browser.dom(folder, file.toUri().toString()), "role=\"img\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "XYZ|CHN|there is no state \"XYZ\"; give a code of ISO 3166-1 alpha-3 such as BLR;"
            + " \"dyad query states-and-their-capitals\" lists them",
        "BLR|China|there is no state \"China\"; the code of China is CHN",
        "BLR|blr|\"BLR-blr\" names one state twice",
      })
  void whatIsNoPairOfStatesIsTold(String one, String other, String message) {
    Invocation wrong = report(one, other);
    assertEquals(ExitCode.ERROR, wrong.exit());
    assertEquals("dyad report: " + message, wrong.err().lines().findFirst().orElse(""));
    assertFalse(Files.exists(folder.resolve("out")));
  }

  /** Columns: language, title, first heading, beginning of a sentence that is put together. */
  @ParameterizedTest
  @CsvSource({
    "ru, Беларусь и Китай, Уровни партнёрства, Известно встреч",
    "zh, 白俄罗斯和中国, 伙伴关系级别, 已知的会晤",
    "be, Беларусь і Кітай, Узроўні партнёрства, Вядома сустрэч",
  })
  void isWrittenInEachLanguage(String language, String title, String heading, String sentence)
      throws IOException {
    Invocation report =
        Invocation.of(
            "report",
            "--base-dir",
            Shipped.releases().base().toString(),
            "BLR",
            "CHN",
            "--language",
            language,
            "--out",
            folder.toString());
    assertEquals(ExitCode.OK, report.exit(), report::err);
    String html = Files.readString(folder.resolve("BLR-CHN.html"));
    String text = Files.readString(folder.resolve("BLR-CHN.md"));
    assertTrue(html.contains("<html lang=\"" + language + "\""), language);
    for (String expected : new String[] {title, heading, sentence}) {
      assertTrue(html.contains(expected), () -> expected + " in the page");
      assertTrue(text.contains(expected), () -> expected + " in the text");
    }
    assertEquals(0, count(html, "<(h[1-6]|th)[^>]* lang=\"en\""), "headings in English");
  }

  @Test
  void aLanguageThatItHasNotIsTold() {
    Invocation report = Invocation.of("report", "BLR", "CHN", "--language", "fr");
    assertEquals(ExitCode.ERROR, report.exit());
    assertTrue(report.err().contains("\"fr\" is none of en, ru, zh, be"), report::err);
  }
}
