package org.w3id.dyad.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by which words, and what is refused. */
final class LabelIndexTest {
  private static final String DATA =
      """
      PREFIX : <http://example.org/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      :g {
        :BLR a :State ; rdfs:label "Belarus"@en , "Беларусь"@be , "白俄罗斯"@zh-Hans ;
          skos:altLabel "Byelorussian SSR" .
        :CIV a :State ; rdfs:label "Côte d'Ivoire"@fr .
        :BANK a :Bank ; rdfs:label "Belarusbank and Belarus"@en ; rdfs:comment "Minsk" .
        :PARK a :Park ; rdfs:label "中白工业园"@zh , "Great Stone Park"@en .
        :LODZ rdfs:label "Łódź" , "Лодзь" . :OREL rdfs:label "Орёл" .
        :odd rdfs:label 7 , :BLR .
      }
      :h { :BLR rdfs:label "Belarus"@en }
      """;

  @TempDir private static Path folder;
  private static LabelIndex index;

  @BeforeAll
  static void write() throws IOException {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    RDFParser.fromString(DATA, Lang.TRIG).parse(data);
    assertEquals(12, LabelIndexWriter.write(data, folder.resolve("text")));
    index = LabelIndex.open(folder.resolve("text"));
    assertEquals(12, index.size());
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "belarus, BANK BLR",
    "BELARUS, BANK BLR",
    "belarus and, BANK",
    "беларусь, BLR",
    "БЕЛАР*, BLR",
    "belar*, BANK BLR",
    "白俄罗斯, BLR",
    "俄罗, BLR",
    "罗俄, ''",
    "白斯, ''",
    "白, BLR PARK",
    "工业, PARK",
    "cote ivoire, CIV",
    "лодзь, LODZ",
    "lodz, LODZ",
    "орёл, OREL",
    "орел, OREL",
    "CÔTE, CIV",
    "'\"stone park\"', PARK",
    "'\"park stone\"', ''",
    "ssr, BLR",
    "minsk, ''",
    "7, ''",
    "'', ''",
    "'*', ''",
    "/.*/, ''",
    "belarus~2 [a TO z], ''",
    "d'ivoire, CIV",
  })
  void peopleFindThingsByWords(String words, String things) {
    assertEquals(things, names(index.search(words, null, null, 10)));
  }

  @Test
  void typesAndLanguagesNarrowTheSearch() {
    assertEquals("BANK", names(index.search("belarus", "http://example.org/Bank", null, 10)));
    assertEquals("", names(index.search("belarus", null, "zh", 10)));
    assertEquals("BLR", names(index.search("白俄罗斯", null, "zh", 10)));
    assertEquals("BLR", names(index.search("白俄罗斯", null, "ZH-hans", 10)));
    assertEquals("BLR", names(index.search("ssr", null, "none", 10)));
    assertEquals("BLR", names(index.search("belarus", null, null, 1)));
  }

  @Test
  void aQuerySeesTheGraphsThatItChooses() {
    String g = "http://example.org/g";
    String h = "http://example.org/h";
    assertEquals(2, count(index, "belarus", null));
    assertEquals(2, count(index, "belarus", g));
    assertEquals(1, count(index, "belarus", h));
    assertEquals(1, count(index.within(List.of(h), List.of(g)), "belarus", null));
    assertEquals(2, count(index.within(List.of(h), List.of(g)), "belarus", g));
    assertEquals(0, count(index.within(List.of(), List.of(g)), "belarus", null));
    assertEquals(0, count(index.within(List.of(g), List.of()), "belarus", h));
  }

  @Test
  void propertiesAndThingsNarrowTheQuery() {
    List<Resource> alternative = List.of(SKOS.altLabel);
    assertEquals(0, index.query(alternative, "belarus", null, null, -1, null).size());
    List<TextHit> hits = index.query(alternative, "ssr", null, null, -1, null);
    assertEquals("\"Byelorussian SSR\"", hits.get(0).getLiteral().toString());
    assertTrue(hits.get(0).getScore() > 0);
    String bank = "http://example.org/BANK";
    assertEquals(1, index.query(bank, List.of(), "belar*", null, null, -1, null).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "belarus AND NOT belarusbank",
        "great AND st?ne",
        "grat~1 AND park",
        "park^2 -belarus",
        "\"great park\"~1",
        "(стоун OR stone)"
      })
  void luceneSyntaxIsKnown(String text) {
    assertEquals(1, count(index, text, null), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*|two characters must come before a wildcard",
        "*:*|there is no field \"*\"",
        "*us|leading",
        "?elarus|leading",
        "b*s|two characters",
        "/.*(a+)+b/|regular expressions",
        "[a TO z]|ranges",
        "{* TO *}|ranges",
        "graph:x|there is no field \"graph\"",
        "uri:\"http://example.org/BLR\"|there is no field \"uri\"",
        "(belarus|Cannot parse",
        "\"belarus|Cannot parse",
        "AND|Cannot parse",
      })
  void whatCouldCostMuchIsRefused(String text, String problem) {
    TextQueryException e =
        assertThrows(TextQueryException.class, () -> count(index, text, null), text);
    boolean isNamed =
        e.getMessage().contains(problem)
            || problem.equals("leading") && e.getMessage().contains("wildcard");
    assertTrue(isNamed, e.getMessage());
  }

  @Test
  void lengthAndNumberAreBounded() {
    for (String text :
        new String[] {
          "x".repeat(1_000_000), "(".repeat(1001), "ab* ".repeat(17), "abc~ ".repeat(17)
        }) {
      assertThrows(TextQueryException.class, () -> count(index, text, null));
    }
    assertThrows(
        TextQueryException.class, () -> index.search("x".repeat(1_000_000), null, null, 10));
    assertThrows(TextQueryException.class, () -> count(index, "(".repeat(1000), null));
    assertEquals(0, count(index, "x ".repeat(500), null));
  }

  @Test
  void aReleaseWithoutAnIndexSaysSo() throws IOException {
    try (LabelIndex none = LabelIndex.open(folder.resolve("nothing"))) {
      TextQueryException e =
          assertThrows(TextQueryException.class, () -> none.search("x", null, null, 10));
      assertEquals("this release has no index of labels; build it again", e.getMessage());
    }
  }

  private static int count(LabelIndex asked, String text, String graph) {
    return asked.query(List.of(), text, graph, null, -1, null).size();
  }

  private static String names(List<Label> labels) {
    return String.join(
        " ", labels.stream().map(label -> label.thing().getLocalName()).sorted().toList());
  }
}
