package org.w3id.dyad.source.listing;

import static org.eclipse.rdf4j.model.util.Values.iri;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Listed;

/** What a list says of a person beside what it says of every entry. */
public final class ListedPerson {
  private static final IRI GENDER = iri(Listed.SCHEMA, "gender");
  private static final IRI PREFIX = iri(Listed.SCHEMA, "honorificPrefix");
  private static final IRI BIRTH_DATE = iri(Listed.SCHEMA, "birthDate");
  private static final IRI BIRTH_PLACE = iri(Listed.SCHEMA, "birthPlace");

  private final Listed person;
  private final Draft draft;

  /** What is said of a listed person. */
  public ListedPerson(Listed person, Draft draft) {
    this.person = person;
    this.draft = draft;
  }

  /** The gender in the words of the list. */
  public ListedPerson gender(String gender) {
    person.thing().text(GENDER, gender);
    return this;
  }

  /** A title before the name. */
  public ListedPerson title(String title) {
    person.thing().text(PREFIX, title);
    return this;
  }

  /** An office in words. */
  public ListedPerson office(String office) {
    person.thing().text(Listed.JOB_TITLE, office);
    return this;
  }

  /** A nationality; one that is no known state stays a note. */
  public ListedPerson nationality(String column, String name) {
    Optional<IRI> state = person.state(column, name);
    person.thing().add(Vocabulary.HAS_NATIONALITY, state).add(Vocabulary.IS_LINKED_TO_STATE, state);
    if (state.isEmpty() && !name.isBlank()) {
      person.thing().text(SKOS.NOTE, "Nationality: " + name, "en");
    }
    return this;
  }

  /** A date of birth that the list does not doubt. */
  public ListedPerson born(PartialDate date) {
    person.thing().date(BIRTH_DATE, date);
    return this;
  }

  /** A date of birth in words. */
  public ListedPerson bornAbout(String text) {
    person.thing().text(Vocabulary.BIRTH_DATE_TEXT, text, "en");
    return this;
  }

  /** A place of birth, from the nearest to the widest part; each may be empty. */
  public ListedPerson birthPlace(String... parts) {
    person.thing().text(BIRTH_PLACE, joined(", ", parts));
    return this;
  }

  /**
   * A passport, card or number.
   *
   * @param kind what it is; may be empty
   * @param country the issuing country by name; may be empty
   * @param note a remark; may be empty
   */
  public record IdentityDocument(
      String kind, String number, String country, Optional<PartialDate> issued, String note) {}

  /**
   * An identity document.
   *
   * @param key the last part of its name in the graph
   * @param column how reports name the column of the country
   */
  public ListedPerson document(String key, IdentityDocument document, String column) {
    IRI iri = Iris.id("identity-document", key);
    draft
        .about(iri, Vocabulary.IDENTITY_DOCUMENT)
        .text(Vocabulary.DOCUMENT_TYPE, document.kind())
        .text(Vocabulary.DOCUMENT_NUMBER, document.number())
        .add(Vocabulary.IS_ISSUED_BY, person.state(column, document.country()))
        .add(DCTERMS.ISSUED, document.issued().map(PartialDate::literal))
        .text(SKOS.NOTE, document.note(), "en");
    person.thing().add(Vocabulary.HAS_IDENTITY_DOCUMENT, iri);
    return this;
  }

  /** The parts that are not blank, with a separator between them. */
  public static String joined(String separator, String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(separator));
  }
}
