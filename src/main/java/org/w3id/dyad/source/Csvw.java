package org.w3id.dyad.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.graph.Period;
import org.w3id.dyad.graph.Vocabulary;
import org.w3id.dyad.source.input.CsvRows;
import org.w3id.dyad.source.input.Draft;
import org.w3id.dyad.source.input.Fields;
import org.w3id.dyad.source.input.Form;
import org.w3id.dyad.source.input.Input;
import org.w3id.dyad.source.input.Inputs;
import org.w3id.dyad.source.input.OdsRows;
import org.w3id.dyad.source.input.ParquetRows;
import org.w3id.dyad.source.input.Rows;
import org.w3id.dyad.source.input.TabularSource;
import org.w3id.dyad.source.input.UnusableValueException;
import org.w3id.dyad.source.input.Workbook;

/**
 * Tables of any form, described by metadata of CSV on the Web in a file beside them, whose name
 * ends in {@code metadata.json}: CSV, workbooks (xlsx, ods) and Parquet, into the graph {@code
 * csvw/<name of the first table>}. Two members are the project's own: {@code dyad:codes} names the
 * codes by which a column means states, {@code dyad:factor} multiplies its numbers.
 *
 * @see <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data</a>
 */
final class Csvw extends TabularSource {
  private static final String METADATA = "metadata.json";

  /** The property that makes a date or year the period of what the row is about. */
  private static final IRI PERIOD = Vocabulary.HAS_PERIOD;

  private final CsvwValues values = new CsvwValues();

  @Override
  public Description description() {
    return new Description(
        "csvw",
        "Tables described by metadata of CSV on the Web",
        "whoever made the file",
        "",
        "whatever the file has",
        "CSV, xlsx, ods or Parquet, with a file such as table-metadata.json (docs/tables.md)");
  }

  @Override
  public String graph(List<Path> files) {
    Path table =
        files.stream()
            .filter(file -> !isMetadata(file.toString()))
            .findFirst()
            .orElse(files.get(0));
    return description().id() + "/" + Rdf.name(table);
  }

  @Override
  protected List<Form> forms() {
    return List.of();
  }

  @Override
  protected Reading reading() {
    throw new UnsupportedOperationException("each load has metadata of its own");
  }

  private static boolean isMetadata(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(METADATA);
  }

  @Override
  public void read(List<Path> files, Sink sink) throws IOException {
    try (Inputs inputs = Inputs.open(files, sink.progress())) {
      List<Input> tables = new ArrayList<>(inputs.list());
      List<Input> metadata = tables.stream().filter(input -> isMetadata(input.fileName())).toList();
      tables.removeAll(metadata);
      if (metadata.size() != 1 || tables.isEmpty()) {
        throw inputs
            .list()
            .get(0)
            .malformed(0, "needs a table and one file whose name ends in " + METADATA);
      }
      CsvwTable table = CsvwTable.of(metadata.get(0));
      Draft draft = new Draft(sink);
      for (Input input : tables) {
        read(input, table, draft);
      }
    }
  }

  private void read(Input input, CsvwTable table, Draft draft) throws IOException {
    Form form = table.form();
    if (Workbook.is(input)) {
      try (Workbook book = Workbook.open(input, draft.sink().progress())) {
        read(input, table, draft, () -> sheet(book, input, form));
      }
    } else if (OdsRows.is(input)) {
      read(input, table, draft, () -> OdsRows.open(input, form::fits));
    } else if (ParquetRows.is(input)) {
      read(input, table, draft, () -> ParquetRows.open(input));
    } else {
      read(input, table, draft, () -> CsvRows.open(input));
    }
  }

  private static Rows sheet(Workbook book, Input input, Form form) throws IOException {
    for (String sheet : book.sheets()) {
      var rows = book.rows(sheet, form::fits);
      if (rows.isPresent()) {
        return rows.get();
      }
    }
    throw lacking(input, form, form.columns());
  }

  private static MalformedFileException lacking(Input input, Form form, List<String> missing) {
    return input.malformed(
        1, form.title() + " has columns that it lacks: " + String.join(", ", missing));
  }

  private void read(Input input, CsvwTable table, Draft draft, Reopening again) throws IOException {
    Form form = table.form();
    try (Rows rows = again.open()) {
      List<String> missing = rows.header().missing(form.columns());
      if (!missing.isEmpty()) {
        throw lacking(input, form, missing);
      }
      settle(rows, form, input, again);
      each(rows, draft, fields -> map(table, fields, draft));
    }
  }

  private void map(CsvwTable table, Fields fields, Draft draft) {
    Map<String, String> cells = new HashMap<>();
    Map<String, IRI> states = new HashMap<>();
    for (CsvwColumn column : table.columns()) {
      String cell = column.isVirtual() ? "" : fields.get(column.title());
      String used = cell.isEmpty() || column.nulls().contains(cell) ? column.fallback() : cell;
      if (used.isEmpty() && column.required()) {
        throw new UnusableValueException(column.title(), cell, "is empty; every record needs it");
      }
      cells.put(column.name(), used);
    }
    for (CsvwColumn column : table.columns()) {
      String cell = cells.get(column.name());
      if (!column.codes().isEmpty() && !cell.isEmpty()) {
        IRI state = values.state(column, cell, cells);
        states.put(column.name(), state);
        cells.put(
            column.name(), state.stringValue().substring(state.stringValue().lastIndexOf('/') + 1));
      }
    }
    Facts.Thing thing = draft.about(CsvwValues.iri(table.about(), cells));
    if (!draft.isNew(thing.iri())) {
      draft.remark("", thing.iri().stringValue(), "is what an earlier row is about too");
    }
    for (CsvwColumn column : table.columns()) {
      if (!column.property().isEmpty()) {
        say(column, cells, states, fields, thing);
      }
    }
  }

  private void say(
      CsvwColumn column,
      Map<String, String> cells,
      Map<String, IRI> states,
      Fields fields,
      Facts.Thing thing) {
    IRI property = CsvwValues.iri(column.property(), cells);
    String cell = cells.get(column.name());
    if (!column.value().isEmpty()) {
      if (column.isVirtual() || !cell.isEmpty()) {
        thing.add(property, CsvwValues.iri(column.value(), cells));
      }
    } else if (states.containsKey(column.name())) {
      thing.add(property, states.get(column.name()));
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
