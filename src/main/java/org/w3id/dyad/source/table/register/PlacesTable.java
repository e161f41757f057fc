package org.w3id.dyad.source.table.register;

import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Position;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/**
 * Towns and sites where something happens, the capitals among them.
 *
 * @see <a href="https://www.geonames.org/">GeoNames</a>
 */
public final class PlacesTable implements Table {

  @Override
  public String name() {
    return "places";
  }

  @Override
  public String meaning() {
    return "A town or site: the capital of a state, or a place where something happened.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("label_en", "name in English"),
        Column.optional("label_zh", "name in Chinese"),
        Column.optional("label_ru", "name in Russian"),
        Column.optional("state", "key of the state or territory in which it lies"),
        Column.optional("latitude", "in degrees north (WGS 84)"),
        Column.optional("longitude", "in degrees east (WGS 84)"),
        Column.optional("geonames", "number of GeoNames"),
        Column.required("sources", "documents, by their key in sources, with optional #locator"),
        Column.optional("note", "remark"));
  }

  @Override
  public void map(Row row) {
    String key = row.text("id");
    Row.Thing place =
        row.thing(Iris.id("place", key), Vocabulary.PLACE)
            .labels(RDFS.LABEL)
            .add(Vocabulary.IS_IN_STATE, row.reference("state", "state"))
            .add(Iris.SAME_AS, row.geonames("geonames"))
            .sourced();
    Position.of(row).ifPresent(position -> position.describe(row, place, "place/" + key));
  }
}
