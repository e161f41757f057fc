package org.w3id.dyad.source.table.register;

import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Those who make claims and are neither officials nor organizations. */
public final class AuthorsTable implements Table {

  @Override
  public String name() {
    return "authors";
  }

  @Override
  public String meaning() {
    return "A person or body that makes claims and is neither an official nor an organization.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("label_en", "name"),
        Column.optional("affiliation", "where they work, as text"),
        Column.required("sources", "documents that name them"));
  }

  @Override
  public void map(Row row) {
    row.thing(Iris.id("author", row.text("id")), FOAF.AGENT)
        .cell(RDFS.LABEL, "label_en", "en")
        .cell(DCTERMS.DESCRIPTION, "affiliation", "en")
        .sourced();
  }
}
