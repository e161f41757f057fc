package org.w3id.dyad.source.table.register;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** What the tables have of which kind of statement, and how completely. */
public final class CoverageTable implements Table {
  private static final String TERM = "dyad:";
  private static final Map<String, IRI> COMPLETENESS =
      Map.of(
          "full", Vocabulary.FULL_REGISTER,
          "one-side", Vocabulary.ONE_SIDE_ONLY,
          "sample", Vocabulary.SAMPLE,
          "selection", Vocabulary.EDITORS_SELECTION);

  @Override
  public String name() {
    return "coverage";
  }

  @Override
  public String meaning() {
    return "Which kind of statement the tables have, of whom and when, and how much of it.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("kind", "class of the statements, such as OrganizationMembership"),
        Column.optional(
            "only",
            "what all of them concern: references such as state/BLR, or terms such as"
                + " dyad:FullMember"),
        Column.optional("dataset", "key of the data set in datasets"),
        Column.optional("start", "from when on"),
        Column.optional("end", "until when"),
        Column.required(
            "completeness",
            "full: all that there is; one-side: all that one party reports; sample: a part by a"
                + " rule of the source; selection: what the editors came across"),
        Column.required("sources", "documents that tell what they have"),
        Column.optional("note", "remark"));
  }

  @Override
  public void map(Row row) {
    if (!row.text("kind").matches("[A-Z][A-Za-z]+")) {
      throw new UnusableValueException("kind", row.text("kind"), "is not a class such as Meeting");
    }
    row.statement(Iris.id("coverage", row.text("id")), Vocabulary.COVERAGE)
        .add(Vocabulary.COVERS_KIND, Iris.term(row.text("kind")))
        .addAll(
            Vocabulary.COVERS_ONLY, row.list("only").stream().map(CoverageTable::thing).toList())
        .add(Vocabulary.IS_FROM_DATA_SET, row.reference("dataset", "dataset"))
        .period(row.lasting("start", "end"))
        .add(Vocabulary.HAS_COMPLETENESS, row.word("completeness", COMPLETENESS));
  }

  private static IRI thing(String text) {
    try {
      return text.startsWith(TERM)
          ? Iris.term(text.substring(TERM.length()))
          : Iris.reference(text);
    } catch (IllegalArgumentException e) {
      throw new UnusableValueException("only", text, "is not a reference such as state/BLR");
    }
  }
}
