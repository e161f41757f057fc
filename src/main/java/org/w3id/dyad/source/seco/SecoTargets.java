package org.w3id.dyad.source.seco;

import static org.w3id.dyad.source.listing.ListedPerson.joined;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.ExternalIdentifier;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Listed;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.format.xml.XmlElement;
import org.w3id.dyad.source.listing.Listing;

/** What the targets of the list say. */
final class SecoTargets {
  private static final Pattern UN_REFERENCE = Pattern.compile("[A-Z]{2}[ei]\\.\\d{3}");
  private static final Pattern IMO = Pattern.compile("IMO [Nn]umber ?: ?(\\d{7})\\b");

  private final Listing listing;
  private final Areas areas;
  private final SecoContext context;
  private final Repeats repeats;

  SecoTargets(Listing listing, Areas areas, SecoContext context, Repeats repeats) {
    this.listing = listing;
    this.areas = areas;
    this.context = context;
    this.repeats = repeats;
  }

  void map(XmlElement target, Draft draft) {
    String id = target.attribute("ssid");
    if (!id.matches("\\d{1,12}")) {
      throw new UnusableValueException("ssid", id, "is not the number of a target");
    }
    XmlElement subject = subject(target);
    switch (repeats.see(id, target.toString().replaceAll("line=\\d+", ""), draft)) {
      case SAME -> {
        draft.remark("", "", Repeats.REMARK);
        return;
      }
      case DIFFERENT ->
          throw new UnusableValueException(
              "ssid", id, "is the number of an earlier target that says something else");
      case NEW -> {}
    }
    IRI type = type(subject);
    Listed listed = new Listed(draft.about(listing.party(id), type), draft, areas);
    SecoHistory history = new SecoHistory(target);
    Facts.Thing record = listing.record(draft, id, listed.thing());
    history.updated().ifPresent(date -> record.date(DCTERMS.MODIFIED, date));
    String name = name(subject);
    listed.thing().text(RDFS.LABEL, name);
    for (String set : sets(target)) {
      sanctions(id, set, name, subject, history, draft);
    }
    new SecoIdentities(listed, context, draft).write(subject, type);
    foreign(target, id, draft);
    information(subject, id, listed, draft);
    subject.all("relation").forEach(relation -> relation(relation, id, draft));
  }

  private static XmlElement subject(XmlElement target) {
    return Stream.of("individual", "entity", "object")
        .flatMap(kind -> target.all(kind).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableValueException(
                    "target", "", "has no individual, entity or object in it"));
  }

  private static IRI type(XmlElement subject) {
    String kind = subject.attribute("object-type");
    return switch (subject.name()) {
      case "individual" -> FOAF.PERSON;
      case "entity" -> Vocabulary.ORGANIZATION;
      default ->
          switch (kind) {
            case "vessel" -> Vocabulary.VESSEL;
            case "aircraft" -> Vocabulary.AIRCRAFT;
            default ->
                throw new UnusableValueException("object-type", kind, "is not vessel or aircraft");
          };
    };
  }

  private static String name(XmlElement subject) {
    return subject.all("identity").stream()
        .sorted((one, other) -> Boolean.compare(isMain(other), isMain(one)))
        .flatMap(identity -> identity.all("name").stream())
        .sorted((one, other) -> Boolean.compare(isPrimary(other), isPrimary(one)))
        .map(name -> SecoName.of(name).text())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElseThrow(
            () -> new UnusableValueException("name", "", "is empty; every target needs one"));
  }

  private static boolean isMain(XmlElement identity) {
    return identity.attribute("main").equals("true");
  }

  private static boolean isPrimary(XmlElement name) {
    return name.attribute("name-type").equals("primary-name");
  }

  private static List<String> sets(XmlElement target) {
    List<String> sets =
        Stream.concat(
                Stream.of(target.attribute("sanctions-set-id")),
                target.all("sanctions-set-id").stream().map(XmlElement::text))
            .filter(set -> !set.isEmpty())
            .distinct()
            .toList();
    if (sets.isEmpty()) {
      throw new UnusableValueException(
          "sanctions-set-id", "", "is empty; every target needs a set of sanctions");
    }
    return sets;
  }

  private void sanctions(
      String id, String set, String name, XmlElement subject, SecoHistory history, Draft draft) {
    SecoContext.SanctionsSet sanctions =
        context
            .set(set)
            .orElseThrow(
                () ->
                    new UnusableValueException(
                        "sanctions-set-id", set, "is the number of no sanctions-set of the file"));
    int number = 0;
    for (SecoHistory.Listing time : history.listings()) {
      String key = "seco-" + id + "-" + set + (++number == 1 ? "" : "-" + number);
      Facts.Thing sanction =
          listing
              .sanction(draft, key, id, listing.party(id), sanctions.programme())
              .text(RDFS.LABEL, Listing.label(sanctions.programme(), name))
              .text(Vocabulary.LEGAL_BASIS, joined(", ", sanctions.ordinance(), sanctions.name()));
      subject
          .all("justification")
          .forEach(reason -> sanction.text(Vocabulary.STATED_REASON, reason.text(), "en"));
      date(sanction, time);
    }
  }

  private static void date(Facts.Thing sanction, SecoHistory.Listing time) {
    if (time.start() != null || time.end() != null) {
      sanction.period(new Period(time.start(), time.end()));
    }
    Optional.ofNullable(time.enacted())
        .ifPresent(date -> sanction.date(Vocabulary.DESIGNATED_ON, date));
  }

  private void foreign(XmlElement target, String id, Draft draft) {
    for (XmlElement foreign : target.all("foreign-identifier")) {
      if (UN_REFERENCE.matcher(foreign.text()).matches()) {
        new ExternalIdentifier("un-sanctions-reference", foreign.text())
            .of(listing.party(id), listing.publication(), draft, id);
      } else {
        draft
            .about(listing.party(id))
            .text(SKOS.NOTE, "Foreign identifier: " + foreign.text(), "en");
      }
    }
  }

  private void information(XmlElement subject, String id, Listed listed, Draft draft) {
    for (XmlElement information : subject.all("other-information")) {
      listed.thing().text(SKOS.NOTE, information.text(), "en");
      Matcher imo = IMO.matcher(information.text());
      if (imo.find() && subject.name().equals("object")) {
        new ExternalIdentifier("imo", imo.group(1))
            .of(listing.party(id), listing.publication(), draft, id);
      }
    }
  }

  private void relation(XmlElement relation, String id, Draft draft) {
    String other = relation.attribute("target-id");
    if (other.isEmpty()) {
      return;
    }
    draft.about(listing.party(other), OWL.THING);
    String key = relation.attribute("ssid");
    listing
        .publication()
        .statement(
            draft,
            Iris.id("registered-link", "seco-" + (key.isEmpty() ? id + "-" + other : key)),
            Vocabulary.REGISTERED_LINK,
            id)
        .text(Vocabulary.LINK_KIND, relation.attribute("relation-type"))
        .add(Vocabulary.LINKS_FROM, listing.party(id))
        .add(Vocabulary.LINKS_TO, listing.party(other))
        .text(SKOS.NOTE, relation.get("remark"), "en");
  }
}
