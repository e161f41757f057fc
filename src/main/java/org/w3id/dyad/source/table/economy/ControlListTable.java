package org.w3id.dyad.source.table.economy;

import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Goods whose export is restricted or watched. */
public final class ControlListTable implements Table {

  @Override
  public String name() {
    return "control_list";
  }

  @Override
  public String meaning() {
    return "A product on a control list, with its tier.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("list", "key of the list, such as chpl"),
        Column.required("list_label_en", "name of the list"),
        Column.required("product", "product, such as HS2022/854231"),
        Column.required("tier", "tier as the list has it, such as 1 or 3.A"),
        Column.required("label_en", "short name of the product in English"),
        Column.required("sources", "documents that publish the list"));
  }

  @Override
  public void map(Row row) {
    String list = row.text("list");
    String id = row.text("product");
    Row.Thing product =
        row.thing(Iris.id("product", id), Vocabulary.PRODUCT)
            .cell(SKOS.PREF_LABEL, "label_en", "en");
    ProductsTable.nomenclature(row, product, id);
    IRI controlList = Iris.id("control-list", list);
    row.thing(controlList, Vocabulary.CONTROL_LIST)
        .cell(RDFS.LABEL, "list_label_en", "en")
        .sourced();
    row.thing(
            Iris.id("control-list-entry", list + "-" + id.replace('/', '-')),
            Vocabulary.CONTROL_LIST_ENTRY)
        .sourced()
        .cell(RDFS.LABEL, "label_en", "en")
        .add(Vocabulary.IS_ENTRY_OF, controlList)
        .add(Vocabulary.HAS_PRODUCT, product.iri())
        .cell(Vocabulary.CONTROL_TIER, "tier");
  }
}
