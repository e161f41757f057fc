package org.w3id.dyad.source.table.diplomacy;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/**
 * The official formulas by which states call their relation; spelling variants of a formula are
 * labels of one level. How levels rank is no part of it: see {@link PlacementsTable}.
 */
public final class PartnershipLevelsTable implements Table {
  private static final IRI SCHEME = Iris.id("concept-scheme", "partnership-level");

  @Override
  public String name() {
    return "partnership_levels";
  }

  @Override
  public String meaning() {
    return "An official formula for the relation of two partners, with its variants.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("label_en", "formula in English, without the names of the partners"),
        Column.optional("label_zh", "formula in Chinese"),
        Column.optional("label_ru", "formula in Russian"),
        Column.optional("alt_en", "variants in English, separated by semicolons"),
        Column.optional("alt_zh", "variants in Chinese, separated by semicolons"),
        Column.optional(
            "categories",
            "categories of a published list of 35 labels into which the formula falls; that list"
                + " puts one label into two"),
        Column.optional("all_weather", "yes if the formula says all-weather (全天候), else no"),
        Column.required("sources", "documents, by their key in sources, with optional #locator"),
        Column.optional("note", "remark"));
  }

  @Override
  public void map(Row row) {
    row.thing(SCHEME, SKOS.CONCEPT_SCHEME)
        .add(SKOS.PREF_LABEL, literal("partnership levels", "en"));
    Row.Thing level =
        row.thing(Iris.id("partnership-level", row.text("id")), Vocabulary.PARTNERSHIP_LEVEL)
            .labels(SKOS.PREF_LABEL)
            .cells(SKOS.ALT_LABEL, "alt_en", "en")
            .cells(SKOS.ALT_LABEL, "alt_zh", "zh")
            .add(SKOS.IN_SCHEME, SCHEME)
            .sourced();
    row.list("categories").forEach(c -> level.add(Vocabulary.TAXONOMY_CATEGORY, literal(c, "en")));
    row.yesOrNo("all_weather").ifPresent(yes -> level.add(Vocabulary.IS_ALL_WEATHER, literal(yes)));
  }
}
