package org.w3id.dyad.source;

import static org.eclipse.rdf4j.model.util.Values.iri;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.ORG;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.graph.Iris;
import org.w3id.dyad.graph.PartialDate;
import org.w3id.dyad.graph.Period;
import org.w3id.dyad.graph.Vocabulary;
import org.w3id.dyad.source.FactbookItems.Item;
import org.w3id.dyad.source.FactbookItems.Kind;
import org.w3id.dyad.source.input.Draft;
import org.w3id.dyad.source.input.Repeats;
import org.w3id.dyad.source.input.UnusableValueException;

/**
 * What the items of the World Factbook say. An organization is known by its acronym, as the World
 * Factbook's appendix lists them and as the project's own tables key the great ones. A leader is
 * whoever the text names, title and all: it is not guessed who that is in other sources.
 */
final class FactbookEntries {
  private static final IRI AGENCY = Iris.id("organization", "cia");
  private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  private static final Pattern MEMBER = Pattern.compile("(?<name>[^(]+?)(?:\\s*\\((?<as>.*)\\))?");
  private static final Pattern LEADER =
      Pattern.compile("(?<name>.{3,150}?) \\(since (?<since>[^)]{4,30})\\)(?<rest>.*)");
  private static final Pattern POSITION =
      Pattern.compile("(\\d{1,3}) (\\d{1,2}) ([NS]),\\s*(\\d{1,3}) (\\d{1,2}) ([EW]).*");

  private static final Map<String, IRI> STEPS =
      Map.ofEntries(
          Map.entry("", Vocabulary.FULL_MEMBER),
          Map.entry("permanent", Vocabulary.FULL_MEMBER),
          Map.entry("temporary", Vocabulary.FULL_MEMBER),
          Map.entry("nonregional member", Vocabulary.FULL_MEMBER),
          Map.entry("nonregional members", Vocabulary.FULL_MEMBER),
          Map.entry("compliant country", Vocabulary.FULL_MEMBER),
          Map.entry("implementing country", Vocabulary.FULL_MEMBER),
          Map.entry("associate member", Vocabulary.ASSOCIATE_MEMBER),
          Map.entry("associate", Vocabulary.ASSOCIATE_MEMBER),
          Map.entry("observer", Vocabulary.OBSERVER),
          Map.entry("observers", Vocabulary.OBSERVER),
          Map.entry("dialogue partner", Vocabulary.DIALOGUE_PARTNER),
          Map.entry("dialogue member", Vocabulary.DIALOGUE_PARTNER),
          Map.entry("sectoral dialogue partner", Vocabulary.DIALOGUE_PARTNER),
          Map.entry("partner", Vocabulary.PARTNER_COUNTRY),
          Map.entry("partners", Vocabulary.PARTNER_COUNTRY),
          Map.entry("cooperating state", Vocabulary.PARTNER_COUNTRY),
          Map.entry("candidate", Vocabulary.CANDIDATE),
          Map.entry("candidate country", Vocabulary.CANDIDATE),
          Map.entry("applicant", Vocabulary.APPLICANT),
          Map.entry("suspended", Vocabulary.SUSPENDED_MEMBER));

  private final Publication publication;
  private final Areas areas;
  private final Repeats repeats;
  private final Map<String, String> organizations = organizations();

  FactbookEntries(Publication publication, Areas areas, Repeats repeats) {
    this.publication = publication;
    this.areas = areas;
    this.repeats = repeats;
  }

