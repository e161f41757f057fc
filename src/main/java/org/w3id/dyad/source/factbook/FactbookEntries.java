package org.w3id.dyad.source.factbook;

import static org.eclipse.rdf4j.model.util.Values.iri;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.ORG;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Publication;
import org.w3id.dyad.source.api.ResourceTable;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.factbook.FactbookItems.Item;
import org.w3id.dyad.source.factbook.FactbookItems.Kind;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * What the items of the World Factbook say. An organization is known by its acronym, as the World
 * Factbook's appendix lists them and as the project's own tables key the great ones. A leader is
 * the person whom the text names, with the title: it is not guessed who that is in other sources.
 */
final class FactbookEntries {
  private static final IRI AGENCY = Iris.id("organization", "cia");
  private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  private static final Pattern MEMBER = Pattern.compile("(?<name>[^(]+?)(?:\\s*\\((?<as>.*)\\))?");
  private static final Pattern LEADER =
      Pattern.compile("(?<name>.{3,150}?) \\(since (?<since>[^)]{4,30})\\)(?<rest>.*)");
  private static final Pattern POSITION =
      Pattern.compile("(\\d{1,3}) (\\d{1,2}) ([NS]),\\s*(\\d{1,3}) (\\d{1,2}) ([EW]).*");

  /** Names begin with capitals or digits, but for these words: a sentence is no name. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[\\p{Lu}\\p{N}][^\\s;:]*|of|the|and|in|for|on|de|la|du|des|et|&)"
              + "(?: (?:[\\p{Lu}\\p{N}][^\\s;:]*|of|the|and|in|for|on|de|la|du|des|et|&|/)){0,9}");

  private final Publication publication;
  private final Areas areas;
  private final Repeats repeats;
  private final Map<String, String> standings = new HashMap<>();
  private final Map<String, String> organizations = organizations();

  FactbookEntries(Publication publication, Areas areas, Repeats repeats) {
    this.publication = publication;
    this.areas = areas;
    this.repeats = repeats;
  }

  /** Organizations whose key is not their acronym. */
  private static Map<String, String> organizations() {
    Map<String, String> organizations = new HashMap<>();
    ResourceTable.forEach(
        FactbookEntries.class,
        "factbook-organizations.csv",
        row -> organizations.put(row.getField("acronym"), row.getField("organization")));
    return organizations;
  }

  void describeAgency(Sink sink) {
    Facts facts = new Facts();
    facts
        .about(AGENCY, Vocabulary.GOVERNMENT_BODY)
        .text(RDFS.LABEL, "Central Intelligence Agency")
        .add(Vocabulary.IS_IN_STATE, Iris.id("state", "USA"));
    facts.writeUncounted(sink);
  }

  void map(FactbookSubject subject, Item item, Draft draft) {
    if (repeats.see(subject.key() + item, "", draft) != Repeats.Finding.NEW) {
      draft.remark(item.kind().field(), item.text(), Repeats.REMARK);
      return;
    }
    switch (item.kind()) {
      case MEMBERSHIP -> membership(subject, item, draft);
      case CHIEF_OF_STATE, HEAD_OF_GOVERNMENT -> leader(subject, item, draft);
      case EXPORT_PARTNER, IMPORT_PARTNER -> partner(subject, item, draft);
      case COORDINATES, CAPITAL -> place(subject, item, draft);
      default -> throw new IllegalArgumentException(item.kind() + " is not known");
    }
  }

  private static UnusableValueException unusable(Item item, String reason) {
    return new UnusableValueException(item.kind().field(), item.text(), reason);
  }

  private void membership(FactbookSubject subject, Item item, Draft draft) {
    Matcher member = MEMBER.matcher(item.text());
    if (!member.matches()
        || !NAME.matcher(member.group("name")).matches()
        || Iris.key(member.group("name")).isEmpty()) {
      throw unusable(item, "is not an acronym with a standing in brackets, such as WTO (observer)");
    }
    String name = member.group("name");
    String as = member.group("as") == null ? "" : member.group("as");
    if (as.equals("NGOs") || as.startsWith("national committee")) {
      throw unusable(item, "says that bodies of the country are members, and not the country");
    }
    IRI step =
        FactbookStanding.of(as)
            .orElseThrow(() -> unusable(item, "names a standing that is not known: " + as));
    String organizationKey = organizations.getOrDefault(name, Iris.key(name));
    String key = subject.key() + "-" + organizationKey;
    String earlier = standings.putIfAbsent(key, as);
    if (earlier != null && !earlier.equals(as)) {
      throw unusable(item, "names another standing than an earlier item: " + earlier);
    }
    IRI organization = Iris.id("organization", organizationKey);
    draft
        .about(organization, Vocabulary.INTERNATIONAL_ORGANIZATION)
        .text(RDFS.LABEL, name)
        .text(Vocabulary.ACRONYM, name);
    publication
        .statement(
            draft,
            Iris.id("membership", key),
            Vocabulary.ORGANIZATION_MEMBERSHIP,
            subject.code() + " " + name)
        .add(ORG.MEMBER, subject.iri())
        .add(ORG.HAS_ORGANIZATION, organization)
        .add(Vocabulary.HAS_MEMBERSHIP_STEP, step)
        .text(SKOS.NOTE, as.isEmpty() ? "" : "Standing as published: " + as, "en");
  }

