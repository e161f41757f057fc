package org.w3id.dyad.source.table.economy;

import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Loans, grants and credit lines of which several rows of {@link CommitmentsTable} tell. */
public final class FinancingsTable implements Table {

  @Override
  public String name() {
    return "financings";
  }

  @Override
  public String meaning() {
    return "A loan, grant or credit line of which several commitments tell: one thing, counted once.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("label_en", "what it is"),
        Column.optional("project", "what it is for (keys of projects)"),
        Column.required(
            "sources", "documents that tell them apart; dyad-identifications for the editors"));
  }

  @Override
  public void map(Row row) {
    row.thing(Iris.id("financing", row.text("id")), Vocabulary.FINANCING)
        .cell(RDFS.LABEL, "label_en", "en")
        .addAll(Vocabulary.FINANCES, row.references("project", "project"))
        .sourced();
  }
}
