package org.w3id.dyad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.assembly.Shipped;

/** What {@code validate} says of queries, and by which exit code. */
final class ValidateCommandTest {
  private static final String PREFIXES =
      "PREFIX dyad: <https://w3id.org/dyad/ontology#> PREFIX state: <https://w3id.org/dyad/id/state/>\n";

  private static Invocation validate(String query) {
    return Invocation.withInput(
        query, "validate", "-", "--base-dir", Shipped.releases().base().toString());
  }

  @Test
  void anErrorIsToldWithItsPlaceAndWhatMightBeMeant() {
    Invocation validation = validate(PREFIXES + "SELECT * { ?s dyad:hasPartie ?x }");
    assertTrue(
        validation
            .out()
            .startsWith(
                "-:2:15: dyad:hasPartie is no property of this release; did you mean dyad:hasParty"),
        validation::out);
    assertEquals(ExitCode.PROBLEMS_FOUND, validation.exit());
    assertEquals("", validation.err());
  }

  @Test
  void aQueryThatFitsHasNoProblem() {
    Invocation validation =
        validate(PREFIXES + "SELECT * { ?s a dyad:PartnershipStatus ; dyad:hasParty state:BLR }");
    assertEquals(new Invocation(ExitCode.OK, "", ""), validation);
  }

  @Test
  void aNoteIsNoError() {
    Invocation validation = validate(PREFIXES + "SELECT * { ?s a <https://schema.org/Zebra> }");
    assertEquals(ExitCode.OK, validation.exit());
    assertTrue(
        validation.out().startsWith("-:2:17: note: schema:Zebra is no class"), validation::out);
  }

  @Test
  void aQuestionIsKnownByName() {
    Invocation validation =
        Invocation.of(
            "validate",
            "loans-of-a-pair-that-are-not",
            "--base-dir",
            Shipped.releases().base().toString());
    assertEquals(ExitCode.ERROR, validation.exit());
    assertTrue(validation.err().contains("there is no question and no file"), validation::err);
  }
}
