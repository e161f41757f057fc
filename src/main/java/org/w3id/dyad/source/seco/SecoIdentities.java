package org.w3id.dyad.source.seco;

import static org.w3id.dyad.source.listing.ListedPerson.joined;

import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Listed;
import org.w3id.dyad.source.format.xml.XmlElement;
import org.w3id.dyad.source.listing.ListedDate;
import org.w3id.dyad.source.listing.ListedPerson;

/** What the identities of a target say: names, births, nationalities, addresses, documents. */
final class SecoIdentities {
  private static final String COUNTRY = "country";

  private final Listed listed;
  private final SecoContext context;
  private final ListedPerson person;

  SecoIdentities(Listed listed, SecoContext context, Draft draft) {
    this.listed = listed;
    this.context = context;
    this.person = new ListedPerson(listed, draft);
  }

  void write(XmlElement subject, IRI type) {
    boolean isPerson = type.equals(FOAF.PERSON);
    if (isPerson) {
      person.gender(subject.attribute("sex"));
    }
    for (XmlElement identity : subject.all("identity")) {
      identity.all("name").forEach(name -> name(name, isPerson));
      identity.all("address").forEach(this::address);
      identity.all("day-month-year").forEach(day -> day(day, isPerson));
      identity.all("place-of-birth").forEach(this::birthPlace);
      identity.all("nationality").forEach(nationality -> nationality(nationality, isPerson));
      identity.all("identification-document").forEach(document -> document(document, isPerson));
    }
  }

  private void name(XmlElement element, boolean isPerson) {
    SecoName name = SecoName.of(element);
    String kind = joined(", ", element.attribute("name-type"), element.attribute("quality"));
    String key = "seco-" + element.attribute("ssid");
    listed.alias(key, name.text(), kind, "");
    name.variants()
        .forEach(variant -> listed.alias(key + "/" + variant, variant, kind, "spelling variant"));
    if (isPerson) {
      SecoName.titles(element).forEach(person::title);
    }
  }

  private void address(XmlElement address) {
    SecoContext.Place place = context.place(address.attribute("place-id"));
    String box = address.get("p-o-box");
    Listed.Address parts =
        new Listed.Address(
            joined(
                ", ",
                address.get("c-o"),
                address.get("address-details"),
                box.isEmpty() ? "" : "P.O. Box " + box),
            place.location(),
            place.area(),
            address.get("zip-code"),
            place.country(),
            address.get("remarks"));
    if (!parts.isEmpty()) {
      listed.address("seco-" + address.attribute("ssid"), parts, COUNTRY);
    }
  }

  /** A day is when a person was born, or a firm was founded; one of low quality stays text. */
  private void day(XmlElement day, boolean isPerson) {
    String text =
        "%2s/%2s/%4s"
            .formatted(number(day, "day"), number(day, "month"), number(day, "year"))
            .replace(' ', '0');
    String calendar = day.attribute("calendar");
    boolean isUsual = calendar.isEmpty() || calendar.equals("Gregorian");
    Optional<PartialDate> date =
        day.attribute("year").isEmpty() ? Optional.empty() : ListedDate.of("day-month-year", text);
    if (date.isEmpty()) {
      return;
    }
    if (!isPerson) {
      listed.thing().text(SKOS.NOTE, "Date of registration: " + date.get(), "en");
    } else if (isUsual && !day.attribute("quality").equals("low")) {
      person.born(date.get());
    } else {
      person.bornAbout(
          joined(" ", date.get().toString(), day.attribute("quality"), isUsual ? "" : calendar));
    }
  }

  private static String number(XmlElement day, String part) {
    return day.attribute(part).isEmpty() ? "0" : day.attribute(part);
  }

  private void birthPlace(XmlElement birth) {
    SecoContext.Place place = context.place(birth.attribute("place-id"));
    person.birthPlace(place.location(), place.area(), place.country());
  }

  private void nationality(XmlElement nationality, boolean isPerson) {
    String country = nationality.get(COUNTRY);
    if (isPerson) {
      person.nationality(COUNTRY, country);
    } else {
      listed.thing().add(Vocabulary.IS_LINKED_TO_STATE, listed.state(COUNTRY, country));
    }
  }

  private void document(XmlElement document, boolean isPerson) {
    String kind = document.attribute("document-type");
    String number = document.get("number");
    String expiry = document.get("expiry-date");
    String note = joined("; ", document.get("remark"), expiry.isEmpty() ? "" : "expires " + expiry);
    if (!isPerson) {
      listed
          .thing()
          .text(SKOS.NOTE, joined("; ", kind + ": " + number, document.get("issuer"), note), "en");
      return;
    }
    person.document(
        "seco-" + document.attribute("ssid"),
        new ListedPerson.IdentityDocument(
            kind,
            number,
            document.get("issuer"),
            ListedDate.of("date-of-issue", document.get("date-of-issue")),
            note),
        "issuer");
  }
}
