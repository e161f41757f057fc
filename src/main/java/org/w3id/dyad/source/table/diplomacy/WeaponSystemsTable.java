package org.w3id.dyad.source.table.diplomacy;

import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Types of military equipment. */
public final class WeaponSystemsTable implements Table {

  @Override
  public String name() {
    return "weapon_systems";
  }

  @Override
  public String meaning() {
    return "A type of military equipment, not a delivered piece.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("label_en", "name"),
        Column.optional("developers", "states and organizations that designed it (references)"),
        Column.optional("in_service_since", "date from which armed forces use it"),
        Column.optional(
            "components_from", "states and organizations that make parts of it (references)"),
        Column.optional("description", "what it is, in short"),
        Column.required("sources", "documents that say so"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional("note", "remark, such as where sources differ"));
  }

  @Override
  public void map(Row row) {
    row.statement(Iris.id("weapon-system", row.text("id")), Vocabulary.WEAPON_SYSTEM)
        .cell(RDFS.LABEL, "label_en", "en")
        .addAll(Vocabulary.HAS_DEVELOPER, row.references("developers"))
        .date(Vocabulary.IN_SERVICE_SINCE, "in_service_since")
        .addAll(Vocabulary.USES_COMPONENT_FROM, row.references("components_from"))
        .cell(DCTERMS.DESCRIPTION, "description", "en");
  }
}
