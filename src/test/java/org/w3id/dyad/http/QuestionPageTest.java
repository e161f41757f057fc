package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Releases;

/** The page of a question: its fields, its table, its chart, its files. */
final class QuestionPageTest {
  private static final String ID = "https://w3id.org/dyad/id/";
  private static final String ONTOLOGY = "https://w3id.org/dyad/ontology#";
  private static final String LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final int MANY = 12_000;

  private static final String ALL =
      """
      #+ summary: What did each report?
      PREFIX ex: <http://example.org/>
      PREFIX official: <https://w3id.org/dyad/id/official/>
      PREFIX product: <https://w3id.org/dyad/id/product/>
      SELECT ?official ?year ?value ?signed ?note WHERE {
        VALUES ?official { official:a }
        VALUES ?product { product:85 }
        VALUES ?kind { "one" "two" }
        VALUES ?day { "2014-06-01"^^<http://www.w3.org/2001/XMLSchema#date> "2015-06-01"^^<http://www.w3.org/2001/XMLSchema#date> }
        VALUES ?direction { "exports" }
        VALUES (?direction ?sign) { ("exports" 1) ("imports" -1) }
        ?row ex:of ?official ; ex:year ?year ; ex:value ?value ; ex:signed ?signed ; ex:text ?note .
        FILTER(?kind = "one") FILTER(?day < "2015-01-01"^^<http://www.w3.org/2001/XMLSchema#date>)
      }
      ORDER BY ?row
      """;

  private static final String LONG =
      """
      #+ summary: What are they?
      PREFIX ex: <http://example.org/>
      SELECT ?number WHERE { ?row ex:number ?number } ORDER BY ?number
      """;

  private static final String NAMED =
      """
      #+ summary: Who is there?
      PREFIX ex: <http://example.org/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      SELECT ?who ?name WHERE {
        ?thing a ex:Named ; rdfs:label ?who, ?name .
        FILTER(LANG(?who) = "en")
      }
      ORDER BY ?thing ?name
      """;

