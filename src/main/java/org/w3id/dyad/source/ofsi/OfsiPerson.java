package org.w3id.dyad.source.ofsi;

import java.util.List;
import java.util.Optional;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.listing.ListedDate;
import org.w3id.dyad.source.listing.ListedPerson;

/** What a row of the list says of a person beside what it says of every entry. */
final class OfsiPerson {
  private final Fields fields;
  private final String group;
  private final ListedPerson person;

  OfsiPerson(Fields fields, String group, ListedPerson person) {
    this.fields = fields;
    this.group = group;
    this.person = person;
  }

  void write(OfsiInformation information) {
    person.gender(information.get("Gender"));
    OfsiCell.values(fields.get("Title")).forEach(person::title);
    OfsiCell.values(fields.get("Position")).forEach(person::office);
    OfsiCell.values(fields.get("Nationality"))
        .forEach(nationality -> person.nationality("Nationality", nationality));
    ListedDate.of("DOB", fields.get("DOB")).ifPresent(person::born);
    birthPlaces();
    documents("Passport", "Passport Number", "Passport Details");
    documents(
        "National identification",
        "National Identification Number",
        "National Identification Details");
  }

  /** Towns and countries belong together where there are as many of them. */
  private void birthPlaces() {
    List<String> towns = OfsiCell.values(fields.get("Town of Birth"));
    List<String> countries = OfsiCell.values(fields.get("Country of Birth"));
    if (towns.size() != countries.size()) {
      towns.forEach(person::birthPlace);
      countries.forEach(person::birthPlace);
      return;
    }
    for (int i = 0; i < towns.size(); i++) {
      person.birthPlace(towns.get(i), countries.get(i));
    }
  }

  /** Numbers and details belong together where there are as many of them. */
  private void documents(String kind, String numberColumn, String detailColumn) {
    List<String> numbers = OfsiCell.values(fields.get(numberColumn));
    List<String> details = OfsiCell.values(fields.get(detailColumn));
    boolean isPaired = numbers.size() == details.size();
    for (int i = 0; i < numbers.size(); i++) {
      String detail = isPaired ? details.get(i) : fields.get(detailColumn);
      if (!(numbers.get(i) + detail).isEmpty()) {
        person.document(
            "ofsi-" + group + "/" + kind + "/" + numbers.get(i),
            new ListedPerson.IdentityDocument(kind, numbers.get(i), "", Optional.empty(), detail),
            detailColumn);
      }
    }
  }
}
