package org.w3id.dyad.source.states;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
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
import org.w3id.dyad.source.api.DatedStates;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.format.CitedSource;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Repeats;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * Colonial history data of the Issue Correlates of War project: one row a country. When it became
 * independent and from whom, whether it seceded from another state later, what it merged into, and
 * since when the Correlates of War project and Gleditsch and Ward count it. Months are written as
 * {@code 178309}; -9 is not applicable.
 *
 * <p>What ruled the country is placed by the month before the change.
 *
 * @see <a href="https://www.paulhensel.org/icowcol.html">the publisher's page and code book</a>
 */
public final class ColonialHistory extends CitedSource {
  private static final String NONE = "-9";
  private static final int CENTURY = 100;
  private static final Form HISTORY =
      new Form(
          "the colonial history",
          List.of(
              "State",
              "Name",
              "ColRuler",
              "IndFrom",
              "IndDate",
              "IndViol",
              "IndType",
              "SecFrom",
              "SecDate",
              "SecViol",
              "Into",
              "IntoDate",
              "COWsys",
              "GWsys",
              "Notes"));

  /** Formation (1) has no state before it. */
  private static final Map<String, Optional<IRI>> KINDS =
      Map.of(
          "1", Optional.empty(),
          "2", Optional.of(Vocabulary.DECOLONIZATION),
          "3", Optional.of(Vocabulary.SEPARATION),
          "4", Optional.of(Vocabulary.DISSOLUTION));

  private final DatedStates states = DatedStates.cow();
  private final Listings listings = new Listings(states, publication);

  @Override
  public Description description() {
    return new Description(
        "icow-colonial",
        "Issue Correlates of War: colonial history 1.1",
        "Paul R. Hensel, Issue Correlates of War project",
        "https://www.paulhensel.org/icowcol.html",
        "to be cited",
        "coldata110.csv");
  }

  @Override
  protected List<Form> forms() {
    return List.of(HISTORY);
  }

  @Override
  protected Reading reading() {
    Repeats repeats = new Repeats();
    return (form, fields, draft) -> map(fields, draft, repeats);
  }

  private void map(Fields fields, Draft draft, Repeats repeats) {
    String code = fields.text("State");
    repeats.requireNew(code, "State", code, draft);
    publication.cover(draft, Vocabulary.STATE_LISTING, Vocabulary.SAMPLE);
    publication.cover(draft, Vocabulary.SUCCESSION, Vocabulary.SAMPLE);
    PartialDate independence =
        month(fields, "IndDate")
            .orElseThrow(
                () ->
                    new UnusableValueException(
                        "IndDate", NONE, "is needed: each row is on an independence"));
    Optional<PartialDate> merger = month(fields, "IntoDate");
    Facts.Thing entry = listing(fields, draft, "IndDate", independence, merger);
    other(fields, "ColRuler")
        .ifPresent(c -> entry.add(Vocabulary.HAS_COLONIAL_RULER, ruler(c, independence, draft)));
    if (!fields.get("Notes").equals(NONE)) {
      entry.text(SKOS.NOTE, fields.get("Notes"), "en");
    }
    for (String column : List.of("COWsys", "GWsys")) {
      month(fields, column).ifPresent(date -> listing(fields, draft, column, date, merger));
    }
    successions(fields, draft, independence, merger);
  }

  private Facts.Thing listing(
      Fields fields, Draft draft, String column, PartialDate start, Optional<PartialDate> merger) {
    String code = fields.get("State");
    IRI list =
        switch (column) {
          case "COWsys" -> Vocabulary.COW_STATE_SYSTEM;
          case "GWsys" -> Vocabulary.GLEDITSCH_WARD_STATES;
          default -> Vocabulary.ICOW_COLONIAL_HISTORY;
        };
    String suffix = column.equals("IndDate") ? "" : "-" + column.toLowerCase(Locale.ROOT);
    Listings.Entry entry =
        new Listings.Entry(
            list,
            code,
            column.equals("IndDate"),
            fields.text("Name"),
            start,
            merger.orElse(null),
            null);
    return listings.add(
        draft, "icow-colonial-" + code + suffix, "icow-colonial/" + code + suffix, entry, "State");
  }

