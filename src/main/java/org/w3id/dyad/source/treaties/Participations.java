package org.w3id.dyad.source.treaties;

import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.EarlierStates;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Publication;

/**
 * Writes how states stand to treaties: what they did, each act on the state of its day, and the
 * time in which a treaty is in force for the state that the register names.
 */
final class Participations {
  private static final String EARLIER =
      "the register names its successor; that this state acted follows from the dates of the"
          + " states";

  private final Publication publication;
  private final EarlierStates earlier = new EarlierStates();

  Participations(Publication publication) {
    this.publication = publication;
  }

  /**
   * Says that a state did something about a treaty.
   *
   * @param key the publisher's key of treaty and state, with that of the source
   * @param kind what it did
   */
  void act(Draft draft, String key, IRI treaty, IRI named, IRI kind, PartialDate date) {
    String what = Iris.key(kind.getLocalName());
    IRI actor = earlier.on(named, date);
    Facts.Thing act =
        publication
            .statement(
                draft,
                Iris.id("treaty-action", key + "-" + what + "-" + date),
                Vocabulary.TREATY_ACTION,
                key)
            .add(Vocabulary.CONCERNS_AGREEMENT, treaty)
            .add(Vocabulary.HAS_TREATY_ACTION_KIND, kind)
            .add(Vocabulary.HAS_PARTY, actor)
            .add(Vocabulary.IS_COUNTED_FOR, named)
            .period(Period.at(date));
    if (!actor.equals(named)) {
      act.add(Vocabulary.HAS_CERTAINTY, Vocabulary.PROBABLE).text(SKOS.NOTE, EARLIER, "en");
    }
  }

  /**
   * Says how a state stands to a treaty.
   *
   * @param inForce when the treaty is in force for it, if the register says so
   */
  void stand(Draft draft, String key, IRI treaty, IRI named, Optional<Period> inForce) {
    String suffix = inForce.map(period -> "-" + period.iri().getLocalName()).orElse("");
    Facts.Thing participation =
        publication
            .statement(
                draft,
                Iris.id("treaty-participation", key + suffix),
                Vocabulary.TREATY_PARTICIPATION,
                key)
            .add(Vocabulary.CONCERNS_AGREEMENT, treaty)
            .add(Vocabulary.HAS_PARTY, named);
    inForce.ifPresent(participation::period);
  }
}
