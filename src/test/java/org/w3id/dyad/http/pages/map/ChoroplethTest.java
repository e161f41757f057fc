package org.w3id.dyad.http.pages.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.answer.AnswerTable.Kind;
import org.w3id.dyad.http.pages.relation.Relation;

/** What is drawn, read back as XML by another program. */
final class ChoroplethTest {
  private static final String HOSTILE = "</title><script>alert(1)</script>";

  private static Relation relation(String code, int colour) {
    return new Relation(
        new Cell(HOSTILE, "/state/" + code, null, null, Kind.THING), 5, "5", colour, "note & more");
  }

  private static Document draw(Map<String, Relation> relations) throws Exception {
    Map<String, String> names = new HashMap<>();
    for (String code : List.of("CHN", "RUS", "UKR", "TWN", "XKX")) {
      names.put(code, code + HOSTILE);
    }
    AreaNames areas = new AreaNames(World.SMALL, names, Messages.of(List.of("en")));
    String svg = new Choropleth(World.SMALL, "m", "CHN", relations, areas).draw("A \"map\" & more");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> find(Document svg, String path) throws Exception {
    XPath xpath = XPathFactory.newInstance().newXPath();
    NodeList found = (NodeList) xpath.evaluate(path, svg, XPathConstants.NODESET);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static Optional<Element> area(Document svg, String title) throws Exception {
    return find(svg, "//g[starts-with(title, '" + title + "')]").stream().findFirst();
  }

  @Test
  void eachStateHasTheColourOfItsRelation() throws Exception {
    Document svg = draw(Map.of("RUS", relation("RUS", 6)));
    assertEquals("area v6", area(svg, "RUS").get().getAttribute("class"));
    assertEquals("area own", area(svg, "CHN").get().getAttribute("class"));
    assertEquals("area v0", area(svg, "UKR").get().getAttribute("class"));
    assertEquals("RUS" + HOSTILE + ": 5, note & more", text(area(svg, "RUS").get()));
    assertEquals(List.of(), find(svg, "//script"));
  }

  private static String text(Element area) {
    return area.getElementsByTagName("title").item(0).getTextContent();
  }

  @Test
  void whatIsDisputedHasTheColourOfNoClaimant() throws Exception {
    Document svg = draw(Map.of("RUS", relation("RUS", 6), "UKR", relation("UKR", 3)));
    for (String name : List.of("Crimea", "Southern Kuril", "Kashmir", "Jammu", "Golan")) {
      Optional<Element> area = area(svg, name);
      area.ifPresent(
          found -> {
            assertEquals("area apart", found.getAttribute("class"));
            assertTrue(text(found).contains("claimed by"), text(found));
          });
      assertTrue(area.isPresent() || name.equals("Kashmir"), name);
    }
    assertEquals(World.SMALL.disputed().size(), find(svg, "//g[*[@fill='url(#m-hatch)']]").size());
  }

  @Test
  void aDisputedAreaWithAStateOfItsOwnHasItsColourUnderTheHatching() throws Exception {
    Element area = area(draw(Map.of("TWN", relation("TWN", 4))), "TWN").get();
    assertEquals("area v4", area.getAttribute("class"));
    assertEquals(2, area.getElementsByTagName("path").getLength());
  }

  @Test
  void statesAreLinkedAndAreasWithoutOneAreNot() throws Exception {
    Document svg = draw(Map.of());
    assertEquals(
        List.of("/dyad/CHN/RUS", "/dyad/CHN/TWN", "/dyad/CHN/UKR", "/dyad/CHN/XKX", "/state/CHN"),
        find(svg, "//a").stream().map(link -> link.getAttribute("href")).sorted().toList());
  }
}
