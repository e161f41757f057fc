package org.w3id.dyad.source.aiddata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.aiddata.AidDataEdition.Item;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Names;

/**
 * Who funds, gets and carries out what one record is about. Agencies have no keys: each is known by
 * its name, under {@code aiddata-}, so that none is taken for another publisher's agency. The great
 * banks, which the project's own tables have too, are linked to those.
 */
final class AidDataAgencies {

  /** Names of AidData, and the organizations of the project's own tables that they mean. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "export-import-bank-of-china", "china-eximbank",
          "china-development-bank-cdb", "china-development-bank",
          "china-development-bank", "china-development-bank",
          "industrial-and-commercial-bank-of-china-icbc", "icbc",
          "industrial-and-commercial-bank-of-china", "icbc",
          "people-s-bank-of-china-pboc", "peoples-bank-of-china",
          "people-s-bank-of-china", "peoples-bank-of-china",
          "silk-road-fund", "silk-road-fund");

  /** The types that version 1.0 writes behind the name. */
  private static final Set<String> TYPES =
      Set.of(
          "government agency",
          "state-owned company",
          "private sector",
          "training and research",
          "multilateral",
          "national ngo",
          "international ngo",
          "regional ngo",
          "ngo",
          "public private partnership",
          "political party",
          "foundation",
          "academic, training and research");

  private static final Pattern BANK = Pattern.compile("\\bBank\\b");

  private final AidDataRecord record;
  private final Facts.Thing commitment;
  private final Draft draft;
  private final Names names;

  AidDataAgencies(AidDataRecord record, Facts.Thing commitment, Draft draft, Names names) {
    this.record = record;
    this.commitment = commitment;
    this.draft = draft;
    this.names = names;
  }

  void write() {
    agencies(Item.FUNDERS, Item.FUNDER_TYPES, Vocabulary.HAS_FUNDER);
    agencies(Item.COFINANCIERS, Item.COFINANCIER_TYPES, Vocabulary.HAS_FUNDER);
    agencies(Item.RECEIVERS, Item.RECEIVER_TYPES, Vocabulary.HAS_RECIPIENT);
    agencies(Item.IMPLEMENTERS, Item.IMPLEMENTER_TYPES, Vocabulary.HAS_IMPLEMENTER);
  }

  private void agencies(Item names, Item types, IRI role) {
    List<String> typeList = record.list(types);
    List<String> nameList = record.list(names);
    for (int i = 0; i < nameList.size(); i++) {
      String name = nameList.get(i);
      String type = typeList.size() == nameList.size() ? typeList.get(i) : "";
      int comma = name.lastIndexOf(", ");
      if (comma > 0 && TYPES.contains(name.substring(comma + 2).toLowerCase(Locale.ROOT))) {
        type = name.substring(comma + 2);
        name = name.substring(0, comma).strip();
      }
      agency(name, type, role);
    }
  }

  private void agency(String name, String type, IRI role) {
    String key = Iris.key(name);
    if (key.isEmpty() || key.startsWith("unspecified-")) {
      return;
    }
    IRI agency = Iris.id("organization", "aiddata-" + key);
    Facts.Thing thing = draft.about(agency, type(name, type));
    names.label(thing, name);
    String known = KNOWN.get(key);
    if (known != null) {
      thing.add(Iris.SAME_AS, Iris.id("organization", known));
    }
    commitment.add(role, agency);
  }

  private static IRI type(String name, String type) {
    String text = type.toLowerCase(Locale.ROOT);
    if (text.contains("multilateral") || text.contains("intergovernmental")) {
      return Vocabulary.INTERNATIONAL_ORGANIZATION;
    }
    if (text.contains("bank") || BANK.matcher(name).find()) {
      return Vocabulary.BANK;
    }
    if (text.contains("company") || text.contains("private sector")) {
      return Vocabulary.COMPANY;
    }
    return text.contains("government") ? Vocabulary.GOVERNMENT_BODY : Vocabulary.ORGANIZATION;
  }
}
