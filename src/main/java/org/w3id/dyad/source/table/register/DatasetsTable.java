package org.w3id.dyad.source.table.register;

import static org.eclipse.rdf4j.model.util.Values.iri;

import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** The data sets to which figures, trade flows and commitments belong. */
public final class DatasetsTable implements Table {

  @Override
  public String name() {
    return "datasets";
  }

  @Override
  public String meaning() {
    return "A data set: figures or records that one publisher issues together.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key, such as comtrade"),
        Column.required("label_en", "title in English"),
        Column.optional("publisher", "who publishes it"),
        Column.optional("description", "what it measures and what of it is here"),
        Column.optional("licence", "licence or terms, in words"),
        Column.optional("address", "page of the data set"),
        Column.required("sources", "documents in which it was read"));
  }

  @Override
  public void map(Row row) {
    row.thing(Iris.id("dataset", row.text("id")), Vocabulary.DATA_SET)
        .cell(RDFS.LABEL, "label_en", "en")
        .cell(DCTERMS.PUBLISHER, "publisher")
        .cell(DCTERMS.DESCRIPTION, "description", "en")
        .cell(DCTERMS.LICENSE, "licence")
        .add(DCAT.LANDING_PAGE, row.optional("address").map(address -> iri(address)))
        .sourced();
  }
}
