package org.w3id.dyad.source.table.register;

import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** People in office; what they held and when stands in the tenures. */
public final class OfficialsTable implements Table {

  @Override
  public String name() {
    return "officials";
  }

  @Override
  public String meaning() {
    return "A person who holds or held a post, or speaks for a state or an organization.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key made of the English name"),
        Column.required("label_en", "name in English, a Chinese name with the family name first"),
        Column.optional("label_zh", "name in Chinese characters"),
        Column.optional("label_ru", "name in Russian"),
        Column.required("state", "state that the person serves (key of states)"),
        Column.optional("wikidata", "Wikidata item, such as Q2866"),
        Column.required("sources", "documents that name the person in office"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional("note", "remark, such as other spellings"));
  }

  @Override
  public void map(Row row) {
    row.thing(Iris.id("official", row.text("id")), Vocabulary.OFFICIAL)
        .sourced()
        .labels(RDFS.LABEL)
        .add(Vocabulary.IS_OFFICIAL_OF, row.reference("state", "state"))
        .add(Iris.SAME_AS, row.wikidata("wikidata"));
  }
}
