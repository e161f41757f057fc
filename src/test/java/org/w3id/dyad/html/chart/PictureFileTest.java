package org.w3id.dyad.html.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.html.WebFiles;

/** A chart as a file of its own. */
final class PictureFileTest {
  private static final String DRAWING =
      "<svg viewBox=\"0 0 860 300\" role=\"img\"><rect class=\"box c1\" width=\"9\" height=\"9\"></rect></svg>";
  private static final String STYLE = DrawingStyle.light(WebFiles.SHIPPED.read("drawings.css"));

  private static ChartFrame chart(String text) {
    return new ChartFrame(
        "trade-1",
        "Belarus and China",
        text,
        new Drawing(DRAWING, List.of(new Drawing.Key(text, "<circle r=\"3\"></circle>"))),
        List.of(new ChartFrame.Source(text, "")),
        text,
        ChartFiles.at("/dyad/BLR/CHN/trade-1", "?date=2014-06-01"),
        Messages.of(List.of("zh")));
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void titleKeySourceAndNoteStandInThePicture() throws Exception {
    Document picture = parse(PictureFile.of(chart("Trade by reporting side"), STYLE));
    String text = picture.getDocumentElement().getTextContent();
    assertTrue(text.contains("Belarus and China: Trade by reporting side"), text);
    assertTrue(text.contains("来源: Trade by reporting side"), text);
    assertEquals(2, picture.getElementsByTagName("svg").getLength());
    assertEquals(1, picture.getElementsByTagName("circle").getLength());
  }

  @Test
  void whateverIsWrittenInItRunsNothing() throws Exception {
    String hostile = "\"><script>alert(1)</script><image href='https://evil.example/'/>]]>&\u0007";
    String svg = PictureFile.of(chart(hostile.replace("\u0007", "")), STYLE);
    assertFalse(svg.contains("<script") || svg.contains("<image"), svg);
    assertEquals(0, parse(svg).getElementsByTagName("script").getLength());
  }

  @Test
  void aLongTitleGoesOnInTheNextLineAndThePictureGrows() throws Exception {
    Element one = parse(PictureFile.of(chart("short"), STYLE)).getDocumentElement();
    Element more = parse(PictureFile.of(chart("国家 ".repeat(60)), STYLE)).getDocumentElement();
    double high = Double.parseDouble(one.getAttribute("height"));
    assertTrue(Double.parseDouble(more.getAttribute("height")) > high + 60);
    assertTrue(high > 300);
  }

  @Test
  void theStyleOfAFileHasValuesInPlaceOfVariables() {
    assertFalse(STYLE.contains("var("), STYLE);
    assertFalse(STYLE.contains("@media"), STYLE);
    assertTrue(STYLE.contains(".c8"), STYLE);
    String sheet =
        ":root{--ground:#fff;--ink:#123}.a{fill:var(--ink)}"
            + "@media (prefers-color-scheme:dark){:root{--ink:#fff}}";
    assertTrue(DrawingStyle.light(sheet).startsWith(".a{fill:#123}\n.paper { fill: #fff; }"));
  }

  @Test
  void aVariableThatIsNotSetIsAnError() {
    String sheet = ":root{--x:#123}.a{fill:var(--y)}";
    assertTrue(
        assertThrows(IllegalStateException.class, () -> DrawingStyle.light(sheet))
            .getMessage()
            .contains("--y"));
  }
}
