package org.w3id.dyad.source.table.economy;

import java.util.List;
import java.util.Map;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;
import org.w3id.dyad.trade.ProductCode;
import org.w3id.dyad.trade.Reporting;
import org.w3id.dyad.trade.Route;
import org.w3id.dyad.trade.TradeFlow;

/**
 * Trade flows of the shipped data: whole years, one direction, one product. Everything else that is
 * said of trade is a figure, see {@link FiguresTable}.
 */
public final class TradeTable implements Table {

  private static final Map<String, TradeFlow.Side> SIDES =
      Map.of("exporter", TradeFlow.Side.EXPORTER, "importer", TradeFlow.Side.IMPORTER);

  @Override
  public String name() {
    return "trade";
  }

  @Override
  public String meaning() {
    return "Goods of one kind that went from one economy to another in one year, as one side reports.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("exporter", "exporting state or area (ISO alpha-3)"),
        Column.required("importer", "importing state or area (ISO alpha-3)"),
        Column.required("reporting_side", "exporter or importer: who reports"),
        Column.required("product", "TOTAL, or revision and code, such as HS2022/3104"),
        Column.required("year", "calendar year"),
        Column.required("value_usd", "value in current US dollars"),
        Column.required("dataset", "data set (key of datasets)"),
        Column.required("sources", "documents in which the figure stands"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional("note", "remark, such as where sources differ"));
  }

  @Override
  public void map(Row row) {
    String product = row.text("product");
    int slash = product.indexOf('/');
    if (slash < 0 != product.equals(ProductCode.TOTAL)) {
      throw new UnusableValueException(
          "product", product, "is neither TOTAL nor revision and code, such as HS2022/3104");
    }
    TradeFlow flow =
        new TradeFlow(
            row.text("dataset"),
            new Route(row.text("exporter"), row.text("importer")),
            Reporting.by(row.word("reporting_side", SIDES)),
            new ProductCode(
                slash < 0 ? "" : product.substring(0, slash), product.substring(slash + 1)),
            row.integer("year").orElseThrow(),
            row.decimal("value_usd").orElseThrow(),
            null,
            null);
    row.flow(flow);
    row.about(flow.iri())
        .sourced()
        .dyad(Iris.id("state", flow.route().exporter()), Iris.id("state", flow.route().importer()));
  }
}
