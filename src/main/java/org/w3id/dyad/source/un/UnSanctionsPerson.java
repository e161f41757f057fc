package org.w3id.dyad.source.un;

import static org.w3id.dyad.source.listing.ListedPerson.joined;

import java.util.Locale;
import java.util.Optional;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.source.format.xml.XmlElement;
import org.w3id.dyad.source.listing.ListedPerson;

/**
 * What an entry of the United Nations' list says of a person beside what it says of every entry.
 */
final class UnSanctionsPerson {
  private final XmlElement entry;
  private final String id;
  private final ListedPerson person;

  UnSanctionsPerson(XmlElement entry, String id, ListedPerson person) {
    this.entry = entry;
    this.id = id;
    this.person = person;
  }

  void write() {
    person.gender(entry.get("GENDER"));
    entry.values("TITLE", "VALUE").forEach(person::title);
    entry.values("DESIGNATION", "VALUE").forEach(person::office);
    entry
        .values("NATIONALITY", "VALUE")
        .forEach(nationality -> person.nationality("NATIONALITY", nationality));
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
      person.born(day.get());
    }
    if (!exact || !birth.get("NOTE").isEmpty()) {
      String range = joined(" and ", birth.get("FROM_YEAR"), birth.get("TO_YEAR"));
      String text = joined(" ", kind.equals("exact") ? "" : kind, date, range, birth.get("NOTE"));
      if (!text.equals(kind)) {
        person.bornAbout(text);
      }
    }
  }

  private void birthPlace(XmlElement place) {
    person.birthPlace(
        place.get("STREET"),
        place.get("CITY"),
        place.get("STATE_PROVINCE"),
        place.get("COUNTRY"),
        place.get("NOTE"));
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
    person.document(
        "un-" + id + "-" + number,
        new ListedPerson.IdentityDocument(
            kind,
            document.get("NUMBER"),
            country,
            issued,
            joined("; ", document.get("NOTE"), place)),
        "ISSUING_COUNTRY");
  }
}
