package org.w3id.dyad.source.eu;

import static org.w3id.dyad.source.listing.ListedPerson.joined;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.ExternalIdentifier;
import org.w3id.dyad.source.api.Listed;
import org.w3id.dyad.source.listing.ListedDate;
import org.w3id.dyad.source.listing.ListedPerson;
import org.w3id.dyad.source.listing.Listing;

/** What the parts of an entry say: its names, addresses, births, numbers and citizenships. */
final class EuParts {
  private static final String COUNTRY = "countryDescription";

  private final Listed listed;
  private final boolean isPerson;
  private final String id;
  private final Listing listing;
  private final Draft draft;
  private final ListedPerson person;

  EuParts(Listed listed, boolean isPerson, String id, Listing listing, Draft draft) {
    this.listed = listed;
    this.isPerson = isPerson;
    this.id = id;
    this.listing = listing;
    this.draft = draft;
    this.person = new ListedPerson(listed, draft);
  }

  void name(EuPart name, String text, boolean isLabel) {
    String language = name.get("nameLanguage");
    String note =
        joined("; ", name.get("remark"), language.isEmpty() ? "" : "language: " + language);
    if (!isLabel || !note.isEmpty()) {
      listed.alias(key(name, text), text, strength(name.get("strong")), note);
    }
    if (isPerson) {
      person.gender(name.get("gender")).title(name.get("title")).office(name.get("function"));
    } else {
      note("Function", name.get("function"));
      note("Title", name.get("title"));
    }
  }

  private String key(EuPart part, String otherwise) {
    String number = part.get("logicalId");
    return "eu-" + (number.isEmpty() ? id + "/" + otherwise : number);
  }

  private static String strength(String strong) {
    return switch (strong) {
      case "true" -> "strong";
      case "false" -> "weak";
      default -> strong;
    };
  }

  private void note(String label, String text) {
    listed.thing().text(SKOS.NOTE, text.isEmpty() ? "" : label + ": " + text, "en");
  }

  void address(EuPart address) {
    String street = joined(" ", address.get("street"), address.get("number"));
    Listed.Address parts =
        new Listed.Address(
            joined(", ", street, box(address.get("poBox")), address.get("place")),
            address.get("city"),
            address.get("region"),
            address.get("zipCode"),
            address.get(COUNTRY),
            joined("; ", address.get("remark"), address.get("other")));
    if (!parts.isEmpty()) {
      listed.address(key(address, parts.toString()), parts, COUNTRY);
    }
  }

  private static String box(String number) {
    return number.isEmpty() ? "" : "P.O. Box " + number;
  }

  /** A date of the usual calendar that is not about is one; any other stays text. */
  void birth(EuPart birth) {
    Optional<PartialDate> date = date(birth);
    String range = joined(" and ", birth.get("yearRangeFrom"), birth.get("yearRangeTo"));
    String calendar = birth.get("calendarType");
    boolean isUsual = calendar.isEmpty() || calendar.equals("GREGORIAN");
    if (date.isPresent() && isUsual && !birth.isTrue("circa")) {
      date.ifPresent(person::born);
    } else {
      person.bornAbout(
          joined(
              " ",
              birth.isTrue("circa") ? "circa" : "",
              date.map(PartialDate::toString).orElse(""),
              isEmptyRange(range) ? "" : "between " + range,
              isUsual ? "" : "(" + calendar + ")"));
    }
    person.birthPlace(
        birth.get("place"), birth.get("city"), birth.get("region"), birth.get(COUNTRY));
    person.bornAbout(birth.get("remark"));
  }

  private static boolean isEmptyRange(String range) {
    return Stream.of(range.split(" and ")).allMatch(year -> year.isEmpty() || year.equals("0"));
  }

  private static Optional<PartialDate> date(EuPart birth) {
    Optional<PartialDate> day = ListedDate.of("birthdate", birth.get("birthdate"));
    String year = birth.get("year");
    if (day.isPresent() || year.isEmpty() || year.equals("0")) {
      return day;
    }
    String date =
        "%2s/%2s/%4s"
            .formatted(
                number(birth, "day", "dayOfMonth"), number(birth, "month", "monthOfYear"), year);
    return ListedDate.of("year", date.replace(' ', '0'));
  }

  /** The CSV and the XML have other names for parts of dates. */
  private static String number(EuPart birth, String csv, String xml) {
    String number = birth.get(csv) + birth.get(xml);
    return number.isEmpty() ? "0" : number;
  }

  void identification(EuPart identification) {
    String number = joined(" / ", identification.get("number"), identification.get("latinNumber"));
    String kind = identification.get("identificationTypeDescription");
    String note = remarks(identification);
    if (isPerson) {
      person.document(
          key(identification, number),
          new ListedPerson.IdentityDocument(
              kind,
              number,
              identification.get(COUNTRY),
              ListedDate.of("issueDate", identification.get("issueDate")),
              note),
          COUNTRY);
    } else if (!number.isEmpty()) {
      new ExternalIdentifier("national-register", number)
          .of(listed.thing().iri(), listing.publication(), draft, id)
          .text(SKOS.NOTE, joined("; ", kind, identification.get(COUNTRY), note), "en");
    }
  }

  private static String remarks(EuPart identification) {
    return joined(
        "; ",
        identification.get("issuedBy"),
        identification.get("nameOnDocument"),
        until("valid from", identification.get("validFrom")),
        until("valid to", identification.get("validTo")),
        identification.isTrue("diplomatic") ? "diplomatic" : "",
        identification.isTrue("knownExpired") ? "known to be expired" : "",
        identification.isTrue("knownFalse") ? "known to be false" : "",
        identification.isTrue("reportedLost") ? "reported lost" : "",
        identification.isTrue("revokedByIssuer") ? "revoked by the issuer" : "",
        identification.get("remark"));
  }

  private static String until(String label, String date) {
    return date.isEmpty() ? "" : label + " " + date;
  }

  void citizenship(EuPart citizenship) {
    String country = citizenship.get(COUNTRY);
    if (isPerson) {
      person.nationality(COUNTRY, country);
    } else {
      listed.thing().add(Vocabulary.IS_LINKED_TO_STATE, listed.state(COUNTRY, country));
    }
  }
}
