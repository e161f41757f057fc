package org.w3id.dyad.assembly;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.w3id.dyad.catalogue.Catalogue;
import org.w3id.dyad.catalogue.ShapeStatements;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Bridge;
import org.w3id.dyad.source.api.Source;

/** The last step of the build that makes statements: those on what the release holds. */
final class Cataloguing {
  private Cataloguing() {}

  /**
   * The step.
   *
   * @param shapes the folder of the SHACL shapes, which become part of the graph
   */
  static Derivation step(Questions questions, Path shapes) {
    return new Derivation(
        new Source.Description(
            Catalogue.NAME,
            "What this release holds, and the questions to it",
            "Dyad",
            "",
            Build.SHIPPED_TERMS,
            ""),
        (data, out) -> {
          Consumer<Triple> triples = Bridge.triplesTo(Reasoning.into(out));
          Catalogue.write(data, questions, triples);
          ShapeStatements.write(shapes, triples);
        },
        Optional.empty());
  }
}
