package org.w3id.dyad.source.table.register;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/**
 * Keys under which others know things of this project. A key of a data set that can be loaded is
 * that of a record too: by it, the thing and the entry of the list meet, unless the row is doubted.
 */
public final class ExternalIdsTable implements Table {
  private static final Map<String, String> RECORDS =
      Map.of(
          "eu-sanctions", "EU",
          "ofac", "OFAC",
          "ofsi", "OFSI",
          "opensanctions", "OpenSanctions",
          "seco", "SECO",
          "un-sanctions", "UN");

  @Override
  public String name() {
    return "external_ids";
  }

  @Override
  public String meaning() {
    return "A key by which a register or a data set elsewhere knows a thing, as some source says.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("thing", "the thing: official/…, place/…"),
        Column.required("scheme", "whose key it is (key of identifier_schemes)"),
        Column.required("value", "the key, without what its scheme puts before it"),
        Column.required("sources", "documents, by their key in sources, with optional #locator"),
        Column.optional(
            "certainty",
            "probable (by the name alone, or another key is as good) or doubtful; empty: read at"
                + " the source"),
        Column.optional("note", "by what the thing was recognized, or why it is doubtful"));
  }

  @Override
  public void map(Row row) {
    IRI thing =
        row.reference("thing")
            .orElseThrow(
                () -> new UnusableValueException("thing", "", "is empty; a key is of a thing"));
    String scheme = row.text("scheme");
    String value = row.text("value");
    row.thing(Iris.externalIdentifier(scheme, value, thing), Vocabulary.EXTERNAL_IDENTIFIER)
        .add(Vocabulary.IS_IDENTIFIER_OF, thing)
        .add(Vocabulary.IN_IDENTIFIER_SCHEME, row.reference("scheme", "identifier-scheme"))
        .cell(SKOS.NOTATION, "value")
        .sourced();
    String list = RECORDS.get(scheme);
    if (list != null && row.optional("certainty").isEmpty()) {
      IRI record = Iris.record(scheme, value);
      row.thing(record, Vocabulary.PUBLISHED_RECORD).add(RDFS.LABEL, literal(list + " " + value));
      row.about(thing).add(Vocabulary.HAS_RECORD, record);
    }
  }
}
