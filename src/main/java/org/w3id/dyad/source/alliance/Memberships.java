package org.w3id.dyad.source.alliance;

import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.DatedStates;
import org.w3id.dyad.source.api.Facts;

/** What is said of every time in which a state is bound by an alliance. */
final class Memberships {
  private Memberships() {}

  /** Marks a part of a longer time that the source has under one number. */
  static void mark(DatedStates.Part part, Facts.Thing membership) {
    if (part.isParted()) {
      membership
          .add(Vocabulary.HAS_CERTAINTY, Vocabulary.PROBABLE)
          .text(SKOS.NOTE, DatedStates.PARTED, "en");
    }
  }
}
