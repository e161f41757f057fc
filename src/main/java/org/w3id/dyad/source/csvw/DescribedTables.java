package org.w3id.dyad.source.csvw;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Period;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Publication;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.format.Inputs;
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
  private final Map<Form, CsvwTable> tables;
  private final Publication publication;
  private final CsvwValues values = new CsvwValues();

  /**
   * Tables of one description.
   *
   * @param tables what is said of each form of them
   * @param publication what the rows are cited from
   * @param sign the decimal sign, if the user told it
   */
  DescribedTables(
      Description description,
      List<CsvwTable> tables,
      Publication publication,
      Optional<DecimalSign> sign) {
    super(sign);
    this.description = description;
    this.tables =
        tables.stream()
            .collect(
                Collectors.toMap(
                    CsvwTable::form, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    this.publication = publication;
  }

  @Override
  public Description description() {
    return description;
  }

  @Override
  protected List<Form> forms() {
    return List.copyOf(tables.keySet());
  }

  @Override
  protected void begin(Sink sink) {
    publication.describe(sink);
    for (CsvwTable table : tables.values()) {
      table
          .measures()
          .ifPresent(
              measures -> new MeasureDescription(measures, publication.document()).write(sink));
    }
  }

  @Override
  protected Reading reading() {
    PlacedStates states = new PlacedStates(values);
    Map<Form, MeasureRows> measures = new HashMap<>();
    tables.forEach(
        (form, table) ->
            table
                .measures()
                .ifPresent(measured -> measures.put(form, new MeasureRows(measured, states))));
    return (form, fields, draft) -> {
      MeasureRows rows = measures.get(form);
      if (rows != null) {
        rows.map(fields, draft);
      } else {
        map(tables.get(form), fields, draft);
      }
    };
  }

  /** Reads tables that were opened already. */
  void read(Inputs inputs, List<Input> opened, Sink sink) throws IOException {
    begin(sink);
    Draft draft = new Draft(sink);
    Reading reading = reading();
    inputs.each(sink, opened, input -> read(input, draft, reading));
  }

  @Override
  protected void read(Input input, Draft draft, Reading reading) throws IOException {
    if (ParquetRows.is(input)) {
      readRows(input, () -> ParquetRows.open(input), draft, reading);
    } else {
      super.read(input, draft, reading);
    }
  }

  private void map(CsvwTable table, Fields fields, Draft draft) {
    Row row = row(table, fields, draft);
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

  private Row row(CsvwTable table, Fields fields, Draft draft) {
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
