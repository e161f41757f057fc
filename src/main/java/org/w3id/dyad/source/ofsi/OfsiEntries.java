package org.w3id.dyad.source.ofsi;

import static org.w3id.dyad.source.listing.ListedPerson.joined;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
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
import org.w3id.dyad.source.listing.ListedPerson;
import org.w3id.dyad.source.listing.Listing;

/**
 * What the rows of the list say. A row repeats all that is known of an entry with one of its names;
 * an entry that is listed under several regimes has its rows once for each.
 */
final class OfsiEntries implements TabularSource.Reading {
  private static final String PRIMARY = "Primary name";
  private static final String DESIGNATED = "UK Sanctions List Date Designated";

  /** A country with a remark, such as {@code Iraq (previous address)}. */
  private static final Pattern COUNTRY = Pattern.compile("(.*?) \\((previous .*|as at .*)\\)");

  private static final int FORENAMES = 5;
  private static final int ADDRESS_LINES = 6;

  private static final Map<String, IRI> TYPES =
      Map.of(
          "Individual", FOAF.PERSON,
          "Entity", Vocabulary.ORGANIZATION,
          "Ship", Vocabulary.VESSEL);

  private final Listing listing;
  private final Areas areas;
  private final ListedLabels labels;
  private final Repeats rows = new Repeats();

  OfsiEntries(Listing listing, Areas areas) {
    this.listing = listing;
    this.areas = areas;
    this.labels = new ListedLabels(listing);
  }

  @Override
  public void map(Form form, Fields fields, Draft draft) {
    String group = fields.text("Group ID");
    if (!group.matches("\\d{1,8}")) {
      throw new UnusableValueException("Group ID", group, "is not the number of an entry");
    }
    String name = name(fields);
    IRI type = type(fields);
    Listed listed = new Listed(draft.about(listing.party(group), type), draft, areas);
    Facts.Thing record = listing.record(draft, group, listed.thing());
    ListedDate.of("Last Updated", fields.get("Last Updated"))
        .ifPresent(date -> record.date(DCTERMS.MODIFIED, date));
    OfsiInformation information = new OfsiInformation(fields.get("Other Information"));
    Facts.Thing sanction = sanction(fields, group, information, draft);
    address(fields, group, listed);
    listed.thing().text(SKOS.NOTE, information.besidesReasons(), "en");
    information
        .identifiers()
        .forEach(id -> id.of(listing.party(group), listing.publication(), draft, group));
    if (type.equals(FOAF.PERSON)) {
      new OfsiPerson(fields, group, new ListedPerson(listed, draft)).write(information);
    } else {
      other(fields, information, type, listed);
    }
    if (rows.see(all(fields), "", draft) != Repeats.Finding.NEW) {
      draft.remark("", "", Repeats.REMARK);
    }
    names(fields, group, name, listed);
    labels.sanction(group, sanction.iri(), fields.get("Regime"));
  }

  @Override
  public void end(Sink sink) {
    labels.write(sink);
  }

  private static String all(Fields fields) {
    return Ofsi.ALL.stream().map(fields::get).collect(Collectors.joining("\u001F"));
  }

  private static String name(Fields fields) {
    String forenames = joined(" ", columns(fields, "Name ", FORENAMES));
    String name = joined(" ", forenames, fields.get("Name 6"));
    if (name.isEmpty()) {
      throw new UnusableValueException("Name 6", "", "is empty; every row needs a name");
    }
    return name;
  }

  private static String[] columns(Fields fields, String start, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> fields.get(start + number))
        .toArray(String[]::new);
  }

  private static IRI type(Fields fields) {
    String kind = fields.text("Group Type");
    IRI type = TYPES.get(kind);
    if (type == null) {
      throw new UnusableValueException("Group Type", kind, "is not Individual, Entity or Ship");
    }
    return type;
  }

  private Facts.Thing sanction(
      Fields fields, String group, OfsiInformation information, Draft draft) {
    String regime = fields.text("Regime");
    if (Iris.key(regime).isEmpty()) {
      throw new UnusableValueException("Regime", regime, "is not the name of a regime");
    }
    String key = "ofsi-" + group + "-" + Iris.key(regime);
    Facts.Thing sanction =
        listing
            .sanction(draft, key, group, listing.party(group), regime)
            .period(new Period(ListedDate.required("Listed On", fields.get("Listed On")), null))
            .text(Vocabulary.STATED_REASON, information.reasons(), "en");
    ListedDate.of(DESIGNATED, fields.get(DESIGNATED))
        .ifPresent(date -> sanction.date(Vocabulary.DESIGNATED_ON, date));
    return sanction;
  }

  private void names(Fields fields, String group, String name, Listed listed) {
    String kind = fields.text("Alias Type");
    if (!labels.name(group, name, kind.equals(PRIMARY))) {
      String quality = joined(", ", kind, fields.get("Alias Quality"));
      listed.alias("ofsi-" + group + "/" + name, name, quality, "");
    }
    String original = fields.get("Name Non-Latin Script");
    if (!original.isEmpty()) {
      String script =
          joined(
              ", ", fields.get("Non-Latin Script Type"), fields.get("Non-Latin Script Language"));
      listed.alias("ofsi-" + group + "/" + original, original, "", script);
    }
  }

  private static void address(Fields fields, String group, Listed listed) {
    String lines = joined(", ", columns(fields, "Address ", ADDRESS_LINES));
    String code = fields.get("Post/Zip Code");
    Matcher country = COUNTRY.matcher(fields.get("Country"));
    String name = country.matches() ? country.group(1) : fields.get("Country");
    String note = country.matches() ? country.group(2) : "";
    Listed.Address address = new Listed.Address(lines, "", "", code, name, note);
    if (!address.isEmpty()) {
      String key = joined(", ", lines, code, fields.get("Country"));
      listed.address("ofsi-" + group + "/" + key, address, "Country");
    }
  }

  private static void other(Fields fields, OfsiInformation information, IRI type, Listed listed) {
    for (String column :
        List.of(
            "Title",
            "Position",
            "Nationality",
            "Passport Number",
            "DOB",
            "Town of Birth",
            "Country of Birth",
            "National Identification Number")) {
      listed.thing().text(SKOS.NOTE, note(column, fields.get(column)), "en");
    }
    if (type.equals(Vocabulary.VESSEL)) {
      String flag = information.get("Flag of ship");
      listed
          .thing()
          .text(Vocabulary.VESSEL_TYPE, information.get("Type of ship"))
          .text(Vocabulary.VESSEL_FLAG, flag)
          .text(Vocabulary.VESSEL_OWNER, information.get("Current owners"))
          .add(Vocabulary.IS_LINKED_TO_STATE, listed.state("Other Information", flag));
    }
  }

  private static String note(String column, String text) {
    return text.isEmpty() ? "" : column + ": " + text;
  }
}
