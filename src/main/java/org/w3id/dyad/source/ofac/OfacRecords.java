package org.w3id.dyad.source.ofac;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.ExternalIdentifier;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Listed;
import org.w3id.dyad.source.api.Publication;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.listing.ListedPerson;
import org.w3id.dyad.source.listing.Listing;

/**
 * What the records of OFAC's files say. A party is {@code …/id/ofac/<number>}, and has a sanction
 * for each programme; numbers of documents stand in its remarks, which stay text.
 */
final class OfacRecords {
  private static final String NOTHING = "-0-";
  private static final IRI IMPOSER = Iris.id("state", "USA");

  private static final Map<String, IRI> TYPES =
      Map.of(
          "", Vocabulary.ORGANIZATION,
          "entity", Vocabulary.ORGANIZATION,
          "individual", FOAF.PERSON,
          "vessel", Vocabulary.VESSEL,
          "aircraft", Vocabulary.AIRCRAFT);

  private final Publication publication;
  private final Listing listing;
  private final Areas areas;
  private final OfacComments comments;
  private final BitSet parties = new BitSet();

  /** Those of the list that is read now: a party that is on several has the programmes of all. */
  private final BitSet ofList = new BitSet();

  private String list = "";

  OfacRecords(Publication publication, Areas areas, OfacComments comments) {
    this.publication = publication;
    this.listing = new Listing(publication, "ofac", "OFAC", IMPOSER);
    this.areas = areas;
    this.comments = comments;
  }

  void map(OfacFile.Kind kind, Fields fields, Draft draft) {
    switch (kind) {
      case PARTIES -> party(fields, draft);
      case ALIASES -> alias(fields, draft);
      case ADDRESSES -> address(fields, draft);
      default -> throw new IllegalArgumentException(kind + " are read elsewhere");
    }
  }

  private static String get(Fields fields, String column) {
    String text = fields.get(column);
    return text.equals(NOTHING) ? "" : text;
  }

  private static String text(Fields fields, String column) {
    String text = get(fields, column);
    if (text.isEmpty()) {
      throw new UnusableValueException(
          column, fields.get(column), "is empty; every record needs it");
    }
    return text;
  }

  private static int number(Fields fields, String column) {
    String number = text(fields, column);
    if (!number.matches("\\d{1,8}")) {
      throw new UnusableValueException(column, number, "is not a number of OFAC's");
    }
    return Integer.parseInt(number);
  }

  private IRI thing(int number) {
    return listing.party(Integer.toString(number));
  }

  private void party(Fields fields, Draft draft) {
    int number = number(fields, "ent_num");
    if (ofThisList(fields).get(number)) {
      throw new UnusableValueException(
          "ent_num", Integer.toString(number), "is the number of an earlier party");
    }
    String name = text(fields, "sdn_name");
    String kind = get(fields, "sdn_type").toLowerCase(Locale.ROOT);
    IRI type = TYPES.get(kind);
    if (type == null) {
      throw new UnusableValueException(
          "sdn_type", kind, "is not individual, vessel, aircraft, or -0- for an organization");
    }
    List<String> programmes = programmes(fields);
    parties.set(number);
    ofList.set(number);
    Listed listed = new Listed(draft.about(thing(number), type), draft, areas);
    listing.record(draft, Integer.toString(number), listed.thing());
    String remarks = remarks(fields) + comments.take(number, fields.file());
    listed.thing().text(RDFS.LABEL, name).text(SKOS.NOTE, remarks, "en");
    read(new OfacRemarks(remarks), number, type, listed, draft);
    title(fields, type, listed.thing());
    vessel(fields, type, listed);
    for (String programme : programmes) {
      sanction(number, name, programme, draft);
    }
  }

  private void read(OfacRemarks remarks, int number, IRI type, Listed listed, Draft draft) {
    if (type.equals(FOAF.PERSON)) {
      remarks.describe(new ListedPerson(listed, draft));
    }
    if (type.equals(Vocabulary.VESSEL)) {
      for (ExternalIdentifier key : remarks.identifiers()) {
        key.of(thing(number), publication, draft, Integer.toString(number));
      }
    }
  }

  private BitSet ofThisList(Fields fields) {
    if (!list.equals(fields.file())) {
      list = fields.file();
      ofList.clear();
    }
    return ofList;
  }

  /** Remarks that are cut behind a thousand characters may be cut at a space, which is kept. */
  private static String remarks(Fields fields) {
    return get(fields, "remarks").isEmpty() ? "" : fields.untrimmed("remarks");
  }

  /** The programmes of a party; {@code NPWMD] [IFSR} are two. */
  private static List<String> programmes(Fields fields) {
    List<String> programmes =
        Arrays.stream(text(fields, "program").split("[\\[\\]]"))
            .map(String::strip)
            .filter(programme -> !programme.isEmpty())
            .toList();
    if (programmes.isEmpty() || programmes.stream().anyMatch(name -> Iris.key(name).isEmpty())) {
      throw new UnusableValueException(
          "program", fields.get("program"), "is not the name of a programme");
    }
    return programmes;
  }

  private static void title(Fields fields, IRI type, Facts.Thing thing) {
    String title = get(fields, "title");
    if (type.equals(FOAF.PERSON)) {
      thing.text(Listed.JOB_TITLE, title);
    } else if (!title.isEmpty()) {
      thing.text(SKOS.NOTE, "Title: " + title, "en");
    }
  }

  private static void vessel(Fields fields, IRI type, Listed listed) {
    if (!type.equals(Vocabulary.VESSEL) && !type.equals(Vocabulary.AIRCRAFT)) {
      return;
    }
    String flag = get(fields, "vess_flag");
    listed
        .thing()
        .text(Vocabulary.CALL_SIGN, get(fields, "call_sign"))
        .text(Vocabulary.VESSEL_TYPE, get(fields, "vess_type"))
        .text(Vocabulary.TONNAGE, get(fields, "tonnage"))
        .text(Vocabulary.GROSS_TONNAGE, get(fields, "grt"))
        .text(Vocabulary.VESSEL_FLAG, flag)
        .text(Vocabulary.VESSEL_OWNER, get(fields, "vess_owner"))
        .add(Vocabulary.IS_LINKED_TO_STATE, listed.state("vess_flag", flag));
  }

  private void sanction(int number, String name, String programme, Draft draft) {
    String record = Integer.toString(number);
    String key = "ofac-" + number + "-" + Iris.key(programme);
    listing
        .sanction(draft, key, record, thing(number), programme)
        .text(RDFS.LABEL, Listing.label(programme, name));
  }

  /** The party of an alias or an address, which must have been read. */
  private Listed party(Fields fields, String column, Draft draft) {
    int number = number(fields, column);
    if (!parties.get(number)) {
      throw new UnusableValueException(
          column, Integer.toString(number), "is the number of no party in the files");
    }
    return new Listed(draft.about(thing(number)), draft, areas);
  }

  private void alias(Fields fields, Draft draft) {
    party(fields, "ent_num", draft)
        .alias(
            "ofac-" + number(fields, "alt_num"),
            text(fields, "alt_name"),
            get(fields, "alt_type"),
            get(fields, "alt_remarks"));
  }

  private void address(Fields fields, Draft draft) {
    party(fields, "ent_num", draft)
        .address(
            "ofac-" + number(fields, "add_num"),
            new Listed.Address(
                get(fields, "address"),
                get(fields, "city_state_province_postal"),
                "",
                "",
                get(fields, "country"),
                get(fields, "add_remarks")),
            "country");
  }
}
