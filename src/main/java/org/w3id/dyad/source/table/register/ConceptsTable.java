package org.w3id.dyad.source.table.register;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** The project's own small vocabularies; partnership levels and products have their own tables. */
public final class ConceptsTable implements Table {

  /** Settings of a query, written as in an address. */
  static final String SETTINGS = "[^=&?;]+=[^=&?;]+(?:&[^=&?;]+=[^=&?;]+)*";

  private static final Pattern MEASURE = Pattern.compile("([a-z0-9-]+)(?:\\?(" + SETTINGS + "))?");

  private static final Map<String, IRI> CLASSES =
      Map.of(
          "topic", Vocabulary.TOPIC,
          "agreement-type", Vocabulary.AGREEMENT_TYPE,
          "event-kind", Vocabulary.EVENT_KIND,
          "mission-kind", Vocabulary.MISSION_KIND,
          "rank", Vocabulary.RANK_CLASS,
          "indicator", Vocabulary.INDICATOR);

  @Override
  public String name() {
    return "concepts";
  }

  @Override
  public String meaning() {
    return "A word of one of the project's vocabularies, with what it means.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required(
            "scheme",
            "vocabulary: topic, agreement-type, event-kind, mission-kind, rank or indicator"),
        Column.required("id", "key within the vocabulary"),
        Column.required("label_en", "name in English"),
        Column.optional("label_zh", "name in Chinese"),
        Column.optional("label_ru", "name in Russian"),
        Column.optional("label_be", "name in Belarusian"),
        Column.required("definition", "what it means, in English"),
        Column.optional("broader", "wider word of the same vocabulary (key)"),
        Column.optional("unit", "unit in which an indicator is given, such as USD or percent"),
        Column.optional(
            "measured_by",
            "queries of queries/indicators by which an indicator is measured, with what is always set in"
                + " them, such as multiple?direction=turnover"));
  }

  @Override
  public void map(Row row) {
    IRI type = row.word("scheme", CLASSES);
    String scheme = row.text("scheme");
    IRI vocabulary = Iris.id("concept-scheme", scheme);
    row.thing(vocabulary, SKOS.CONCEPT_SCHEME);
    row.thing(Iris.id(scheme, row.text("id")), type)
        .add(SKOS.IN_SCHEME, vocabulary)
        .labels(SKOS.PREF_LABEL)
        .cell(SKOS.PREF_LABEL, "label_be", "be")
        .cell(SKOS.DEFINITION, "definition", "en")
        .add(SKOS.BROADER, row.reference("broader", scheme))
        .cell(Vocabulary.UNIT, "unit")
        .addAll(
            Vocabulary.IS_MEASURED_BY,
            row.list("measured_by").stream().map(text -> measure(row, text)).toList());
  }

  private static IRI measure(Row row, String text) {
    Matcher parts = MEASURE.matcher(text);
    if (!parts.matches()) {
      throw new UnusableValueException(
          "measured_by",
          text,
          "is not a query, with settings or without, such as multiple?direction=turnover");
    }
    Row.Thing measure =
        row.thing(Iris.id("measure", Iris.key(text)), Vocabulary.MEASURE)
            .add(Vocabulary.QUERY_NAME, literal(parts.group(1)));
    return parts.group(2) == null
        ? measure.iri()
        : measure.add(Vocabulary.SETTINGS, literal(parts.group(2))).iri();
  }
}
