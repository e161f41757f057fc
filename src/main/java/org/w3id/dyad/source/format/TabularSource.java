package org.w3id.dyad.source.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.format.csv.CsvRows;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.row.DateEvidence;
import org.w3id.dyad.source.format.row.DecimalSign;
import org.w3id.dyad.source.format.row.Fields;
import org.w3id.dyad.source.format.row.Form;
import org.w3id.dyad.source.format.row.Header;
import org.w3id.dyad.source.format.row.Lookalike;
import org.w3id.dyad.source.format.row.NumberEvidence;
import org.w3id.dyad.source.format.row.Rows;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.format.workbook.Spreadsheet;

/**
 * A source whose files are tables: what is left to say is which forms it is published in, and what
 * one record means.
 */
public abstract class TabularSource implements Source, Cloneable {
  private Optional<DecimalSign> told;

  /** For the sources. */
  protected TabularSource() {
    this(Optional.empty());
  }

  /** For a source whose numbers have the decimal sign that the user tells, if any. */
  protected TabularSource(Optional<DecimalSign> told) {
    this.told = told;
  }

  /** The forms in which the source is published; a file must have one of them. */
  protected abstract List<Form> forms();

  /**
   * Begins one reading of files. What the result remembers lasts as long as that reading, for the
   * source itself is shared.
   */
  protected abstract Reading reading();

  /** What records mean. */
  @FunctionalInterface
  public interface Reading {
    /**
     * Says what one record means.
     *
     * @param form the form of its file
     * @throws UnusableValueException if the record cannot be used
     * @throws IllegalArgumentException if a thing cannot be named by a value of the record
     */
    void map(Form form, Fields fields, Draft draft);

    /** Says what is known only when all files have been read. */
    default void end(Sink sink) {}
  }

  /** The same source told which decimal sign the numbers of its files have, if they have any. */
  @Override
  public Source withOptions(Map<String, String> options) {
    boolean hasNumbers = forms().stream().anyMatch(form -> !form.numbers().isEmpty());
    if (!hasNumbers || !Set.of(DecimalSign.OPTION).containsAll(options.keySet())) {
      return Source.super.withOptions(options);
    }
    return told(DecimalSign.told(options));
  }

