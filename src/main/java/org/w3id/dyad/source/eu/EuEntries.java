package org.w3id.dyad.source.eu;

import static org.w3id.dyad.source.listing.ListedPerson.joined;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
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
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.format.TabularSource;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.listing.ListedDate;
import org.w3id.dyad.source.listing.ListedLabels;
import org.w3id.dyad.source.listing.Listing;

/**
 * What the entries of the European Union's list say. Where an entry has no date of designation, its
 * listing is taken to begin when the act that is named came into force; that is marked as probable,
 * for the act may have amended an earlier one.
 */
final class EuEntries implements TabularSource.Reading {
  private final Listing listing;
  private final Areas areas;
  private final ListedLabels labels;
  private final Repeats sanctions = new Repeats();

  EuEntries(Listing listing, Areas areas) {
    this.listing = listing;
    this.areas = areas;
    this.labels = new ListedLabels(listing);
  }

  @Override
  public void map(Form form, Fields fields, Draft draft) {
    map(EuTable.entry(form, fields), draft);
  }

  @Override
  public void end(Sink sink) {
    labels.write(sink);
  }

  void map(EuEntry entry, Draft draft) {
    String id = entry.entity().get("logicalId");
    if (!id.matches("\\d{1,12}")) {
      throw new UnusableValueException("logicalId", id, "is not the number of an entry");
    }
    IRI type = type(entry.entity());
    IRI party = listing.party(id);
    Listed listed = new Listed(draft.about(party, type), draft, this::state);
    listing.record(draft, id, listed.thing());
    listed.thing().text(SKOS.NOTE, entry.entity().get("remark"), "en");
    identifiers(entry.entity(), id, draft);
    List<Runnable> noted =
        entry.regulations().stream().map(act -> sanction(entry.entity(), act, id, draft)).toList();
    EuParts parts = new EuParts(listed, type.equals(FOAF.PERSON), id, listing, draft);
    entry.addresses().forEach(parts::address);
    entry.births().forEach(parts::birth);
    entry.identifications().forEach(parts::identification);
    entry.citizenships().forEach(parts::citizenship);
    noted.forEach(Runnable::run);
    for (EuPart name : entry.names()) {
      String text = name(name);
      if (!text.isEmpty()) {
        parts.name(name, text, labels.name(id, text, true));
      }
    }
  }

  /** Version 1.0 has codes of ISO 3166-1 where version 1.1 has names. */
  private Optional<IRI> state(String name) {
    return areas.named(name).or(() -> areas.iso3(name)).or(() -> areas.iso2(name));
  }

  private static IRI type(EuPart entity) {
    String kind = entity.get("subjectType");
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "p", "person" -> FOAF.PERSON;
      case "e", "enterprise" -> Vocabulary.ORGANIZATION;
      default ->
          throw new UnusableValueException(
              "subjectType", kind, "is not person (P) or enterprise (E)");
    };
  }

  private static String name(EuPart name) {
    String whole = name.get("wholeName");
    return whole.isEmpty()
        ? joined(" ", name.get("firstName"), name.get("middleName"), name.get("lastName"))
        : whole;
  }

  private void identifiers(EuPart entity, String id, Draft draft) {
    identifier("eu-sanctions-reference", entity.get("euReferenceNumber"), id, draft);
    identifier("un-sanctions-reference", entity.get("unitedNationId"), id, draft);
  }

  private void identifier(String scheme, String value, String id, Draft draft) {
    if (!value.isEmpty()) {
      new ExternalIdentifier(scheme, value).of(listing.party(id), listing.publication(), draft, id);
    }
  }

  /** Describes a listing; what is given back notes it for its label. */
  private Runnable sanction(EuPart entity, EuPart act, String id, Draft draft) {
    String programme = act.get("programme");
    if (Iris.key(programme).isEmpty()) {
      throw new UnusableValueException("programme", programme, "is not the name of a programme");
    }
    String key = "eu-" + id + "-" + Iris.key(programme);
    Facts.Thing sanction =
        listing
            .sanction(draft, key, id, listing.party(id), programme)
            .text(Vocabulary.LEGAL_BASIS, act.get("numberTitle"))
            .text(SKOS.NOTE, entity.get("designationDetails"), "en")
            .page(RDFS.SEEALSO, act.get("publicationUrl"));
    Optional<PartialDate> designated =
        ListedDate.of("designationDate", entity.get("designationDate"));
    Optional<PartialDate> start = designated.or(() -> inForce(act));
    start.ifPresent(date -> period(sanction, key, date, designated.isPresent(), draft));
    return () -> labels.sanction(id, sanction.iri(), programme);
  }

  private static Optional<PartialDate> inForce(EuPart act) {
    return Stream.of("entryIntoForceDate", "publicationDate")
        .flatMap(name -> ListedDate.of(name, act.get(name)).stream())
        .findFirst();
  }

  private void period(
      Facts.Thing sanction, String key, PartialDate start, boolean isDesignated, Draft draft) {
    if (sanctions.see(key, start.toString(), draft) == Repeats.Finding.DIFFERENT) {
      draft.remark(
          "designationDate",
          start.toString(),
          "is another date than an earlier part of the entry has: the earlier one stays");
      return;
    }
    sanction.period(new Period(start, null));
    if (isDesignated) {
      sanction.date(Vocabulary.DESIGNATED_ON, start);
    } else {
      sanction
          .add(Vocabulary.HAS_CERTAINTY, Vocabulary.PROBABLE)
          .text(SKOS.NOTE, "No date of designation is given; the date is that of the act.", "en");
    }
  }
}
