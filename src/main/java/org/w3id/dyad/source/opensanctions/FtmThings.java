package org.w3id.dyad.source.opensanctions;

import static org.eclipse.rdf4j.model.util.Values.iri;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.ORG;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.ExternalIdentifier;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Listed;
import org.w3id.dyad.source.api.Publication;

/**
 * Entities as things: what the records of people, organizations, offices and ships are about, in
 * the terms of the ontology. {@link FtmRelations} has what is between them.
 */
final class FtmThings {
  private static final IRI URL = iri(Listed.SCHEMA, "url");
  private static final IRI BIRTH_DATE = iri(Listed.SCHEMA, "birthDate");
  private static final IRI BIRTH_PLACE = iri(Listed.SCHEMA, "birthPlace");
  private static final IRI GENDER = iri(Listed.SCHEMA, "gender");
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final Pattern ITEM = Pattern.compile("Q[1-9]\\d{0,11}");

  /** Classes of schemata; any other is a thing of which only the record says more. */
  private static final Map<String, IRI> CLASSES =
      Map.ofEntries(
          Map.entry("Person", FOAF.PERSON),
          Map.entry("LegalEntity", FOAF.AGENT),
          Map.entry("Organization", Vocabulary.ORGANIZATION),
          Map.entry("Company", Vocabulary.COMPANY),
          Map.entry("PublicBody", Vocabulary.GOVERNMENT_BODY),
          Map.entry("Vessel", Vocabulary.VESSEL),
          Map.entry("Airplane", Vocabulary.AIRCRAFT));

  private static final Set<String> ORGANIZATIONS = Set.of("Organization", "Company", "PublicBody");

  /** Schemes by the properties that hold their keys. */
  private static final Map<String, String> SCHEMES =
      Map.of(
          "imoNumber", "imo",
          "innCode", "inn",
          "isinCode", "isin",
          "leiCode", "lei",
          "ogrnCode", "ogrn",
          "registrationNumber", "national-register",
          "swiftBic", "bic",
          "wikidataId", "wikidata");

  private final Publication publication;
  private final FtmModel model;
  private final Areas areas;

  FtmThings(FtmModel model, Areas areas, Publication publication) {
    this.publication = publication;
    this.model = model;
    this.areas = areas;
  }

  /** What a record of people, organizations and other things is about. */
  static IRI thing(String id) {
    return Iris.id("opensanctions", id);
  }

  static IRI post(String id) {
    return Iris.id("post", "opensanctions-" + id);
  }

  private static IRI address(String id) {
    return Iris.id("address", "opensanctions-" + id);
  }

  /** Describes the thing of an entity that is no relation. */
  void write(FtmEntity entity, Draft draft) {
    switch (entity.schema()) {
      case "Address" -> address(entity, draft);
      case "Position" -> post(entity, draft);
      case "Identification", "Passport" -> document(entity, draft);
      default -> named(entity, draft);
    }
  }

  private void named(FtmEntity entity, Draft draft) {
    IRI type = CLASSES.getOrDefault(entity.schema(), OWL.THING);
    Facts.Thing thing =
        draft
            .about(thing(entity.id()), type)
            .text(RDFS.LABEL, entity.label())
            .add(Vocabulary.HAS_RECORD, FtmRecords.record(entity.id()));
    Listed listed = new Listed(thing, draft, areas);
    for (String property : List.of("name", "alias", "previousName")) {
      entity.get(property).forEach(listed::otherName);
    }
    FtmRecords.sharedRecords(entity, thing, draft);
    wikidata(entity, thing);
    identifiers(entity, thing, draft);
    if (!type.equals(OWL.THING)) {
      ties(entity, thing, draft);
    }
    if (type.equals(FOAF.PERSON)) {
      person(entity, thing);
    } else if (ORGANIZATIONS.contains(entity.schema())) {
      organization(entity, thing);
    } else if (type.equals(Vocabulary.VESSEL)) {
      thing.text(Vocabulary.CALL_SIGN, entity.first("callSign"));
    }
  }

  /** Keys of registers that an entity has, besides its own and that of Wikidata. */
  private void identifiers(FtmEntity entity, Facts.Thing thing, Draft draft) {
    identifier("opensanctions", entity.id(), entity, thing, draft);
    SCHEMES.forEach(
        (property, scheme) ->
            entity.get(property).forEach(value -> identifier(scheme, value, entity, thing, draft)));
  }

  private void identifier(
      String scheme, String value, FtmEntity entity, Facts.Thing thing, Draft draft) {
    String key = scheme.equals("imo") ? value.replaceFirst("^IMO ?", "") : value;
    new ExternalIdentifier(scheme, key).of(thing.iri(), publication, draft, entity.id());
  }

  private static void wikidata(FtmEntity entity, Facts.Thing thing) {
    Set<String> items = new LinkedHashSet<>(entity.get("wikidataId"));
    items.add(entity.id());
    for (String item : items) {
      if (ITEM.matcher(item).matches()) {
        thing.add(Iris.SAME_AS, iri(WIKIDATA, item));
      }
    }
  }

