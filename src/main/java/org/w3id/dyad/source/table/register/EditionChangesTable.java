package org.w3id.dyad.source.table.register;

import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.base.CoreDatatype.XSD;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** What is known of changes between editions that are not compared as files. */
public final class EditionChangesTable implements Table {
  private static final IRI ABOUT = iri("https://schema.org/about");
  private static final Map<String, IRI> KINDS =
      Map.of(
          "added", Vocabulary.ADDITION,
          "dropped", Vocabulary.REMOVAL,
          "altered", Vocabulary.ALTERATION);

  @Override
  public String name() {
    return "edition_changes";
  }

  @Override
  public String meaning() {
    return "What the newer of two editions of a data set says otherwise than the older, of one record.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("kind", "added, dropped or altered"),
        Column.required("dataset", "data set (key of datasets)"),
        Column.required("edition_before", "name of the older edition"),
        Column.required("edition_after", "name of the newer edition"),
        Column.required("record", "what was added, dropped or altered (reference)"),
        Column.optional("measure", "property that was altered, such as amount"),
        Column.optional("value_before", "its value in the older edition"),
        Column.optional("value_after", "its value in the newer edition"),
        Column.optional("about", "states that it concerns (references)"),
        Column.required("sources", "documents that show it"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional("note", "remark"));
  }

  @Override
  public void map(Row row) {
    row.statement(Iris.id("edition-change", row.text("id")), row.word("kind", KINDS))
        .add(DCTERMS.IS_PART_OF, row.reference("dataset", "dataset"))
        .cell(Vocabulary.EDITION_BEFORE, "edition_before")
        .cell(Vocabulary.EDITION_AFTER, "edition_after")
        .add(Vocabulary.CHANGED_RECORD, row.reference("record").map(EditionChangesTable::address))
        .add(
            Vocabulary.CHANGED_MEASURE,
            row.optional("measure").map(Iris::term).map(EditionChangesTable::address))
        .cell(Vocabulary.VALUE_BEFORE, "value_before")
        .cell(Vocabulary.VALUE_AFTER, "value_after")
        .addAll(ABOUT, row.references("about"));
  }

  private static Literal address(IRI thing) {
    return literal(thing.stringValue(), XSD.ANYURI);
  }
}
