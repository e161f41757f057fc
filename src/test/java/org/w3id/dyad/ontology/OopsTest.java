package org.w3id.dyad.ontology;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The ontology has none of the pitfalls of the OOPS! catalogue that a program can tell. Left out
 * are those of meaning (P01, P02, P09, P14, P16 to P18, P30, P39), the address on the web (P37),
 * and what is decided otherwise: few domains and ranges (P11), and inverses only where they are
 * asked for (P13).
 *
 * @see <a href="https://oops.linkeddata.es/catalogue.jsp">the catalogue</a>
 */
final class OopsTest {
  private static final Pitfalls PITFALLS = new Pitfalls(Path.of("src/test/resources/oops"));

  @TestFactory
  Stream<DynamicTest> theOntologyAvoidsThem() throws IOException {
    return PITFALLS.avoidedBy(OntologyFiles.graph());
  }

  @TestFactory
  Stream<DynamicTest> eachIsFoundInItsExample() throws IOException {
    return PITFALLS.foundInExamples();
  }
}
