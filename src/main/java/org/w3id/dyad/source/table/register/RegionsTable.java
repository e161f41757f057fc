package org.w3id.dyad.source.table.register;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/**
 * Parts of the earth that the United Nations' statistics put states and territories into.
 *
 * @see <a href="https://unstats.un.org/unsd/methodology/m49/">M49</a>
 */
public final class RegionsTable implements Table {

  @Override
  public String name() {
    return "regions";
  }

  @Override
  public String meaning() {
    return "A group of states and territories in the standard M49 of the United Nations.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("m49", "key: code of M49, three digits"),
        Column.required("label_en", "name in English"),
        Column.optional("label_zh", "name in Chinese"),
        Column.optional("label_ru", "name in Russian"),
        Column.optional("parent", "region that contains it, by its code of M49"),
        Column.required("sources", "documents, by their key in sources, with optional #locator"));
  }

  @Override
  public void map(Row row) {
    String code = row.text("m49");
    row.thing(Iris.id("region", code), Vocabulary.REGION)
        .labels(RDFS.LABEL)
        .add(Vocabulary.M49_CODE, literal(code))
        .add(Vocabulary.IS_IN_REGION, row.reference("parent", "region"))
        .sourced();
  }
}
