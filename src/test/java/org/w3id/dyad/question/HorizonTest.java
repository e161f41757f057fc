package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.assembly.Shipped;

/** Of a day behind all that is known, an answer says so. */
final class HorizonTest {
  private static final String LEVEL = "partnership/level-between-two-states-on-a-date";
  private static final String DATA =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      <a:status> a dyad:PartnershipStatus ; dyad:hasPeriod [ dyad:earliestStart "2020-02-03"^^xsd:date ] .
      <a:member> a dyad:OrganizationMembership ; dyad:hasPeriod [ dyad:earliestStart "2021-01-01"^^xsd:date ] .
      <a:register> dyad:coversKind dyad:OrganizationMembership ; dyad:hasPeriod [ dyad:latestEnd "2022-12-31"^^xsd:date ] .
      """;

  private static String told(String question, String... days) throws IOException {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.fromString(DATA, Lang.TURTLE).parse(data);
    Question asked = Question.read(Path.of("queries", question + ".rq"));
    return new Horizon(data)
        .of(asked, Map.of("date", List.of(days)))
        .map(beyond -> beyond.day() + " after " + beyond.newest())
        .orElse("known");
  }

  @Test
  void aDayBehindTheNewestIsNotKnown() throws IOException {
    assertEquals("known", told(LEVEL, "2014-01-01", "2020-02-03"));
    assertEquals("2020-02-04 after 2020-02-03", told(LEVEL, "2014-01-01", "2020-02-04"));
    assertEquals("9999-12-31 after 2020-02-03", told(LEVEL, "9999-12-31"));
  }

  @Test
  void aRegisterKnowsAllOfItsTime() throws IOException {
    String members = "organizations/membership-of-a-state-on-a-date";
    assertEquals("known", told(members, "2022-06-01"));
    assertEquals("2023-01-01 after 2022-12-31", told(members, "2023-01-01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-01-01", "2999-01-01"})
  void theCommandTellsItBesideTheRows(String day) {
    String base = Shipped.releases().base().toString();
    Invocation asked =
        Invocation.of(
            "query", LEVEL.replaceFirst(".*/", ""), "--set", "date=" + day, "--base-dir", base);
    assertTrue(asked.out().contains("all-weather"), asked::out);
    assertEquals(
        day.startsWith("2999"), asked.err().contains("on 2999-01-01 is not known"), asked::err);
  }
}
