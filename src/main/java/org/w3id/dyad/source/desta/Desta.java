package org.w3id.dyad.source.desta;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.AreaCodes;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.format.CitedSource;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * DESTA, the Design of Trade Agreements: preferential trade agreements since 1945 with their
 * parties, and what changed them later. Read is the list of treaties, one row for each text, whose
 * columns {@code c1} to {@code c91} hold the parties by their numbers in ISO 3166-1.
 *
 * <p>An accession, a withdrawal, an amendment or a consolidated text points to what it alters. A
 * negotiation that has not led to a text is kept as an agreement of that kind, without a date.
 *
 * @see <a href="https://www.designoftradeagreements.org/downloads/">the publisher's page</a>
 */
public final class Desta extends CitedSource {
  private static final Form TREATIES =
      new Form(
          "the list of treaties",
          List.of("number", "base_treaty", "name", "entry_type", "year", "entryforceyear", "c1"));
  private static final Map<String, String> TYPES =
      Map.of(
          "base_treaty", "trade-agreement",
          "accession", "trade-agreement-accession",
          "withdrawal", "trade-agreement-withdrawal",
          "protocol or amendment", "trade-agreement-amendment",
          "consolidated", "trade-agreement-consolidation",
          "negotiation", "trade-agreement-negotiation");
  private static final int MOST_PARTIES = 200;

  private final AreaCodes areas = new AreaCodes("comtrade-areas.csv");

  @Override
  public Description description() {
    return new Description(
        "desta",
        "Design of Trade Agreements (DESTA)",
        "World Trade Institute, University of Bern",
        "https://www.designoftradeagreements.org/downloads/",
        "https://creativecommons.org/licenses/by/4.0/",
        "the list of treaties as CSV");
  }

  @Override
  protected List<Form> forms() {
    return List.of(TREATIES);
  }

  @Override
  protected Reading reading() {
    Repeats repeats = new Repeats();
    return (form, fields, draft) -> map(fields, draft, repeats);
  }

  private void map(Fields fields, Draft draft, Repeats repeats) {
    String number = fields.text("number");
    String name = fields.text("name");
    repeats.requireNew(number, "number", number, draft);
    String entryType = fields.text("entry_type");
    String type = TYPES.get(entryType);
    if (type == null) {
      throw new UnusableValueException(
          "entry_type",
          entryType,
          "is not one of " + String.join(", ", TYPES.keySet().stream().sorted().toList()));
    }
    Optional<Integer> signed = year(fields, "year");
    Facts.Thing agreement =
        publication
            .statement(draft, agreement(number), Vocabulary.AGREEMENT, "desta/" + number)
            .text(RDFS.LABEL, name, "en")
            .add(Vocabulary.HAS_AGREEMENT_TYPE, Iris.id("agreement-type", type))
            .parties(parties(fields));
    signed.ifPresent(
        year ->
            agreement
                .date(Vocabulary.SIGNED_ON, new PartialDate(year, 0, 0))
                .whole(Vocabulary.YEAR, year));
    inForce(fields, signed, draft)
        .ifPresent(period -> agreement.period(Vocabulary.HAS_PERIOD, period));
    String base = fields.text("base_treaty");
    if (!base.equals(number)) {
      agreement.add(Vocabulary.MODIFIES_AGREEMENT, agreement(base));
    }
    listed(fields).ifPresent(listed -> agreement.flag(Vocabulary.IS_LISTED_BY_WTO, listed));
    fields
        .optional("wto_name")
        .filter(other -> !other.equals("NA") && !other.equals(name))
        .ifPresent(other -> agreement.text(SKOS.ALT_LABEL, other, "en"));
  }

  private static IRI agreement(String number) {
    return Iris.id("agreement", "desta-" + number);
  }

  private List<IRI> parties(Fields fields) {
    List<IRI> parties = new ArrayList<>();
    for (int i = 1; i <= MOST_PARTIES && fields.has("c" + i); i++) {
      String column = "c" + i;
      String code = fields.get(column);
      if (!code.isEmpty() && !code.equals("NA")) {
        parties.add(
            areas
                .find(code, 0)
                .map(AreaCodes.Area::iri)
                .orElseThrow(
                    () ->
                        new UnusableValueException(
                            column, code, "is not a number of ISO 3166-1, such as 112")));
      }
    }
    if (parties.isEmpty()) {
      throw new UnusableValueException("c1", "", "is empty; an agreement has parties");
    }
    return parties;
  }

  private static Optional<Period> inForce(Fields fields, Optional<Integer> signed, Draft draft) {
    Optional<Integer> start = year(fields, "entryforceyear");
    if (start.isPresent() && signed.isPresent() && start.get() < signed.get()) {
      draft.remark(
          "entryforceyear",
          fields.get("entryforceyear"),
          "is before the year of signature " + signed.get() + ": left out");
      return Optional.empty();
    }
    return start.map(year -> new Period(new PartialDate(year, 0, 0), null));
  }

  private static Optional<Integer> year(Fields fields, String column) {
    String year = fields.get(column);
    return year.isEmpty() || year.equals("NA")
        ? Optional.empty()
        : Optional.of(fields.year(column));
  }

  private static Optional<Boolean> listed(Fields fields) {
    return switch (fields.get("wto_listed")) {
      case "1" -> Optional.of(true);
      case "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
