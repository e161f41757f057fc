package org.w3id.dyad.source.table.register;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** What persons decided on which things of different data sets are one; it wins over the rules. */
public final class LinkDecisionsTable implements Table {

  @Override
  public String name() {
    return "link_decisions";
  }

  @Override
  public String meaning() {
    return "What a person found of two things of different data sets: the same or different.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("one", "a thing: official/…, ofac/…"),
        Column.required("other", "another thing"),
        Column.required("finding", "same or different"),
        Column.required("decided_by", "who decided"),
        Column.optional("date", "when"),
        Column.required("sources", "documents on which the decision rests (keys of sources)"),
        Column.optional("note", "by what it was decided"));
  }

  @Override
  public void map(Row row) {
    IRI one = thing(row, "one");
    IRI other = thing(row, "other");
    if (one.equals(other)) {
      throw new UnusableValueException(
          "other", row.text("other"), "is the thing of the column one; two things are needed");
    }
    row.thing(Iris.pair("link-decision", one, other), Vocabulary.LINK_DECISION)
        .add(Vocabulary.LINKS_THING, one)
        .add(Vocabulary.LINKS_THING, other)
        .add(
            Vocabulary.IDENTITY_FINDING,
            literal(row.word("finding", Map.of("same", "same", "different", "different"))))
        .add(DCTERMS.CREATOR, literal(row.text("decided_by")))
        .date(DCTERMS.CREATED, "date")
        .sourced();
  }

  private static IRI thing(Row row, String column) {
    return row.reference(column)
        .orElseThrow(
            () -> new UnusableValueException(column, "", "is empty; two things are needed"));
  }
}
