package org.w3id.dyad.source.table.economy;

import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/**
 * From which published numbers the editors computed a row of {@link FiguresTable}. Such a figure
 * has the origin of its premises.
 */
public final class ComputedFiguresTable implements Table {

  @Override
  public String name() {
    return "computed_figures";
  }

  @Override
  public String meaning() {
    return "What a figure is computed from that no source has, by arithmetic in the figure's note.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("figure", "key of the figure in figures"),
        Column.required(
            "premises",
            "what it is computed from: figure/… or flow/<dataset>/<exporter>/<importer>/<E or I: who reports>/<product>/<year>"),
        Column.required("sources", "dyad-computations, for the editors"));
  }

  @Override
  public void map(Row row) {
    row.text("premises");
    row.about(Iris.id("figure", row.text("figure")))
        .addAll(PROV.WAS_DERIVED_FROM, row.references("premises"))
        .sourced();
  }
}