  @TempDir private static Path folder;
  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    Path theme = Files.createDirectories(folder.resolve("queries/people"));
    Files.writeString(theme.resolve("what.rq"), ALL);
    Files.writeString(theme.resolve("many.rq"), LONG);
    Files.writeString(theme.resolve("named.rq"), NAMED);
    Files.writeString(
        folder.resolve("queries/texts_ru.properties"), "people/named.summary=Кто здесь?\n");
    Questions questions = Questions.load(folder.resolve("queries"));
    Releases releases = new Releases(folder.resolve("releases"));
    TestReleases.publishDescribed(releases, data(), questions);
    running = Running.over(releases, questions, Running.QUICK);
  }

  private static String data() {
    StringBuilder out = new StringBuilder("PREFIX ex: <http://example.org/>\nGRAPH ex:g {\n");
    out.append(
        IntStream.range(0, 500)
            .mapToObj(i -> "<%sofficial/a%d> a <%sOfficial> .".formatted(ID, i, ONTOLOGY))
            .collect(Collectors.joining("\n")));
    out.append(
        "<%sofficial/a> a <%sOfficial> ; %s 'Anna Éclair'@en .%n".formatted(ID, ONTOLOGY, LABEL));
    out.append(
        "<%sofficial/b> a <%sOfficial> ; %s '<b>Boris</b>'@en .%n".formatted(ID, ONTOLOGY, LABEL));
    for (String code : List.of("85", "84", "8501", "850110", "8401")) {
      out.append(
          "<%sproduct/%s> a <%sProduct> ; <%snotation> '%s' ; <%sprefLabel> 'goods %s'@en .%n"
              .formatted(ID, code, ONTOLOGY, SKOS, code, SKOS, code));
    }
    for (String under : List.of("8501 85", "850110 8501", "8401 84")) {
      String[] pair = under.split(" ");
      out.append(
          "<%sproduct/%s> <%sbroader> <%sproduct/%s> .%n"
              .formatted(ID, pair[0], SKOS, ID, pair[1]));
    }
    List<String> rows =
        List.of(
            "1 2010 900 2010-12-31 ten",
            "2 2011 1000.5 2011-01-02 Zehn",
            "3 2012 70 1890-05-06 eleven",
            "4 2012 80 2012-02-03 =1+1");
    for (String each : rows) {
      String[] row = each.split(" ");
      out.append(
          "ex:r%s ex:of <%sofficial/a> ; ex:year '%s'^^<http://www.w3.org/2001/XMLSchema#gYear> ; ex:value %s ; ex:signed '%s'^^<http://www.w3.org/2001/XMLSchema#date> ; ex:text '%s' .%n"
              .formatted(row[0], ID, row[1], row[2], row[3], row[4]));
    }
    out.append(
        "ex:r5 ex:of <%sofficial/b> ; ex:year '2012'^^<http://www.w3.org/2001/XMLSchema#gYear> ; ex:value 123456789012345678 ; ex:signed '2012-02-03'^^<http://www.w3.org/2001/XMLSchema#date> ; ex:text '<script>alert(1)</script>' .%n"
            .formatted(ID));
    out.append("ex:a a ex:Named ; ").append(LABEL).append(" 'Anna'@en, 'Анна'@ru .\n");
    // Another thing has the name by another property, which the question does not use.
    out.append("ex:b <").append(SKOS).append("prefLabel> 'Anna'@en, 'Ганна'@ru .\n");
    for (String other : List.of("Мир", "Мира")) {
      out.append("ex:%s a ex:Named ; %s 'Mira'@en, '%s'@ru .%n".formatted(other, LABEL, other));
    }
    IntStream.range(0, MANY).forEach(i -> out.append("ex:n%d ex:number %d .%n".formatted(i, i)));
    return out.append("}\n").toString();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static String page(String path) {
    HttpResponse<String> response = running.get(path);
    assertEquals(200, response.statusCode(), response::body);
    return response.body();
  }

  /** The text of each cell of a column, from 1, in order. */
  private static List<String> column(String page, int number) {
    String body = page.replaceFirst("(?s).*<tbody>", "").replaceFirst("(?s)</tbody>.*", "");
    List<String> cells = new ArrayList<>();
    for (String row : body.split("<tr>")) {
      String[] parts = row.split("<td[^>]*>");
      if (parts.length > number) {
        cells.add(parts[number].replaceAll("<[^>]*>", "").strip());
      }
    }
    return cells;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value|70 80 900 1,000.5",
        "-value|1,000.5 900 80 70",
        "signed|70 900 1,000.5 80",
        "note|80 70 900 1,000.5",
      })
  void rowsAreSortedByWhatTheyMean(String sort, String expected) {
    String page = page("/questions/people/what?sort=" + sort);
    assertEquals(expected, String.join(" ", column(page, 3)));
    String order = sort.startsWith("-") ? "descending" : "ascending";
    assertTrue(page.contains("aria-sort=\"" + order + "\""), page);
  }

  /** Of two things that share an English name none is called by the Russian name of one. */
  @Test
  void titlesAndEnglishNamesAreShownInTheReadersLanguage() {
    HttpResponse<String> response =
        running.get("/questions/people/named", "Accept-Language", "ru, en;q=0.5");
    String page = response.body();
    assertTrue(page.contains("<h1 lang=\"ru\">Кто здесь?</h1>"), page);
    assertEquals("Анна Анна Miraen Miraen Miraen Miraen", String.join(" ", column(page, 1)), page);
    assertEquals("Annaen Анна Miraen Мир Miraen Мира", String.join(" ", column(page, 2)), page);
    assertEquals(
        "Anna Anna Mira Mira Mira Mira",
        String.join(" ", column(page("/questions/people/named"), 1)));
  }

  @Test
  void aFilterFindsWordsInAnyCellWhateverTheirCase() {
    assertEquals(4, column(page("/questions/people/what?filter=%C3%89CLAIR"), 3).size());
    assertEquals(List.of("1,000.5"), column(page("/questions/people/what?filter=ZEHN+anna"), 3));
    String none = page("/questions/people/what?filter=nothing");
    assertTrue(none.contains("0 rows (of 4)"), none);
  }

  @Test
  void ofManyRowsThereArePagesAndTheRestIsToldOf() {
    String first = page("/questions/people/many");
    assertEquals(100, column(first, 1).size());
    assertTrue(first.contains("Rows 1 to 100 of 10,000"), first);
    assertTrue(first.contains("There are more"), first);
    String last = page("/questions/people/many?page=100&sort=-number");
    assertEquals("99", column(last, 1).get(0));
    assertEquals("0", column(last, 1).get(99));
    assertTrue(
        last.contains("href=\"/questions/people/many?sort=-number&amp;page=99#rows\""), last);
    assertEquals("9,999", column(page("/questions/people/many?page=999"), 1).get(99));
    assertTrue(page("/questions/people/many?filter=9%2C98").contains("10 rows (of 10,000)"));
  }

  @Test
  void namesAndDatesAreThoseOfTheLanguageAndAddressesComeOnDemand() {
    String english = page("/questions/people/what");
    assertEquals("31 Dec 2010", column(english, 4).get(0));
    assertFalse(english.contains(">" + ID + "official/a<"), english);
    String russian = running.get("/questions/people/what", "Accept-Language", "ru").body();
    assertEquals(
        "31 дек. 2010 г.", column(russian, 4).get(0).replace('\u00a0', ' ').replace('\u202f', ' '));
    assertEquals("1000,5", column(russian, 3).get(1).replaceAll("[\\s\u00a0\u202f]", ""));
    // A thing that has no name in it is called by another, which is said.
    assertTrue(russian.contains("lang=\"en\"><a href=\"/official/a\">Anna Éclair</a>"), russian);
    assertFalse(english.contains("lang=\"en\"><a"), english);
    assertTrue(page("/questions/people/what?addresses=yes").contains(">" + ID + "official/a<"));
  }

  @Test
  void fieldsKnowTheirKind() {
    String page = page("/questions/people/what");
    // Of five hundred officials one is found by name.
    assertTrue(
        page.contains(
            "name=\"official\" value=\"official/a\" data-type=\"" + ONTOLOGY + "Official\""),
        page);
    assertTrue(
        Pattern.compile("<input type=\"checkbox\" name=\"kind\" value=\"two\" checked>")
            .matcher(page)
            .find(),
        page);
    assertTrue(page.contains("<textarea id=\"parameter-day\""), page);
    assertTrue(page.contains("<option value=\"imports\">imports</option>"), page);
  }

  @Test
  void aTreeIsOpenWhereSomethingIsChosen() {
    String page = page("/questions/people/what?product=product/8501");
    List<String> options =
        Pattern.compile("<option value=\"product/(\\d+)\"")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(List.of("84", "85", "8501", "850110"), options);
    assertTrue(
        page.contains(
            "<option value=\"product/8501\" selected>\u2003" + "8501 goods 8501</option>"),
        page);
  }

  @Test
  void aNameIsTakenForTheThingThatHasIt() {
    assertEquals(4, column(page("/questions/people/what?official=anna+%C3%A9clair"), 3).size());
    HttpResponse<String> nobody = running.get("/questions/people/what?official=Nobody+Here");
    assertEquals(400, nobody.statusCode());
    assertTrue(
        nobody.body().contains("official: \"Nobody Here\" is the name of nothing"), nobody::body);
  }

  @Test
  void whatStandsInTheDataRunsNothing() {
    String page = page("/questions/people/what?official=official/b&filter=%3Cscript%3Ealert");
    assertFalse(page.contains("<script>alert"), page);
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
    assertTrue(page.contains("&lt;b>Boris") || page.contains("&lt;b&gt;Boris"), page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sort=nothing", "page=0", "page=x", "page=12345678", "official=%3Ca%20b%3E"})
  void whatIsWrongIsTold(String wrong) {
    assertEquals(400, running.get("/questions/people/what?" + wrong).statusCode());
  }

  @Test
  void aWorkbookHasNumbersDaysNamesAndAddresses() throws Exception {
    List<Row> rows = workbook("/questions/people/what.xlsx").get(0);
    assertEquals(
        List.of("official", "official (IRI)", "year"),
        IntStream.range(0, 3).mapToObj(i -> rows.get(0).getCellText(i)).toList());
    Row second = rows.get(2);
    assertEquals("Anna Éclair", second.getCellText(0));
    assertEquals(ID + "official/a", second.getCellText(1));
    assertEquals("1000.5", second.getCell(4).asNumber().toPlainString());
    assertEquals("2011-01-02", second.getCell(6).asDate().toLocalDate().toString());
    assertEquals("1890-05-06", rows.get(3).getCellText(6));
    // What looks like a formula is a text.
    assertEquals("=1+1", rows.get(4).getCellText(8));
    List<Row> large = workbook("/questions/people/what.xlsx?official=official/b").get(0);
    assertEquals("123456789012345678", large.get(1).getCellText(4));
  }

  @Test
  void aWorkbookHasAllRowsAndSaysWhereTheyAreFrom() throws Exception {
    List<List<Row>> sheets = workbook("/questions/people/many.xlsx");
    assertEquals(MANY + 1, sheets.get(0).size());
    String source =
        sheets.get(1).stream().map(row -> row.getCellText(0)).collect(Collectors.joining("\n"));
    assertTrue(source.startsWith("What are they?\nhttp://127.0.0.1:"), source);
    assertTrue(source.contains("SELECT ?number"), source);
  }

  private static List<List<Row>> workbook(String path) throws Exception {
    HttpResponse<byte[]> response =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(running.at(path)).build(), BodyHandlers.ofByteArray());
    assertEquals(200, response.statusCode());
    List<List<Row>> sheets = new ArrayList<>();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(response.body()))) {
      for (var sheet : workbook.getSheets().toList()) {
        sheets.add(sheet.read());
      }
    }
    return sheets;
  }

  @Test
  void twoRowsOfOneYearArePointsAndNeverAMean() {
    String page = page("/questions/people/what");
    assertTrue(page.contains("<figure id=\"chart\">"), page);
    assertEquals(0, Pattern.compile("<polyline").matcher(page).results().count());
    assertTrue(page.contains("value, 2012: 70") && page.contains("value, 2012: 80"), page);
  }

  @Test
  void theChartAloneCanBeShownInAFrame() {
    HttpResponse<String> alone = running.get("/questions/people/what/chart.html");
    assertEquals(200, alone.statusCode());
    String policy = alone.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.endsWith("frame-ancestors *"), policy);
    assertTrue(alone.body().contains("&lt;iframe src="), alone::body);
    HttpResponse<String> again = running.get("/questions/people/what/chart.html");
    assertEquals(policy, again.headers().firstValue("Content-Security-Policy").orElse(""));
    HttpResponse<String> picture = running.get("/questions/people/what/chart.svg");
    assertEquals("image/svg+xml", picture.headers().firstValue("Content-Type").orElse(""));
    assertTrue(picture.body().contains("What did each report?"), picture::body);
    assertEquals(404, running.get("/questions/people/many/chart.svg").statusCode());
    String whole =
        running
            .get("/questions/people/what")
            .headers()
            .firstValue("Content-Security-Policy")
            .orElse("");
    assertTrue(whole.endsWith("frame-ancestors 'none'"), whole);
  }

  @Test
  void withoutItsThemeAQuestionIsFoundAndKeepsItsForm() {
    assertEquals(
        "/questions/people/what?sort=year",
        running.get("/questions/what?sort=year").headers().firstValue("Location").orElse(""));
    assertEquals(
        "/questions/people/what.xlsx",
        running.get("/questions/what.xlsx").headers().firstValue("Location").orElse(""));
  }

  @Test
  void inTurtleTheRowsAreThoseOfTheAnswer() {
    String query = "SELECT ?s ?o ?none { ?s <http://example.org/text> ?o } ORDER BY ?s";
    String turtle = running.get(Running.sparql(query) + "&format=ttl").body();
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
    List<String> found = new ArrayList<>();
    String read =
        """
        PREFIX rs: <http://www.w3.org/2001/sw/DataAccess/tests/result-set#>
        SELECT (STR(?s) AS ?thing) (STR(?o) AS ?note) {
          [] a rs:ResultSet ; rs:resultVariable "s" , "o" , "none" ; rs:solution ?row .
          ?row rs:binding [ rs:variable "s" ; rs:value ?s ] , [ rs:variable "o" ; rs:value ?o ] .
        } ORDER BY ?s
        """;
    try (QueryExec rows = QueryExec.graph(graph).query(read).build()) {
      rows.select()
          .forEachRemaining(
              row ->
                  found.add(
                      row.get("thing").getLiteralLexicalForm()
                          + ","
                          + row.get("note").getLiteralLexicalForm()
                          + ","));
    }
    List<String> csv =
        running.get(Running.sparql(query) + "&format=csv").body().lines().skip(1).toList();
    assertEquals(5, csv.size());
    assertEquals(csv, found);
  }
}