  private TabularSource told(Optional<DecimalSign> sign) {
    try {
      TabularSource same = (TabularSource) clone();
      same.told = sign;
      return same;
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Says what does not come from a record, such as what the data set is. */
  protected void begin(Sink sink) {}

  @Override
  public void read(List<Path> files, Sink sink) throws IOException {
    begin(sink);
    try (Inputs inputs = Inputs.open(files, sink.progress())) {
      Reading reading = reading();
      Draft draft = new Draft(sink);
      inputs.each(sink, input -> read(input, draft, reading));
      reading.end(sink);
    }
  }

  /** Reads one file: a text with separated fields, or a workbook. */
  protected void read(Input input, Draft draft, Reading reading) throws IOException {
    if (Spreadsheet.is(input)) {
      try (Spreadsheet book = Spreadsheet.open(input, draft.sink().progress())) {
        readSheets(book, input, draft, reading);
      }
      return;
    }
    readRows(input, () -> CsvRows.open(input), draft, reading);
  }

  /** Reads one table, which is opened twice. */
  protected final void readRows(Input input, Reopening opening, Draft draft, Reading reading)
      throws IOException {
    try (Rows rows = opening.open()) {
      Form form = form(input, rows.header());
      settle(rows, form, input, opening);
      each(rows, draft, fields -> reading.map(form, fields, draft));
    }
  }

  /** Opens a table once more. */
  @FunctionalInterface
  protected interface Reopening {
    /** Opens it before its first record. */
    Rows open() throws IOException;
  }

  /**
   * Settles by all records of a table with which decimal sign its numbers are written.
   *
   * @throws MalformedFileException if they do not tell, and the user does not either
   */
  protected final void settle(Rows rows, Form form, Input input, Reopening again)
      throws IOException {
    if (form.numbers().isEmpty()) {
      return;
    }
    NumberEvidence numbers = new NumberEvidence();
    DateEvidence dates = new DateEvidence();
    try (Rows all = again.open()) {
      while (!numbers.isEnough() && all.next()) {
        if (all.misfit().isEmpty()) {
          form.numbers().stream()
              .filter(column -> !all.isNumber(column))
              .forEach(column -> numbers.add(column, all.get(column), all.line()));
          form.monthFirst().forEach(column -> dates.add(column, all.get(column), all.line()));
        }
      }
    }
    dates.check(input);
    rows.readNumbersWith(told.isPresent() ? told.get() : numbers.settled(input, form.grouped()));
  }

  /** Reads the sheets of a workbook that have one of the forms, and remarks on the others. */
  private void readSheets(Spreadsheet book, Input input, Draft draft, Reading reading)
      throws IOException {
    List<String> others = new ArrayList<>();
    for (String sheet : book.sheets()) {
      Optional<? extends Rows> rows =
          book.rows(sheet, header -> forms().stream().anyMatch(form -> form.fits(header)));
      if (rows.isEmpty()) {
        others.add(sheet);
        continue;
      }
      try (Rows records = rows.get()) {
        Form form = form(input, records.header());
        settle(records, form, input, () -> sheet(book, sheet, form));
        each(records, draft, fields -> reading.map(form, fields, draft));
      }
    }
    if (others.size() == book.sheets().size()) {
      throw input.malformed(0, noSheet(others));
    }
    for (String sheet : others) {
      String reason = "the sheet \"" + sheet + "\" has no such table: passed over";
      draft.sink().remark(input.name(), 0, "", "", reason);
    }
  }

  private static Rows sheet(Spreadsheet book, String sheet, Form form) throws IOException {
    Optional<? extends Rows> rows = book.rows(sheet, form::fits);
    return rows.orElseThrow();
  }

  private String noSheet(List<String> sheets) {
    StringBuilder reason =
        new StringBuilder("is a workbook without a table of ").append(description().id());
    reason.append(" in its sheets ").append(String.join(", ", sheets));
    for (Form form : forms()) {
      reason
          .append("; ")
          .append(form.title())
          .append(" has the columns ")
          .append(String.join(", ", form.columns()));
    }
    return reason.toString();
  }

  /** Maps or rejects every record of a table; the mapping says in the draft what one means. */
  protected final void each(Rows rows, Draft draft, Consumer<Fields> mapping) throws IOException {
    while (rows.next()) {
      Optional<String> misfit = rows.misfit();
      if (misfit.isPresent()) {
        draft.reject(rows.file(), rows.line(), "", "", misfit.get());
      } else {
        map(rows, draft, mapping);
      }
    }
    rows.assumption().ifPresent(text -> draft.sink().remark(rows.file(), 0, "", "", text));
  }

  /** Maps or rejects one record. */
  protected static void map(Fields fields, Draft draft, Consumer<Fields> mapping) {
    try {
      mapping.accept(fields);
      draft.commit(fields.file(), fields.line());
    } catch (UnusableValueException e) {
      draft.reject(fields.file(), fields.line(), e.column(), e.value(), e.getMessage());
    } catch (IllegalArgumentException e) {
      draft.reject(fields.file(), fields.line(), "", "", String.valueOf(e.getMessage()));
    }
  }

  /**
   * The files of each form in the order of {@link #forms}, for a source whose files build on each
   * other.
   */
  protected final Map<Form, List<Input>> byForm(Inputs inputs, Sink sink) throws IOException {
    Map<Form, List<Input>> files = new LinkedHashMap<>();
    forms().forEach(form -> files.put(form, new ArrayList<>()));
    inputs.each(
        sink,
        input -> {
          try (CsvRows rows = CsvRows.open(input)) {
            files.get(form(input, rows.header())).add(input);
          }
        });
    return files;
  }

  /** The form of a file. */
  protected final Form form(Input input, Header header) throws IOException {
    for (Form form : forms()) {
      if (form.fits(header)) {
        return form;
      }
    }
    throw notOurs(input, header);
  }

  /**
   * The error for a file that has none of the forms. One that has half of the columns of a form, or
   * all columns of another source, is a wanted one that is wrong; any other is a foreign one.
   */
  protected final MalformedFileException notOurs(Input input, Header header) throws IOException {
    Optional<String> kind = Lookalike.of(input);
    Optional<Form> near =
        forms().stream()
            .filter(form -> 2 * header.missing(form.columns()).size() <= form.columns().size())
            .min(Comparator.comparing(form -> header.missing(form.columns()).size()));
    Optional<String> other =
        Lookalike.of(header).filter(title -> !title.endsWith("(" + description().id() + ")"));
    StringBuilder reason = new StringBuilder("is not a file of ").append(description().id());
    kind.or(() -> near.isPresent() ? Optional.empty() : other)
        .ifPresent(title -> reason.append("; it looks like ").append(title));
    for (Form form : near.map(List::of).orElseGet(this::forms)) {
      reason
          .append("; for ")
          .append(form.title())
          .append(" it lacks the columns ")
          .append(String.join(", ", header.missing(form.columns())));
    }
    near.ifPresent(form -> reason.append("; it has ").append(String.join(", ", header.names())));
    return kind.isEmpty() && (near.isPresent() || other.isPresent())
        ? input.malformed(1, reason.toString())
        : input.foreign(1, reason.toString());
  }
}