  /** Organizations whose key is not their acronym. */
  private static Map<String, String> organizations() {
    Map<String, String> organizations = new HashMap<>();
    try (InputStream in = FactbookEntries.class.getResourceAsStream("factbook-organizations.csv");
        var rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      rows.forEach(row -> organizations.put(row.getField("acronym"), row.getField("organization")));
      return organizations;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void describeAgency(Sink sink) {
    Facts facts = new Facts();
    facts
        .about(AGENCY, Vocabulary.GOVERNMENT_BODY)
        .text(RDFS.LABEL, "Central Intelligence Agency")
        .add(Vocabulary.IS_IN_STATE, Iris.id("state", "USA"));
    facts.writeUncounted(sink);
  }

  void map(IRI state, Item item, Draft draft) {
    String key = "factbook-" + state.getLocalName();
    if (repeats.see(key + item, "") != Repeats.Finding.NEW) {
      draft.remark(item.kind().field(), item.text(), Repeats.REMARK);
      return;
    }
    switch (item.kind()) {
      case MEMBERSHIP -> membership(key, state, item, draft);
      case CHIEF_OF_STATE, HEAD_OF_GOVERNMENT -> leader(key, state, item, draft);
      case EXPORT_PARTNER, IMPORT_PARTNER -> partner(key, state, item, draft);
      case COORDINATES, CAPITAL -> place(key, state, item, draft);
      default -> throw new IllegalArgumentException(item.kind() + " is not known");
    }
  }

  private static UnusableValueException unusable(Item item, String reason) {
    return new UnusableValueException(item.kind().field(), item.text(), reason);
  }

  private void membership(String key, IRI state, Item item, Draft draft) {
    Matcher member = MEMBER.matcher(item.text());
    if (!member.matches() || Iris.key(member.group("name")).isEmpty()) {
      throw unusable(item, "is not an acronym with a standing in brackets, such as WTO (observer)");
    }
    String name = member.group("name");
    String as = member.group("as") == null ? "" : member.group("as");
    if (as.equals("NGOs") || as.startsWith("national committee")) {
      throw unusable(item, "says that bodies of the country are members, and not the country");
    }
    IRI step = STEPS.get(as);
    if (step == null) {
      throw unusable(item, "names a standing that is not known: " + as);
    }
    String organizationKey = organizations.getOrDefault(name, Iris.key(name));
    IRI organization = Iris.id("organization", organizationKey);
    draft
        .about(organization, Vocabulary.INTERNATIONAL_ORGANIZATION)
        .text(RDFS.LABEL, name)
        .text(Vocabulary.ACRONYM, name);
    publication
        .statement(
            draft,
            Iris.id("membership", key + "-" + organizationKey),
            Vocabulary.ORGANIZATION_MEMBERSHIP,
            state.getLocalName() + " " + name)
        .add(ORG.MEMBER, state)
        .add(ORG.HAS_ORGANIZATION, organization)
        .add(Vocabulary.HAS_MEMBERSHIP_STEP, step)
        .text(SKOS.NOTE, as.isEmpty() ? "" : "Standing as published: " + as, "en");
  }

  private void leader(String key, IRI state, Item item, Draft draft) {
    Matcher leader = LEADER.matcher(item.text());
    if (!leader.matches()) {
      throw unusable(item, "names nobody with a date such as (since 20 July 1994)");
    }
    PartialDate since =
        since(leader.group("since"))
            .orElseThrow(() -> unusable(item, "has no date such as 20 July 1994 after \"since\""));
    boolean chief = item.kind() == Kind.CHIEF_OF_STATE;
    String office = chief ? "chief-of-state" : "head-of-government";
    IRI post = Iris.id("post", key + "-" + office);
    draft
        .about(post, Vocabulary.POST)
        .text(RDFS.LABEL, item.kind().field(), "en")
        .add(Vocabulary.POST_OF_STATE, state)
        .add(Vocabulary.HAS_RANK, Iris.id("rank", chief ? "head-of-state" : "head-of-government"));
    IRI holder = Iris.id("official", key + "-" + Iris.key(leader.group("name")));
    draft.about(holder, Vocabulary.OFFICIAL).text(RDFS.LABEL, leader.group("name"));
    publication
        .statement(
            draft,
            Iris.id("tenure", key + "-" + office),
            Vocabulary.TENURE,
            state.getLocalName() + " " + item.kind().field())
        .add(Vocabulary.HAS_OFFICE_HOLDER, holder)
        .add(Vocabulary.HAS_POST, post)
        .period(new Period(since, null))
        .text(SKOS.NOTE, leader.group("rest").replaceFirst("^[;,]\\s*", ""), "en");
  }

  private static Optional<PartialDate> since(String text) {
    try {
      return Optional.of(
          PartialDate.of(
              LocalDate.parse(text, DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH))));
    } catch (DateTimeParseException notADay) {
      try {
        YearMonth month =
            YearMonth.parse(text, DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH));
        return Optional.of(new PartialDate(month.getYear(), month.getMonthValue(), 0));
      } catch (DateTimeParseException notAMonth) {
        return text.matches("\\d{4}")
            ? Optional.of(new PartialDate(Integer.parseInt(text), 0, 0))
            : Optional.empty();
      }
    }
  }

  private void partner(String key, IRI state, Item item, Draft draft) {
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
            Iris.id("figure", key + "-" + measure + "-" + partner.getLocalName() + "-" + detail[1]),
            Vocabulary.FIGURE,
            state.getLocalName() + " " + item.kind().field())
        .add(Vocabulary.HAS_INDICATOR, Iris.id("indicator", measure))
        .add(Vocabulary.HAS_SUBJECT, state)
        .add(Vocabulary.HAS_COUNTERPART, partner)
        .dyad(state, partner)
        .period(Period.at(new PartialDate(Integer.parseInt(detail[1]), 0, 0)))
        .number(Vocabulary.VALUE, new BigDecimal(detail[0]))
        .text(Vocabulary.UNIT, "percent")
        .add(Vocabulary.HAS_REPORTER, AGENCY);
  }

  private void place(String key, IRI state, Item item, Draft draft) {
    Matcher position = POSITION.matcher(item.detail());
    if (!position.matches()) {
      throw unusable(item, "has no coordinates such as 53 54 N, 27 34 E");
    }
    boolean capital = item.kind() == Kind.CAPITAL;
    draft
        .about(Iris.id("place", capital ? key + "-capital" : key), Vocabulary.PLACE)
        .text(RDFS.LABEL, capital ? item.name() : "Middle of " + state.getLocalName(), "en")
        .text(SKOS.NOTE, capital ? "Capital, by the World Factbook" : "", "en")
        .add(Vocabulary.IS_IN_STATE, state)
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
