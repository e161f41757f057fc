package org.w3id.dyad.source.table.diplomacy;

import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/**
 * Kinds of relations that authors rank beside the formulas of {@link PartnershipLevelsTable},
 * though no two sides declared them as one.
 */
public final class RelationKindsTable implements Table {

  @Override
  public String name() {
    return "relation_kinds";
  }

  @Override
  public String meaning() {
    return "A kind of relation that an author ranks and that is no official formula.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("label_en", "name in English"),
        Column.optional("label_zh", "name in Chinese"),
        Column.optional("label_ru", "name in Russian"),
        Column.required("sources", "documents, by their key in sources, with optional #locator"),
        Column.optional("note", "remark"));
  }

  @Override
  public void map(Row row) {
    row.thing(Iris.id("relation-kind", row.text("id")), Vocabulary.RELATION_KIND)
        .labels(SKOS.PREF_LABEL)
        .sourced();
  }
}
