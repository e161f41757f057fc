package org.w3id.dyad.source.un;

import java.util.Locale;
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
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Listed;
import org.w3id.dyad.source.format.xml.XmlElement;

/**
 * What an entry of the United Nations' list says of a person beside what it says of every entry.
 */
final class UnSanctionsPerson {
  private final XmlElement entry;
  private final String id;
  private final Listed person;
  private final Draft draft;

  UnSanctionsPerson(XmlElement entry, String id, Listed person, Draft draft) {
    this.entry = entry;
    this.id = id;
    this.person = person;
    this.draft = draft;
  }

  void write() {
    Facts.Thing thing = person.thing();
    thing.text(UnSanctionsEntries.schema("gender"), entry.get("GENDER"));
    for (String title : entry.values("TITLE", "VALUE")) {
      thing.text(UnSanctionsEntries.schema("honorificPrefix"), title);
    }
    for (String designation : entry.values("DESIGNATION", "VALUE")) {
      thing.text(UnSanctionsEntries.schema("jobTitle"), designation);
    }
    for (String nationality : entry.values("NATIONALITY", "VALUE")) {
      Optional<IRI> state = person.state("NATIONALITY", nationality);
      thing.add(Vocabulary.HAS_NATIONALITY, state).add(Vocabulary.IS_LINKED_TO_STATE, state);
      if (state.isEmpty()) {
        thing.text(SKOS.NOTE, "Nationality: " + nationality, "en");
      }
    }
    entry.all("INDIVIDUAL_DATE_OF_BIRTH").forEach(this::birth);
    entry.all("INDIVIDUAL_PLACE_OF_BIRTH").forEach(this::birthPlace);
    int number = 0;
    for (XmlElement document : entry.all("INDIVIDUAL_DOCUMENT")) {
      if (!document.children().isEmpty()) {
        document(document, ++number);
      }
    }
  }

  /** A date that the list calls exact is one; any other stays text. */
  private void birth(XmlElement birth) {
    String date = birth.get("DATE").isEmpty() ? birth.get("YEAR") : birth.get("DATE");
    String kind = birth.get("TYPE_OF_DATE").toLowerCase(Locale.ROOT);
    Optional<PartialDate> day = UnSanctionsEntries.day("INDIVIDUAL_DATE_OF_BIRTH", date);
    boolean exact = kind.equals("exact") && day.isPresent();
    if (exact) {
      person.thing().date(UnSanctionsEntries.schema("birthDate"), day.get());
    }
    if (!exact || !birth.get("NOTE").isEmpty()) {
      String range = joined(" and ", birth.get("FROM_YEAR"), birth.get("TO_YEAR"));
      String text = joined(" ", kind.equals("exact") ? "" : kind, date, range, birth.get("NOTE"));
      if (!text.equals(kind)) {
        person.thing().text(Vocabulary.BIRTH_DATE_TEXT, text, "en");
      }
    }
  }

  private void birthPlace(XmlElement place) {
    person
        .thing()
        .text(
            UnSanctionsEntries.schema("birthPlace"),
            joined(
                ", ",
                place.get("STREET"),
                place.get("CITY"),
                place.get("STATE_PROVINCE"),
                place.get("COUNTRY"),
                place.get("NOTE")));
  }

  private void document(XmlElement document, int number) {
    String kind =
        joined(", ", document.get("TYPE_OF_DOCUMENT"), document.get("TYPE_OF_DOCUMENT2"))
            .replaceAll("\\s+", " ");
    String country =
        document.get("ISSUING_COUNTRY").isEmpty()
            ? document.get("COUNTRY_OF_ISSUE")
            : document.get("ISSUING_COUNTRY");
    Optional<PartialDate> issued =
        UnSanctionsEntries.day("DATE_OF_ISSUE", document.get("DATE_OF_ISSUE"));
    String place =
        document.get("CITY_OF_ISSUE").isEmpty() ? "" : "Issued in " + document.get("CITY_OF_ISSUE");
    IRI iri = Iris.id("identity-document", "un-" + id + "-" + number);
    draft
        .about(iri, Vocabulary.IDENTITY_DOCUMENT)
        .text(Vocabulary.DOCUMENT_TYPE, kind)
        .text(Vocabulary.DOCUMENT_NUMBER, document.get("NUMBER"))
        .add(Vocabulary.IS_ISSUED_BY, person.state("ISSUING_COUNTRY", country))
        .add(DCTERMS.ISSUED, issued.map(PartialDate::literal))
        .text(SKOS.NOTE, joined("; ", document.get("NOTE"), place), "en");
    person.thing().add(Vocabulary.HAS_IDENTITY_DOCUMENT, iri);
  }

  private static String joined(String separator, String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(separator));
  }
}
