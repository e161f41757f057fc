package org.w3id.dyad.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.graph.Period;
import org.w3id.dyad.graph.Vocabulary;
import org.w3id.dyad.source.input.DecimalSign;
import org.w3id.dyad.source.input.Draft;
import org.w3id.dyad.source.input.Fields;
import org.w3id.dyad.source.input.Form;
import org.w3id.dyad.source.input.Input;
import org.w3id.dyad.source.input.ParquetRows;
import org.w3id.dyad.source.input.TabularSource;
import org.w3id.dyad.source.input.UnusableValueException;

/** What the rows of tables mean that metadata describe. */
final class DescribedTables extends TabularSource {
  /** The property that makes a date or year the period of what the row is about. */
  private static final IRI PERIOD = Vocabulary.HAS_PERIOD;

  private final Description description;
  private final CsvwTable table;
  private final CsvwValues values = new CsvwValues();

  /**
   * Tables of one description.
   *
   * @param sign the decimal sign, if the user told it
   */
  DescribedTables(Description description, CsvwTable table, Optional<DecimalSign> sign) {
    super(sign);
    this.description = description;
    this.table = table;
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
