package org.w3id.dyad.assembly;

import java.util.Optional;
import org.w3id.dyad.claim.assess.Assessor;
import org.w3id.dyad.claim.review.AssessmentGraph;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.reasoning.Inference;
import org.w3id.dyad.source.api.Source;

/** The step of the build that holds the claims against all sources. */
final class Assessing {
  private Assessing() {}

  /** The step; what it writes is a premise of the reasoning that comes after it. */
  static Derivation step(Questions questions, Inference inference) {
    return new Derivation(
        new Source.Description(
            AssessmentGraph.NAME,
            "Claims held against the data",
            "Dyad",
            "",
            Build.SHIPPED_TERMS,
            ""),
        (data, out) ->
            Assessor.assess(
                data,
                questions,
                (claims, labels) -> new AssessmentGraph(labels).write(claims, out)),
        Optional.of(inference));
  }
}
