package org.w3id.dyad.source.table.register;

import static org.eclipse.rdf4j.model.util.Values.literal;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Position;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/**
 * States, territories and former states. Names are not typed: they are those of Unicode CLDR, in
 * English, Chinese, Russian and Belarusian, for the row's alpha-2 code.
 *
 * @see <a href="https://www.iso.org/iso-3166-country-codes.html">ISO 3166</a>
 * @see <a href="https://correlatesofwar.org/data-sets/state-system-membership/">the state list of
 *     the Correlates of War project</a>
 */
public final class StatesTable implements Table {
  private static final List<String> LANGUAGES = List.of("en", "zh", "ru", "be");
  private static final Map<String, IRI> KINDS =
      Map.of(
          "state", Vocabulary.STATE,
          "territory", Vocabulary.TERRITORY,
          "historical", Vocabulary.HISTORICAL_STATE,
          "historical-territory", Vocabulary.HISTORICAL_TERRITORY);

  @Override
  public String name() {
    return "states";
  }

  @Override
  public String meaning() {
    return "A state, a territory or a former state: each area of ISO 3166-1, and those beyond it"
        + " that the Correlates of War project counts.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required(
            "iso3",
            "key: alpha-3 code of ISO 3166-1; for a former state the four letters of ISO 3166-3,"
                + " or COW- and its number there; XKX is Kosovo"),
        Column.optional("iso2", "alpha-2 code of ISO 3166-1 or, for a former state, 3166-3"),
        Column.optional("former_iso3", "alpha-3 code that a former state had"),
        Column.optional("m49", "code of M49, three digits"),
        Column.optional(
            "cow_code",
            "number in the Correlates of War project; it stands with the state that bears it now"),
        Column.optional("wikidata", "item of Wikidata"),
        Column.optional("geonames", "number of GeoNames"),
        Column.required(
            "kind",
            "state (on a list of states: that of the United Nations, of the Correlates of War"
                + " project or of Gleditsch and Ward), territory (any other area), historical"
                + " (a former state) or historical-territory"),
        Column.optional("label_en", "name in English, only where CLDR has none"),
        Column.optional("capital", "key of the capital in places"),
        Column.optional("latitude", "of an area without a capital, in degrees north"),
        Column.optional("longitude", "of an area without a capital, in degrees east"),
        Column.optional("region", "smallest region that contains it, by its code of M49"),
        Column.optional("start", "date from which a former state is counted"),
        Column.optional("end", "last date on which a former state is counted"),
        Column.required("sources", "documents, by their key in sources, with optional #locator"),
        Column.optional("certainty", "probable or doubtful"),
        Column.optional("note", "remark"));
  }

  @Override
  public void map(Row row) {
    String key = row.text("iso3");
    Row.Thing area = row.thing(Iris.id("state", key), row.word("kind", KINDS));
    area.cell(Vocabulary.ISO2_CODE, "iso2")
        .add(Vocabulary.ISO3_CODE, alpha3(row, key))
        .cell(Vocabulary.M49_CODE, "m49")
        .cell(Vocabulary.COW_CODE, "cow_code")
        .add(Iris.SAME_AS, row.wikidata("wikidata"))
        .add(Iris.SAME_AS, row.geonames("geonames"))
        .add(Vocabulary.HAS_CAPITAL, row.reference("capital", "place"))
        .add(Vocabulary.IS_IN_REGION, row.reference("region", "region"))
        .sourced();
    names(row, area);
    Position.of(row).ifPresent(position -> position.describe(row, area, "state/" + key));
    row.lasting("start", "end").ifPresent(period -> area.period(Vocabulary.HAS_PERIOD, period));
  }

  private static Optional<Literal> alpha3(Row row, String key) {
    return key.length() == 3
        ? Optional.of(literal(key))
        : row.optional("former_iso3").map(code -> literal(code));
  }

  private static void names(Row row, Row.Thing area) {
    if (row.optional("label_en").isPresent()) {
      area.cell(RDFS.LABEL, "label_en", "en");
      return;
    }
    String code = row.text("iso2");
    ULocale country = new ULocale("", code);
    for (String language : LANGUAGES) {
      String name = country.getDisplayCountry(new ULocale(language));
      if (name.equals(code)) {
        throw new UnusableValueException("iso2", code, "has no name in CLDR; fill label_en");
      }
      area.add(RDFS.LABEL, literal(name, language));
    }
  }
}
