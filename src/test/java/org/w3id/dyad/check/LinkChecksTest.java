package org.w3id.dyad.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.assembly.Shipped;

/** Each kind of wrong link is found, with the thing, the key and the sources. */
final class LinkChecksTest {
  private static final String PREFIXES =
      """
      PREFIX doc: <https://w3id.org/dyad/id/document/>
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX ofsi: <https://w3id.org/dyad/id/ofsi/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX place: <https://w3id.org/dyad/id/place/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX s: <https://w3id.org/dyad/id/identifier-scheme/>
      PREFIX schema: <https://schema.org/>
      PREFIX seco: <https://w3id.org/dyad/id/seco/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      s:imo a dyad:IdentifierScheme ; dyad:identifierPattern "[0-9]{7}" ; dyad:checkRule "imo" ; dyad:givesOneKeyPerThing true .
      s:uk a dyad:IdentifierScheme ; dyad:identifierPattern "[A-Z]{3}[0-9]{4}" .
      s:wikidata a dyad:IdentifierScheme ; dyad:identifierPattern "Q[0-9]+" ; dyad:givesOneKeyPerThing true ;
        dyad:addressTemplate "http://www.wikidata.org/entity/{}" .
      """;

  private static String id(String scheme, String value, String thing, String more) {
    return "[] a dyad:ExternalIdentifier ; dyad:inIdentifierScheme s:%s ; skos:notation \"%s\" ; dyad:isIdentifierOf %s ; prov:hadPrimarySource doc:d %s .\n"
        .formatted(scheme, value, thing, more);
  }

  private static List<String> findings(String... turtle) {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.fromString(PREFIXES + String.join("", turtle), Lang.TURTLE).parse(data);
    return LinkChecks.run(data).stream().map(LinkFinding::toLine).toList();
  }

  @Test
  void aWrongFormatAndWrongCheckDigitsAreFound() {
    assertEquals(
        List.of(
            "wrong check digits: imo 9074728: ofsi/1 (document/d)",
            "wrong format: imo 12: ofsi/2 (document/d)",
            "wrong format: wikidata L1: place:x (document/d)".replace("place:x", "place/x")),
        findings(
            id("imo", "9074728", "ofsi:1", ""),
            id("imo", "12", "ofsi:2", ""),
            id("imo", "9074729", "ofsi:3", ""),
            id("wikidata", "L1", "place:x", "")));
  }

  @Test
  void twoKeysOfOneThingAreFoundWhereThereIsOne() {
    assertEquals(
        List.of("one thing, several keys: wikidata Q1, Q2: place/x (document/d)"),
        findings(
            id("wikidata", "Q1", "place:x", ""),
            "place:x schema:sameAs <http://www.wikidata.org/entity/Q2> ; prov:hadPrimarySource doc:d .\n",
            id("uk", "BEL0001", "ofsi:1", ""),
            id("uk", "GHR0001", "ofsi:1", "")));
  }

  @Test
  void aDoubtedKeyIsADisagreementThatIsKnown() {
    assertEquals(
        List.of("one thing, several keys: wikidata Q1, Q2: place/x (document/d) [doubted]"),
        findings(
            id("wikidata", "Q1", "place:x", ""),
            id("wikidata", "Q2", "place:x", "; dyad:hasCertainty dyad:Doubtful")));
  }

  @Test
  void oneKeyOfTwoEntriesIsFoundInOneListAndNotAcrossLists() {
    assertEquals(
        List.of("one key, several things: imo 9074729: ofsi/1, ofsi/2 (document/d)"),
        findings(
            id("imo", "9074729", "ofsi:1", ""),
            id("imo", "9074729", "ofsi:2", ""),
            id("imo", "9074729", "seco:1", "")));
  }

  @Test
  void unlikeThingsWithOneKeyAreFoundAcrossLists() {
    assertEquals(
        List.of("one key, things of unlike kinds: imo 9074729: ofsi/1, seco/1 (document/d)"),
        findings(
            id("imo", "9074729", "ofsi:1", ""),
            id("imo", "9074729", "seco:1", ""),
            "ofsi:1 a dyad:Vessel . seco:1 a foaf:Person .\n"));
  }

  @Test
  void identityWithForeignThingsAndMatchesOfThingsAreFound() {
    assertEquals(
        List.of(
            "owl:sameAs into other data:  http://example.org/x: place/x ()",
            "skos:exactMatch of what is no concept:  http://example.org/x: place/x ()"),
        findings(
            "place:x owl:sameAs <http://example.org/x> ; skos:exactMatch <http://example.org/x> ."));
  }

  @Test
  void theShippedDataHaveOnlyDisagreementsThatTheyMark() {
    List<String> open =
        LinkChecks.run(Shipped.store().data()).stream()
            .filter(finding -> !finding.isDoubted())
            .map(LinkFinding::toLine)
            .toList();
    assertEquals(List.of(), open);
  }
}
