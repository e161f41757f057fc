package org.w3id.dyad.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.rdf.Iris;

/** The W3C's tests of syntax, read as the endpoint reads a query. */
final class W3cSyntaxTest {

  @Test
  void queriesAreAcceptedOrRefused() throws IOException {
    assumeTrue(Files.exists(W3cSuite.FILE), "the W3C suites are not in " + W3cSuite.FILE);
    W3cSuite suite = W3cSuite.read();
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (W3cTest test : suite.tests()) {
      if (test.kind().contains("Syntax")) {
        count++;
        if (isAccepted(suite.text(test.query())) != test.kind().startsWith("Positive")) {
          wrong.add(test.name());
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(count > 300, "too few tests: " + count);
  }

  private static boolean isAccepted(String text) {
    try {
      QueryFactory.create(text, Iris.BASE, Syntax.syntaxSPARQL_11);
      return true;
    } catch (QueryException e) {
      return false;
    }
  }
}