  private void leader(FactbookSubject subject, Item item, Draft draft) {
    Matcher leader = LEADER.matcher(item.text());
    if (!leader.matches()) {
      throw unusable(item, "names no person with a date such as (since 20 July 1994)");
    }
    PartialDate since =
        FactbookDate.parse(leader.group("since").strip())
            .orElseThrow(() -> unusable(item, "has no date such as 20 July 1994 after \"since\""));
    boolean chief = item.kind() == Kind.CHIEF_OF_STATE;
    String office = chief ? "chief-of-state" : "head-of-government";
    String key = subject.key();
    IRI post = Iris.id("post", key + "-" + office);
    draft
        .about(post, Vocabulary.POST)
        .text(RDFS.LABEL, item.kind().field(), "en")
        .add(subject.isState() ? Vocabulary.POST_OF_STATE : ORG.POST_IN, subject.iri())
        .add(Vocabulary.HAS_RANK, Iris.id("rank", chief ? "head-of-state" : "head-of-government"));
    IRI holder = Iris.id("official", key + "-" + Iris.key(leader.group("name")));
    draft.about(holder, Vocabulary.OFFICIAL).text(RDFS.LABEL, leader.group("name"));
    publication
        .statement(
            draft,
            Iris.id("tenure", key + "-" + office),
            Vocabulary.TENURE,
            subject.code() + " " + item.kind().field())
        .add(Vocabulary.HAS_OFFICE_HOLDER, holder)
        .add(Vocabulary.HAS_POST, post)
        .period(new Period(since, null))
        .text(SKOS.NOTE, leader.group("rest").replaceFirst("^[;,]\\s*", ""), "en");
  }

  private void partner(FactbookSubject subject, Item item, Draft draft) {
    String[] detail = item.detail().split(" ");
    if (item.name().isEmpty() || detail.length != 2) {
      throw unusable(item, "is not partners with shares and a year, such as China 34% (2023)");
    }
    IRI partner =
        areas
            .named(item.name())
            .orElseThrow(() -> unusable(item, "begins with no state that is known"));
    if (detail[0].startsWith("<")) {
      throw unusable(item, "has no share but the most that it can be");
    }
    boolean exports = item.kind() == Kind.EXPORT_PARTNER;
    String measure = exports ? "share-of-exports" : "share-of-imports";
    publication
        .statement(
            draft,
            Iris.id(
                "figure",
                String.join("-", subject.key(), measure, partner.getLocalName(), detail[1])),
            Vocabulary.FIGURE,
            subject.code() + " " + item.kind().field())
        .add(Vocabulary.HAS_INDICATOR, Iris.id("indicator", measure))
        .add(Vocabulary.HAS_SUBJECT, subject.iri())
        .add(Vocabulary.HAS_COUNTERPART, partner)
        .dyad(subject.iri(), partner)
        .period(Period.at(new PartialDate(Integer.parseInt(detail[1]), 0, 0)))
        .number(Vocabulary.VALUE, new BigDecimal(detail[0]))
        .text(Vocabulary.UNIT, "percent")
        .add(Vocabulary.HAS_REPORTER, AGENCY);
  }

  private void place(FactbookSubject subject, Item item, Draft draft) {
    Matcher position = POSITION.matcher(item.detail());
    if (!position.matches()) {
      throw unusable(item, "has no coordinates such as 53 54 N, 27 34 E");
    }
    boolean capital = item.kind() == Kind.CAPITAL;
    String key = capital ? subject.key() + "-capital" : subject.key();
    String area = subject.key().endsWith(subject.code()) ? subject.code() : subject.name();
    draft
        .about(Iris.id("place", key), Vocabulary.PLACE)
        .text(RDFS.LABEL, capital ? item.name() : "Middle of " + area, "en")
        .text(SKOS.NOTE, capital ? "Capital, by the World Factbook" : "", "en")
        .add(Vocabulary.IS_IN_STATE, Optional.of(subject.iri()).filter(i -> subject.isState()))
        .number(iri(WGS84, "lat"), degrees(item, position, 1, "S", 90))
        .number(iri(WGS84, "long"), degrees(item, position, 4, "W", 180));
  }

  private static BigDecimal degrees(
      Item item, Matcher position, int group, String negative, int most) {
    BigDecimal minutes = new BigDecimal(position.group(group + 1));
    BigDecimal degrees =
        new BigDecimal(position.group(group))
            .add(minutes.divide(BigDecimal.valueOf(60), 4, RoundingMode.HALF_UP));
    if (degrees.compareTo(BigDecimal.valueOf(most)) > 0
        || minutes.compareTo(BigDecimal.valueOf(60)) >= 0) {
      throw unusable(item, "is no place on earth");
    }
    return position.group(group + 2).equals(negative) ? degrees.negate() : degrees;
  }
}
