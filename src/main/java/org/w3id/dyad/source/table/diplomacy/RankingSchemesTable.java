package org.w3id.dyad.source.table.diplomacy;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Published orders of the partnership levels; they disagree, and each stands as its author's. */
public final class RankingSchemesTable implements Table {

  @Override
  public String name() {
    return "ranking_schemes";
  }

  @Override
  public String meaning() {
    return "A published order of partnership levels.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("label_en", "name in English"),
        Column.required("author", "who ranks"),
        Column.optional("date", "date of publication"),
        Column.required(
            "complete",
            "yes if all steps of the order are in ranking_tiers; no: their ranks only order them"),
        Column.required("sources", "documents, by their key in sources, with optional #locator"),
        Column.optional("note", "what the order leaves open, or a remark"));
  }

  @Override
  public void map(Row row) {
    row.thing(Iris.id("ranking-scheme", row.text("id")), Vocabulary.RANKING_SCHEME)
        .cell(RDFS.LABEL, "label_en", "en")
        .cell(DCTERMS.CREATOR, "author")
        .date(DCTERMS.ISSUED, "date")
        .add(
            Vocabulary.IS_COMPLETE_ORDER,
            literal(row.word("complete", Map.of("yes", true, "no", false))))
        .sourced();
  }
}
