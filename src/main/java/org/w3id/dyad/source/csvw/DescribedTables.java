package org.w3id.dyad.source.csvw;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Publication;
import org.w3id.dyad.source.format.TabularSource;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.parquet.ParquetRows;
import org.w3id.dyad.source.format.row.DecimalSign;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.UnusableValueException;

/** What the rows of tables mean that metadata describe. */
final class DescribedTables extends TabularSource {
  /** The property that makes a date or year the period of what the row is about. */
  private static final IRI PERIOD = Vocabulary.HAS_PERIOD;

  private static final String STATES = Iris.things("state");

  private final Description description;
  private final CsvwTable table;
  private final Publication publication;
  private final CsvwValues values = new CsvwValues();

  /**
   * Tables of one description.
   *
   * @param publication what the rows are cited from
   * @param sign the decimal sign, if the user told it
   */
  DescribedTables(
      Description description,
      CsvwTable table,
      Publication publication,
      Optional<DecimalSign> sign) {
    super(sign);
    this.description = description;
    this.table = table;
    this.publication = publication;
  }

  @Override
  public Description description() {
    return description;
  }

  @Override
  protected List<Form> forms() {
    return List.of(table.form());
  }

  @Override
  protected Reading reading() {
    return (form, fields, draft) -> map(fields, draft);
  }

  /** Reads one table. */
  void read(Input input, Draft draft) throws IOException {
    if (ParquetRows.is(input)) {
      readRows(input, () -> ParquetRows.open(input), draft, reading());
    } else {
      read(input, draft, reading());
    }
  }

  private void map(Fields fields, Draft draft) {
    Row row = row(fields, draft);
    Facts.Thing thing = draft.about(CsvwValues.iri(table.about(), row.cells()));
    if (!draft.isNew(thing.iri())) {
      draft.remark("", thing.iri().stringValue(), "is what an earlier row is about too");
    }
    for (CsvwColumn column : table.columns()) {
      if (!column.property().isEmpty()) {
        say(column, row, fields, thing);
      }
    }
    if (!table.names(PROV.HAD_PRIMARY_SOURCE)) {
      thing.add(PROV.HAD_PRIMARY_SOURCE, publication.document());
    }
    List<IRI> states = row.states();
    if (states.size() == 2) {
      thing.dyad(states.get(0), states.get(1));
    }
  }

  /**
   * The cells of a row.
   *
   * @param cells for templates, by the names of their columns
   * @param things what cells with codes mean
   * @param states the distinct states among these of which the row says something
   */
  private record Row(Map<String, String> cells, Map<String, IRI> things, List<IRI> states) {}

  private Row row(Fields fields, Draft draft) {
    Map<String, String> cells = new HashMap<>();
    for (CsvwColumn column : table.columns()) {
      String cell = column.isVirtual() ? "" : fields.get(column.title());
      String used = cell.isEmpty() || column.nulls().contains(cell) ? column.fallback() : cell;
      if (used.isEmpty() && column.required()) {
        throw new UnusableValueException(column.title(), cell, "is empty; every record needs it");
      }
      cells.put(column.name(), used);
    }
    Map<String, IRI> things = new HashMap<>();
    Set<IRI> states = new LinkedHashSet<>();
    for (CsvwColumn column : table.columns()) {
      String cell = cells.get(column.name());
      if (!column.codes().isEmpty() && !cell.isEmpty()) {
        IRI thing = values.meant(column, cell, cells, draft);
        things.put(column.name(), thing);
        String text = thing.stringValue();
        cells.put(column.name(), text.substring(text.lastIndexOf('/') + 1));
        if (!column.property().isEmpty() && text.startsWith(STATES)) {
          states.add(thing);
        }
      }
    }
    return new Row(cells, things, List.copyOf(states));
  }

  private static void say(CsvwColumn column, Row row, Fields fields, Facts.Thing thing) {
    IRI property = CsvwValues.iri(column.property(), row.cells());
    String cell = row.cells().get(column.name());
    if (!column.value().isEmpty()) {
      if (column.isVirtual() || !cell.isEmpty()) {
        thing.add(property, CsvwValues.iri(column.value(), row.cells()));
      }
    } else if (row.things().containsKey(column.name())) {
      thing.add(property, row.things().get(column.name()));
    } else if (!cell.isEmpty()) {
      for (String part : column.separator().isEmpty() ? List.of(cell) : parts(column, cell)) {
        if (property.equals(PERIOD)) {
          thing.period(Period.at(CsvwValues.date(column, part)));
        } else {
          thing.add(property, CsvwValues.value(column, part, fields));
        }
      }
    }
  }

  private static List<String> parts(CsvwColumn column, String cell) {
    return Arrays.stream(cell.split(Pattern.quote(column.separator())))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
