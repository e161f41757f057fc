package org.w3id.dyad.source.table.register;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** What each list of states has on a state: code, name and dates. */
public final class StateListingsTable implements Table {
  private static final Map<String, IRI> LISTS =
      Map.of(
          "cow", Vocabulary.COW_STATE_SYSTEM,
          "gleditsch-ward", Vocabulary.GLEDITSCH_WARD_STATES,
          "iso-3166-1", Vocabulary.ISO3166_PART1,
          "iso-3166-3", Vocabulary.ISO3166_PART3,
          "united-nations", Vocabulary.UNITED_NATIONS_MEMBERSHIP);

  @Override
  public String name() {
    return "state_listings";
  }

  @Override
  public String meaning() {
    return "What one list of states has on a state that was divided or united, or on which the"
        + " lists differ: under which code and name, from when to when.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("list", "cow, gleditsch-ward, iso-3166-1, iso-3166-3 or united-nations"),
        Column.optional("code", "code on the list"),
        Column.required("state", "the state that it means: state/…"),
        Column.required("label_en", "name on the list"),
        Column.required("start", "date from which the list counts it"),
        Column.optional("end", "last date on which the list counts it; empty: it still does"),
        Column.required("sources", "documents, by their key in sources, with optional #locator"),
        Column.optional("certainty", "probable or doubtful"),
        Column.optional("note", "why it is doubtful, or a remark"));
  }

  @Override
  public void map(Row row) {
    row.statement(Iris.id("state-listing", row.text("id")), Vocabulary.STATE_LISTING)
        .cell(RDFS.LABEL, "label_en", "en")
        .add(Vocabulary.IS_ON_STATE_LIST, row.word("list", LISTS))
        .cell(Vocabulary.CODE_ON_LIST, "code")
        .add(Vocabulary.LISTS_STATE, row.reference("state"))
        .period(row.lasting("start", "end"));
  }
}
