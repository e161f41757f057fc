package org.w3id.dyad.source.missions;

import static org.eclipse.rdf4j.model.util.Values.iri;

import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Wikidata;
import org.w3id.dyad.source.format.CitedSource;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Ordinals;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * Database of Embassies, made of Wikidata: one row a mission with the state that keeps it, the
 * country in which it stands, and the states and regions with which it deals, several in one cell
 * parted by {@code |}. A day of opening on a first of January or of a month is no more than its
 * year or month, as Wikidata writes dates. Not read: telephone, mail, social networks, pictures.
 *
 * @see <a href="https://database-of-embassies.github.io/database-of-embassies/">the publisher's
 *     page</a>
 */
public final class Embassies extends CitedSource {
  private static final IRI URL = iri("https://schema.org/url");
  private static final IRI LATITUDE = iri("http://www.w3.org/2003/01/geo/wgs84_pos#lat");
  private static final IRI LONGITUDE = iri("http://www.w3.org/2003/01/geo/wgs84_pos#long");
  private static final String MIDNIGHT = "T00:00:00Z";
  private static final Form MISSIONS =
      new Form(
          "the list of missions",
          List.of(
              "operator",
              "operatorQID",
              "jurisdictions",
              "jurisdictionQIDs",
              "country",
              "countryQID",
              "city",
              "type",
              "typeQID",
              "creation",
              "QID"));

  private final Areas areas = new Areas();
  private final Wikidata wikidata = new Wikidata();

  @Override
  public Description description() {
    return new Description(
        "embassies",
        "Database of Embassies",
        "Database of Embassies, Wikidata",
        "https://database-of-embassies.github.io/database-of-embassies/",
        "CC0 1.0",
        "database_of_embassies.csv; plain or gzip");
  }

  @Override
  protected List<Form> forms() {
    return List.of(MISSIONS);
  }

  @Override
  protected Reading reading() {
    Ordinals ordinals = new Ordinals();
    return (form, fields, draft) -> map(fields, draft, ordinals);
  }

  private void map(Fields fields, Draft draft, Ordinals ordinals) {
    String item = item("QID", fields.text("QID"));
    publication.cover(draft, Vocabulary.DIPLOMATIC_MISSION, Vocabulary.SAMPLE);
    IRI sender = area(fields, "operator", draft);
    IRI host = area(fields, "country", draft);
    String key = ordinals.distinct("wikidata-" + item, draft);
    Facts.Thing mission =
        publication
            .statement(
                draft, Iris.id("mission", key), Vocabulary.DIPLOMATIC_MISSION, "embassies/" + item)
            .text(RDFS.LABEL, label(fields), "en")
            .add(Iris.SAME_AS, Wikidata.item(item))
            .add(Vocabulary.HAS_MISSION_KIND, kind(fields, draft))
            .add(Vocabulary.HAS_SENDING_STATE, sender)
            .add(Vocabulary.IS_IN_STATE, host)
            .text(Vocabulary.PLACE_TEXT, fields.get("city"), "en")
            .page(URL, fields.get("website"));
    if (!sender.equals(host)) {
      mission.dyad(sender, host);
    }
    jurisdictions(fields, mission);
    opened(fields).ifPresent(date -> mission.period(new Period(date, null)));
    if (!fields.get("latitude").isEmpty() && !fields.get("longitude").isEmpty()) {
      mission
          .number(LATITUDE, fields.decimal("latitude"))
          .number(LONGITUDE, fields.decimal("longitude"));
    }
  }

  private static String label(Fields fields) {
    String place = fields.optional("city").orElse(fields.get("country"));
    return fields.text("type") + " of " + fields.text("operator") + " in " + place;
  }

  private static IRI kind(Fields fields, Draft draft) {
    String name = fields.text("type");
    IRI kind = Iris.id("mission-kind", Iris.key(name));
    if (draft.isNew(kind)) {
      draft
          .about(kind, Vocabulary.MISSION_KIND)
          .text(SKOS.PREF_LABEL, name, "en")
          .add(Iris.SAME_AS, Wikidata.number(fields.get("typeQID")).map(Wikidata::item));
    }
    return kind;
  }

  /** A state by its item, or by its name where the item is that of a ministry or the like. */
  private IRI area(Fields fields, String column, Draft draft) {
    String name = fields.text(column);
    String item = item(column + "QID", fields.text(column + "QID"));
    Optional<IRI> byItem = wikidata.area(item);
    if (byItem.isPresent()) {
      return byItem.get();
    }
    IRI byName =
        areas
            .named(name)
            .orElseThrow(
                () ->
                    new UnusableValueException(
                        column, name, "is on no list of states or territories"));
    draft.remark(column + "QID", item, "is no item of a state: placed by the name " + name);
    return byName;
  }

  private void jurisdictions(Fields fields, Facts.Thing mission) {
    if (fields.get("jurisdictionQIDs").isEmpty()) {
      return;
    }
    String[] items = fields.get("jurisdictionQIDs").split("\\|", -1);
    String[] names = fields.get("jurisdictions").split("\\|", -1);
    for (int i = 0; i < items.length; i++) {
      String text = i < names.length ? names[i] : items[i];
      Optional<IRI> state = wikidata.area(item("jurisdictionQIDs", items[i]));
      if (state.isPresent()) {
        mission.add(Vocabulary.IS_ACCREDITED_TO, state.get());
      } else {
        mission.text(Vocabulary.JURISDICTION_TEXT, text, "en");
      }
    }
  }

  private static String item(String column, String text) {
    return Wikidata.number(text)
        .orElseThrow(
            () ->
                new UnusableValueException(
                    column, text, "is not an item such as http://www.wikidata.org/entity/Q184"));
  }

  private static Optional<PartialDate> opened(Fields fields) {
    String text = fields.get("creation");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      PartialDate day = PartialDate.parse(text.replace(MIDNIGHT, ""));
      boolean isYear = day.month() == 1 && day.day() == 1;
      return Optional.of(
          isYear
              ? new PartialDate(day.year(), 0, 0)
              : day.day() == 1 ? new PartialDate(day.year(), day.month(), 0) : day);
    } catch (IllegalArgumentException e) {
      throw new UnusableValueException("creation", text, e.getMessage());
    }
  }
}
