package org.w3id.dyad.source.leaders;

import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Publication;
import org.w3id.dyad.source.api.Wikidata;

/**
 * Writes people in office: a post, a person, and that the one held the other. That a person was
 * seen in office is an attestation; a tenure has a start or an end.
 */
final class OfficeHolders {
  private final Publication publication;

  OfficeHolders(Publication publication) {
    this.publication = publication;
  }

  /** The post of the person who effectively governs a state, whatever it is called. */
  static IRI effectiveLeader(IRI state, Draft draft) {
    String key = state.getLocalName();
    return post(
        "effective-leader-of-" + key,
        "effective leader of " + key,
        state,
        Optional.of("effective-leader"),
        draft);
  }

  /**
   * A post, described once.
   *
   * @param rank the key of its rank, such as {@code head-of-state}
   */
  static IRI post(String key, String label, IRI state, Optional<String> rank, Draft draft) {
    IRI post = Iris.id("post", key);
    if (draft.isNew(post)) {
      draft
          .about(post, Vocabulary.POST)
          .text(RDFS.LABEL, label, "en")
          .add(Vocabulary.POST_OF_STATE, state)
          .add(Vocabulary.HAS_RANK, rank.map(name -> Iris.id("rank", name)));
    }
    return post;
  }

  /** A person of an item of Wikidata, described once; a later name is another name. */
  static IRI person(String item, String name, Draft draft) {
    IRI person = Iris.id("official", "wikidata-" + item);
    if (draft.isNew(person)) {
      draft
          .about(person, Vocabulary.OFFICIAL)
          .text(RDFS.LABEL, name, "en")
          .add(Iris.SAME_AS, Wikidata.item(item));
    } else {
      draft.about(person).text(SKOS.ALT_LABEL, name, "en");
    }
    return person;
  }

  /** A person whom only a name tells apart from others of one publisher and state. */
  static Facts.Thing named(String key, String name, Draft draft) {
    return draft.about(Iris.id("official", key), Vocabulary.OFFICIAL).text(RDFS.LABEL, name, "en");
  }

  /** Another name of such a person. */
  static IRI alsoNamed(String key, String name, Draft draft) {
    return draft.about(Iris.id("official", key)).text(SKOS.ALT_LABEL, name, "en").iri();
  }

  /** That a person held a post for some time. */
  Facts.Thing tenure(Draft draft, String key, String record, IRI person, IRI post, Period period) {
    return held(draft, key, Vocabulary.TENURE, record, person, post).period(period);
  }

  /** That a person is said to hold a post on a date. */
  Facts.Thing attestation(
      Draft draft, String key, String record, IRI person, IRI post, PartialDate date) {
    return held(draft, key, Vocabulary.ATTESTATION, record, person, post)
        .date(Vocabulary.ATTESTED_ON, date)
        .whole(Vocabulary.YEAR, date.year());
  }

  private Facts.Thing held(Draft draft, String key, IRI type, String record, IRI person, IRI post) {
    return publication
        .statement(draft, Iris.id("tenure", key), type, record)
        .add(Vocabulary.HAS_OFFICE_HOLDER, person)
        .add(Vocabulary.HAS_POST, post);
  }

  /** Marks what follows from the dates of states and not from the source alone. */
  static void part(Facts.Thing tenure, String note) {
    tenure.add(Vocabulary.HAS_CERTAINTY, Vocabulary.PROBABLE).text(SKOS.NOTE, note, "en");
  }
}
