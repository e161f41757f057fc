package org.w3id.dyad.source.table.register;

import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** The documents that the rows of the other tables cite. */
public final class SourcesTable implements Table {

  private static final IRI URL = iri("https://schema.org/url");

  @Override
  public String name() {
    return "sources";
  }

  @Override
  public String meaning() {
    return "A document, page or data file that is cited.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key by which other tables cite it"),
        Column.optional("author", "who wrote it, as printed"),
        Column.required("title", "title as printed"),
        Column.optional("publisher", "who published it"),
        Column.optional("date", "date of publication"),
        Column.optional("address", "web address where it was read"),
        Column.optional("language", "language of the text (BCP 47)"),
        Column.optional("note", "remark"));
  }

  @Override
  public void map(Row row) {
    row.thing(Iris.id("document", row.text("id")), Vocabulary.DOCUMENT)
        .cell(DCTERMS.TITLE, "title")
        .cell(RDFS.LABEL, "title")
        .cell(DCTERMS.CREATOR, "author")
        .cell(DCTERMS.PUBLISHER, "publisher")
        .date(DCTERMS.ISSUED, "date")
        .add(URL, row.optional("address").map(a -> literal(a, XSD.ANYURI)))
        .cell(DCTERMS.LANGUAGE, "language")
        .cell(SKOS.NOTE, "note", "en");
  }
}