  private void ties(FtmEntity entity, Facts.Thing thing, Draft draft) {
    for (IRI state :
        states(
            entity,
            "country",
            "mainCountry",
            "jurisdiction",
            "nationality",
            "citizenship",
            "flag")) {
      thing.add(Vocabulary.IS_LINKED_TO_STATE, state);
    }
    for (String id : entity.get("addressEntity")) {
      draft.about(address(id), Vocabulary.ADDRESS);
      thing.add(Vocabulary.HAS_ADDRESS, address(id));
    }
  }

  /** The states that some properties name, each once. */
  private Set<IRI> states(FtmEntity entity, String... properties) {
    Set<IRI> states = new LinkedHashSet<>();
    for (String property : properties) {
      for (String code : entity.get(property)) {
        model.country(code).ifPresent(states::add);
      }
    }
    return states;
  }

  private void person(FtmEntity entity, Facts.Thing thing) {
    thing.addAll(Vocabulary.HAS_NATIONALITY, states(entity, "nationality", "citizenship"));
    for (PartialDate date : dates(entity, "birthDate")) {
      thing.date(BIRTH_DATE, date);
    }
    texts(entity, "birthPlace", BIRTH_PLACE, thing);
    texts(entity, "gender", GENDER, thing);
    texts(entity, "position", Listed.JOB_TITLE, thing);
  }

  private static void texts(FtmEntity entity, String property, IRI term, Facts.Thing thing) {
    entity.get(property).forEach(text -> thing.text(term, text));
  }

  private void organization(FtmEntity entity, Facts.Thing thing) {
    for (IRI state : states(entity, "jurisdiction", "mainCountry")) {
      if (state.stringValue().startsWith(Iris.things("state"))) {
        thing.add(Vocabulary.IS_IN_STATE, state);
      }
    }
    first(dates(entity, "incorporationDate"))
        .ifPresent(date -> thing.date(Vocabulary.FOUNDED_ON, date));
    for (String page : entity.get("website")) {
      thing.page(URL, page);
    }
  }

  private void address(FtmEntity entity, Draft draft) {
    Facts.Thing address =
        draft
            .about(address(entity.id()), Vocabulary.ADDRESS)
            .text(RDFS.LABEL, entity.label())
            .add(Vocabulary.HAS_RECORD, FtmRecords.record(entity.id()))
            .addAll(Vocabulary.IS_IN_STATE, states(entity, "country"));
    texts(entity, "street", Listed.STREET, address);
    texts(entity, "city", Listed.LOCALITY, address);
    texts(entity, "region", Listed.REGION, address);
    texts(entity, "state", Listed.REGION, address);
    texts(entity, "postalCode", Listed.POSTAL_CODE, address);
  }

  private void post(FtmEntity entity, Draft draft) {
    Facts.Thing post =
        draft
            .about(post(entity.id()), Vocabulary.POST)
            .text(RDFS.LABEL, entity.label())
            .add(Vocabulary.HAS_RECORD, FtmRecords.record(entity.id()));
    Listed listed = new Listed(post, draft, areas);
    entity.get("name").forEach(listed::otherName);
    wikidata(entity, post);
    for (IRI state : states(entity, "country")) {
      if (state.stringValue().startsWith(Iris.things("state"))) {
        post.add(Vocabulary.POST_OF_STATE, state);
      }
    }
    for (String id : entity.get("organization")) {
      draft.about(thing(id), ORG.ORGANIZATION);
      post.add(ORG.POST_IN, thing(id));
    }
  }

  private void document(FtmEntity entity, Draft draft) {
    IRI document = Iris.id("identity-document", "opensanctions-" + entity.id());
    Facts.Thing described =
        draft
            .about(document, Vocabulary.IDENTITY_DOCUMENT)
            .add(Vocabulary.HAS_RECORD, FtmRecords.record(entity.id()))
            .addAll(Vocabulary.IS_ISSUED_BY, states(entity, "country"));
    texts(entity, "type", Vocabulary.DOCUMENT_TYPE, described);
    texts(entity, "number", Vocabulary.DOCUMENT_NUMBER, described);
    texts(entity, "passportNumber", Vocabulary.DOCUMENT_NUMBER, described);
    for (String id : entity.get("holder")) {
      draft.about(thing(id), FOAF.AGENT).add(Vocabulary.HAS_IDENTITY_DOCUMENT, document);
    }
  }

  /** The dates of a property that are dates, the earliest first. */
  static List<PartialDate> dates(FtmEntity entity, String... properties) {
    List<PartialDate> dates = new ArrayList<>();
    for (String property : properties) {
      for (String text : entity.get(property)) {
        try {
          int time = text.indexOf('T');
          dates.add(PartialDate.parse(time < 0 ? text : text.substring(0, time)));
        } catch (IllegalArgumentException e) {
          continue; // The record has it as text.
        }
      }
    }
    dates.sort(Comparator.comparing(PartialDate::earliest));
    return dates;
  }

  static Optional<PartialDate> first(List<PartialDate> dates) {
    return dates.stream().findFirst();
  }
}
