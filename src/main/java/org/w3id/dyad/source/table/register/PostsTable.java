package org.w3id.dyad.source.table.register;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.ORG;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Positions in states and organizations, apart from their holders. */
public final class PostsTable implements Table {

  @Override
  public String name() {
    return "posts";
  }

  @Override
  public String meaning() {
    return "A position that people hold one after the other, or side by side.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key made of the English name"),
        Column.required("label_en", "name in English"),
        Column.optional("label_zh", "name in Chinese"),
        Column.optional("label_ru", "name in Russian"),
        Column.optional(
            "state", "state for which the holder acts (key of states); empty for organizations"),
        Column.optional("organization", "organization that has the position (key)"),
        Column.required("rank", "how high it stands (key of concepts, scheme rank)"),
        Column.required("one_holder", "yes: one person at a time; no: several"),
        Column.required("sources", "documents that name the position"),
        Column.optional("note", "remark"));
  }

  @Override
  public void map(Row row) {
    if (row.optional("state").isEmpty() && row.optional("organization").isEmpty()) {
      throw new UnusableValueException(
          "state", "", "is empty; a post needs a state or an organization");
    }
    row.thing(Iris.id("post", row.text("id")), Vocabulary.POST)
        .sourced()
        .labels(RDFS.LABEL)
        .add(Vocabulary.POST_OF_STATE, row.reference("state", "state"))
        .add(ORG.POST_IN, row.reference("organization", "organization"))
        .add(Vocabulary.HAS_RANK, row.reference("rank", "rank"))
        .add(Vocabulary.IS_ONE_HOLDER_POST, row.yesOrNo("one_holder").map(one -> literal(one)));
  }
}