  private void successions(
      Fields fields, Draft draft, PartialDate independence, Optional<PartialDate> merger) {
    String type = fields.text("IndType");
    Optional<IRI> kind = KINDS.get(type);
    if (kind == null) {
      throw new UnusableValueException("IndType", type, "is not 1, 2, 3 or 4");
    }
    IRI own = own(fields, independence, draft);
    Optional<String> from = other(fields, "IndFrom");
    if (from.isPresent() && kind.isPresent()) {
      IRI before = state(from.get(), "IndFrom", independence, draft);
      change(fields, draft, "independence", kind.get(), before, own, independence)
          .add(fields, "IndViol");
    }
    Optional<PartialDate> secession = month(fields, "SecDate");
    if (secession.isPresent()) {
      String code = other(fields, "SecFrom").orElse("");
      IRI before = state(code, "SecFrom", secession.get(), draft);
      change(fields, draft, "secession", Vocabulary.SEPARATION, before, own, secession.get())
          .add(fields, "SecViol");
    }
    if (merger.isPresent()) {
      IRI after = state(other(fields, "Into").orElse(""), "Into", merger.get(), draft);
      change(fields, draft, "merger", Vocabulary.UNIFICATION, own, after, merger.get());
    }
  }

  /** A change that may be told to have been violent. */
  private record Change(Facts.Thing thing) {
    void add(Fields fields, String column) {
      switch (fields.get(column)) {
        case "0" -> thing.flag(Vocabulary.IS_VIOLENT, false);
        case "1" -> thing.flag(Vocabulary.IS_VIOLENT, true);
        case NONE -> {}
        default ->
            throw new UnusableValueException(column, fields.get(column), "is neither 0, 1 nor -9");
      }
    }
  }

  private Change change(
      Fields fields, Draft draft, String what, IRI kind, IRI before, IRI after, PartialDate date) {
    String key = "icow-colonial-" + fields.get("State") + "-" + what;
    return new Change(
        publication
            .statement(
                draft,
                Iris.id("succession", key),
                Vocabulary.SUCCESSION,
                key.replaceFirst("icow-colonial-", "icow-colonial/"))
            .text(RDFS.LABEL, fields.get("Name") + ": " + what, "en")
            .add(Vocabulary.HAS_SUCCESSION_KIND, kind)
            .add(Vocabulary.HAS_PREDECESSOR, before)
            .add(Vocabulary.HAS_SUCCESSOR, after)
            .period(Period.at(date)));
  }

  private IRI own(Fields fields, PartialDate date, Draft draft) {
    return describe(states.of(fields.get("State"), date, null).get(0).area(), draft);
  }

  private IRI ruler(String code, PartialDate independence, Draft draft) {
    return state(code, "ColRuler", independence, draft);
  }

  /** The state of another code at the time of a change, or the last one before it. */
  private IRI state(String code, String column, PartialDate date, Draft draft) {
    return states
        .on(code, date)
        .or(() -> states.latest(code))
        .map(area -> describe(area, draft))
        .orElseThrow(
            () ->
                new UnusableValueException(
                    column,
                    code,
                    "is not a state of the COW system, such as 200 for the United Kingdom"));
  }

  private static IRI describe(AreaCodes.Area area, Draft draft) {
    DatedStates.describe(area, draft);
    return area.iri();
  }

  private static Optional<String> other(Fields fields, String column) {
    return fields.optional(column).filter(code -> !code.equals(NONE));
  }

  private static Optional<PartialDate> month(Fields fields, String column) {
    String value = fields.text(column);
    if (value.equals(NONE)) {
      return Optional.empty();
    }
    int number = fields.integer(column);
    try {
      return Optional.of(new PartialDate(number / CENTURY, number % CENTURY, 0));
    } catch (DateTimeException e) {
      throw new UnusableValueException(column, value, "is not a month such as 178309");
    }
  }
}
