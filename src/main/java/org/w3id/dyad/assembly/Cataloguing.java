package org.w3id.dyad.assembly;

import java.util.Optional;
import org.w3id.dyad.catalogue.Catalogue;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Bridge;
import org.w3id.dyad.source.api.Source;

/** The last step of the build that makes statements: those on what the release holds. */
final class Cataloguing {
  private Cataloguing() {}

  /** The step. */
  static Derivation step(Questions questions) {
    return new Derivation(
        new Source.Description(
            Catalogue.NAME,
            "What this release holds, and the questions to it",
            "Dyad",
            "",
            Build.SHIPPED_TERMS,
            ""),
        (data, out) -> Catalogue.write(data, questions, Bridge.triplesTo(Reasoning.into(out))),
        Optional.empty());
  }
}
