package org.w3id.dyad.source.table.economy;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Row;
import org.w3id.dyad.source.table.row.Table;

/** Published numbers that are no trade flow of a whole year. Two that differ are two rows. */
public final class FiguresTable implements Table {

  @Override
  public String name() {
    return "figures";
  }

  @Override
  public String meaning() {
    return "A published number on a subject and a period.";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("id", "key"),
        Column.required("indicator", "what it measures (key of concepts, scheme indicator)"),
        Column.required(
            "subject",
            "whom or what it is about; for trade the exporter of exports, the importer of imports (reference)"),
        Column.optional("counterpart", "the other side (reference)"),
        Column.optional("product", "kind of goods (reference)"),
        Column.optional("start", "first day, month or year of the period"),
        Column.optional("end", "its last; empty: same as start; alone: not later than this"),
        Column.required("value", "the number, in plain units"),
        Column.required("unit", "unit: currency, percent, ratio, count, rank, tonne, TEU, ..."),
        Column.optional("reporter", "whose statistics it is (reference)"),
        Column.optional("said_by", "who said it (reference)"),
        Column.optional("dataset", "data set (key of datasets)"),
        Column.required("sources", "documents that say so"),
        Column.optional("certainty", "probable or doubtful; empty: nothing is doubtful"),
        Column.optional("note", "remark, such as where sources differ"));
  }

  @Override
  public void map(Row row) {
    Row.Thing figure =
        row.statement(Iris.id("figure", row.text("id")), Vocabulary.FIGURE)
            .add(Vocabulary.HAS_INDICATOR, row.reference("indicator", "indicator"))
            .add(Vocabulary.HAS_SUBJECT, row.reference("subject"))
            .add(Vocabulary.HAS_COUNTERPART, row.reference("counterpart"))
            .add(Vocabulary.HAS_PRODUCT, row.reference("product"))
            .period(row.happening("start", "end"))
            .decimal(Vocabulary.VALUE, "value")
            .cell(Vocabulary.UNIT, "unit")
            .add(Vocabulary.HAS_REPORTER, row.reference("reporter"))
            .add(Vocabulary.SAID_BY, row.reference("said_by"))
            .add(Vocabulary.IS_FROM_DATA_SET, row.reference("dataset", "dataset"));
    List<IRI> sides =
        Stream.of("subject", "counterpart")
            .flatMap(column -> row.reference(column).stream())
            .filter(FiguresTable::isStateOrOrganization)
            .distinct()
            .toList();
    if (sides.size() == 2) {
      figure.dyad(sides.get(0), sides.get(1));
    }
  }

  /** Whether a thing can be one of the two of a pair. */
  static boolean isStateOrOrganization(IRI thing) {
    String text = thing.stringValue();
    return text.startsWith(Iris.things("state")) || text.startsWith(Iris.things("organization"));
  }
}
