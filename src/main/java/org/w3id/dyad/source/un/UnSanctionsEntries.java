package org.w3id.dyad.source.un;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.ORG;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.ExternalIdentifier;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Listed;
import org.w3id.dyad.source.api.Publication;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.format.xml.XmlElement;
import org.w3id.dyad.source.listing.ListedPerson;
import org.w3id.dyad.source.listing.Listing;

/**
 * What the entries of the United Nations' list say. An entry is {@code …/id/un-sanctions/<DATAID>},
 * and its listing a sanction of its reference number.
 */
final class UnSanctionsEntries {
  /** What other lists cite. */
  private static final Pattern REFERENCE = Pattern.compile("[A-Z]{2}[ei]\\.\\d{3}");

  private static final IRI COUNCIL = Iris.id("organization", "un-security-council");
  private static final IRI UNITED_NATIONS = Iris.id("organization", "un");
  private static final List<String> NAMES =
      List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");

  private final Listing listing;
  private final Areas areas;
  private final Repeats repeats;

  UnSanctionsEntries(Publication publication, Areas areas, Repeats repeats) {
    this.listing = new Listing(publication, "un-sanctions", "UN", COUNCIL);
    this.areas = areas;
    this.repeats = repeats;
  }

  void describeCouncil(Sink sink) {
    Facts facts = new Facts();
    facts
        .about(COUNCIL, Vocabulary.INTERNATIONAL_ORGANIZATION)
        .text(RDFS.LABEL, "UN Security Council")
        .add(ORG.SUB_ORGANIZATION_OF, UNITED_NATIONS);
    facts.about(UNITED_NATIONS, Vocabulary.INTERNATIONAL_ORGANIZATION).text(RDFS.LABEL, "UN");
    facts.writeUncounted(sink);
  }

  void map(XmlElement entry, Draft draft) {
    String id = required(entry, "DATAID");
    if (!id.matches("\\d{1,12}")) {
      throw new UnusableValueException("DATAID", id, "is not the number of an entry");
    }
    String name = name(entry);
    switch (repeats.see(id, entry.toString().replaceAll("line=\\d+", ""), draft)) {
      case SAME -> {
        draft.remark("", "", Repeats.REMARK);
        return;
      }
      case DIFFERENT ->
          throw new UnusableValueException(
              "DATAID", id, "is the number of an earlier entry that says something else");
      case NEW -> {}
    }
    IRI thing = listing.party(id);
    boolean person = entry.name().equals("INDIVIDUAL");
    Listed listed =
        new Listed(
            draft.about(thing, person ? FOAF.PERSON : Vocabulary.ORGANIZATION), draft, areas);
    listed.thing().text(RDFS.LABEL, name).text(SKOS.NOTE, entry.get("COMMENTS1"), "en");
    Facts.Thing record = listing.record(draft, id, listed.thing());
    for (String day : entry.values("LAST_DAY_UPDATED", "VALUE")) {
      day("LAST_DAY_UPDATED", day).ifPresent(date -> record.date(DCTERMS.MODIFIED, date));
    }
    listing(entry, thing, name, draft);
    names(entry, listed);
    aliases(entry, id, listed);
    addresses(entry, id, listed);
    if (person) {
      new UnSanctionsPerson(entry, id, new ListedPerson(listed, draft)).write();
    }
  }

  private static String required(XmlElement entry, String child) {
    String text = entry.get(child);
    if (text.isEmpty()) {
      throw new UnusableValueException(child, "", "is empty; every entry needs it");
    }
    return text;
  }

  private static String name(XmlElement entry) {
    String name =
        NAMES.stream()
            .map(entry::get)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "))
            .replaceAll("\\s+", " ");
    if (name.isEmpty()) {
      throw new UnusableValueException("FIRST_NAME", "", "is empty; every entry needs a name");
    }
    return name;
  }

  private void listing(XmlElement entry, IRI thing, String name, Draft draft) {
    String reference = required(entry, "REFERENCE_NUMBER");
    String regime = required(entry, "UN_LIST_TYPE");
    if (REFERENCE.matcher(reference).matches()) {
      new ExternalIdentifier("un-sanctions-reference", reference)
          .of(thing, listing.publication(), draft, reference);
    }
    Facts.Thing sanction =
        listing
            .sanction(draft, "un-" + reference, reference, thing, regime)
            .text(RDFS.LABEL, Listing.label(regime, name));
    day("LISTED_ON", entry.get("LISTED_ON"))
        .ifPresent(date -> sanction.period(new Period(date, null)));
  }

  /** A date, some of which have the offset of New York behind them. */
  static Optional<PartialDate> day(String column, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          PartialDate.parse(text.replaceFirst("(?<=\\d{4}-\\d\\d-\\d\\d)([T+-].*|Z)$", "")));
    } catch (IllegalArgumentException e) {
      throw new UnusableValueException(column, text, "is not a date such as 2012-12-31");
    }
  }

  private static void names(XmlElement entry, Listed listed) {
    entry.all("NAME_ORIGINAL_SCRIPT").stream()
        .map(XmlElement::text)
        .filter(name -> !name.isEmpty())
        .forEach(listed::otherName);
  }

  private static List<XmlElement> parts(XmlElement entry, String part) {
    return Stream.concat(
            entry.all("INDIVIDUAL_" + part).stream(), entry.all("ENTITY_" + part).stream())
        .toList();
  }

  private static void aliases(XmlElement entry, String id, Listed listed) {
    int number = 0;
    for (XmlElement alias : parts(entry, "ALIAS")) {
      String name = alias.get("ALIAS_NAME").replaceAll("\\s+", " ");
      if (!name.isEmpty()) {
        number++;
        String born =
            Stream.of("DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH")
                .map(alias::get)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        String note = alias.get("NOTE") + (born.isEmpty() ? "" : " (born " + born + ")");
        listed.alias("un-" + id + "-" + number, name, alias.get("QUALITY"), note.strip());
      }
    }
  }

  private static void addresses(XmlElement entry, String id, Listed listed) {
    int number = 0;
    for (XmlElement address : parts(entry, "ADDRESS")) {
      Listed.Address parts =
          new Listed.Address(
              address.get("STREET"),
              address.get("CITY"),
              address.get("STATE_PROVINCE"),
              address.get("ZIP_CODE"),
              address.get("COUNTRY"),
              address.get("NOTE"));
      if (!parts.isEmpty()) {
        number++;
        listed.address("un-" + id + "-" + number, parts, "COUNTRY");
      }
    }
  }
}
