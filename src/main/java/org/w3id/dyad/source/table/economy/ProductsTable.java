package org.w3id.dyad.source.table.economy;

import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/**
 * Kinds of goods that figures and flows speak of. Products of a control list have their label from
 * {@link ControlListTable}; official descriptions of a nomenclature come with that nomenclature.
 */
public final class ProductsTable implements Table {

  @Override
  public String name() {
    return "products";
  }

  @Override
  public String meaning() {
    return "A kind of goods, by its code in a nomenclature or as a group that officials speak of.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "TOTAL, or revision and code, such as HS2022/3104 or group/dairy"),
        Column.required("label_en", "short name in English"),
        Column.optional("label_zh", "name in Chinese"),
        Column.optional("label_ru", "name in Russian"),
        Column.optional("includes", "narrower products (ids)"),
        Column.required("sources", "documents that say so"),
        Column.optional("note", "remark"));
  }

  @Override
  public void map(Row row) {
    String id = row.text("id");
    Row.Thing product =
        row.thing(Iris.id("product", id), Vocabulary.PRODUCT)
            .labels(SKOS.PREF_LABEL)
            .addAll(SKOS.NARROWER, row.references("includes", "product"))
            .sourced();
    nomenclature(row, product, id);
  }

  /** Adds code and nomenclature of a product such as {@code HS2022/3104}. */
  static void nomenclature(Row row, Row.Thing product, String id) {
    int slash = id.indexOf('/');
    product.add(SKOS.NOTATION, literal(id.substring(slash + 1)));
    if (slash > 0) {
      IRI scheme = Iris.id("concept-scheme", id.substring(0, slash));
      row.thing(scheme, SKOS.CONCEPT_SCHEME);
      product.add(SKOS.IN_SCHEME, scheme);
    }
  }
}
