package org.w3id.dyad.source.table.register;

import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Which states came in the place of which others. */
public final class SuccessionsTable implements Table {
  private static final Map<String, IRI> KINDS =
      Map.of(
          "dissolution", Vocabulary.DISSOLUTION,
          "separation", Vocabulary.SEPARATION,
          "unification", Vocabulary.UNIFICATION);

  @Override
  public String name() {
    return "successions";
  }

  @Override
  public String meaning() {
    return "States that came in the place of others: by union, break-up, or a part that left.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("kind", "dissolution, separation or unification"),
        Column.required("label_en", "what it is, in a few words"),
        Column.required("predecessors", "states before it (references)"),
        Column.required("successors", "states after it (references)"),
        Column.required("start", "day, month or year"),
        Column.required("sources", "documents, by their key in sources, with optional #locator"),
        Column.optional("certainty", "probable or doubtful"),
        Column.optional("note", "why it is doubtful, or a remark"));
  }

  @Override
  public void map(Row row) {
    row.statement(Iris.id("succession", row.text("id")), Vocabulary.SUCCESSION)
        .cell(RDFS.LABEL, "label_en", "en")
        .add(Vocabulary.HAS_SUCCESSION_KIND, row.word("kind", KINDS))
        .addAll(Vocabulary.HAS_PREDECESSOR, row.references("predecessors"))
        .addAll(Vocabulary.HAS_SUCCESSOR, row.references("successors"))
        .period(row.happening("start", "start"));
  }
}
