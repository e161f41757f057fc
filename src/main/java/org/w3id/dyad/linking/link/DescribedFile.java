package org.w3id.dyad.linking.link;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.w3id.dyad.linking.match.DescriptionBuilder;
import org.w3id.dyad.linking.match.Identifier;
import org.w3id.dyad.linking.match.Kind;
import org.w3id.dyad.linking.match.NameBlocks;
import org.w3id.dyad.linking.match.OfficeHeld;
import org.w3id.dyad.name.StateNames;
import org.w3id.dyad.rdf.PartialDate;

/**
 * A CSV file with a header that describes things to be looked for, a row a thing. The columns: name
 * (needed), alias, kind, date (of birth or founding), state, position, address, id, and key:imo for
 * the key of a register. A cell of names, states or positions is a list with semicolons.
 */
public final class DescribedFile {
  private static final String KEY = "key:";
  private static final Set<String> COLUMNS =
      Set.of("name", "alias", "kind", "date", "state", "position", "address", "id");

  private final Path file;
  private final Kind kind;
  private final Consumer<String> problems;

  /**
   * A file to be read.
   *
   * @param file where it is
   * @param kind what its things are if their row does not say
   * @param problems told of each value that cannot be used, with file, line and column
   */
  public DescribedFile(Path file, Kind kind, Consumer<String> problems) {
    this.file = file;
    this.kind = kind;
    this.problems = problems;
  }

  /**
   * The things of all rows that have a name.
   *
   * @throws IOException if the file cannot be read or has no column of names
   */
  public List<NameBlocks.Entry> read() throws IOException {
    List<NameBlocks.Entry> entries = new ArrayList<>();
    Set<String> unused = new TreeSet<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        requireName(row.getHeader());
        row.getHeader().stream()
            .filter(column -> !COLUMNS.contains(column) && !column.startsWith(KEY))
            .forEach(unused::add);
        read(row, entries);
      }
    }
    unused.forEach(
        column ->
            problems.accept(
                file
                    + ": column "
                    + column
                    + " is not used; known are "
                    + new TreeSet<>(COLUMNS)
                    + " and key:<scheme>"));
    return entries;
  }

  private void requireName(List<String> header) throws IOException {
    if (!header.contains("name")) {
      throw new IOException(
          file + ":1: has no column \"name\"; its columns are " + String.join(", ", header));
    }
  }

  private void read(NamedCsvRecord row, List<NameBlocks.Entry> entries) {
    String id = cell(row, "id");
    String name = file.getFileName() + ":" + row.getStartingLineNumber();
    DescriptionBuilder draft = new DescriptionBuilder(id.isEmpty() ? name : id, kind(row));
    items(row, "name").forEach(draft::names);
    items(row, "alias").forEach(draft::names);
    items(row, "position").forEach(title -> draft.position(OfficeHeld.of(title)));
    draft.address(cell(row, "address"));
    date(row, draft);
    items(row, "state").forEach(state -> state(row, state, draft));
    row.getHeader().stream()
        .filter(column -> column.startsWith(KEY) && !cell(row, column).isEmpty())
        .forEach(column -> draft.identifier(key(row, column)));
    NameBlocks.Entry entry = new NameBlocks.Entry(file.toString(), draft.build());
    if (entry.description().names().isEmpty()) {
      problem(row, "name", "", "is empty; a row needs a name");
    } else {
      entries.add(entry);
    }
  }

  private static Identifier key(NamedCsvRecord row, String column) {
    return new Identifier(column.substring(KEY.length()), cell(row, column), false);
  }

  private Kind kind(NamedCsvRecord row) {
    String text = cell(row, "kind");
    try {
      return text.isEmpty() ? kind : Kind.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      problem(row, "kind", text, "is none of " + Arrays.toString(Kind.values()));
      return kind;
    }
  }

  private void date(NamedCsvRecord row, DescriptionBuilder draft) {
    String text = cell(row, "date");
    try {
      if (!text.isEmpty()) {
        draft.date(PartialDate.parse(text));
      }
    } catch (IllegalArgumentException e) {
      problem(row, "date", text, "is no date; right would be 1954, 1954-08 or 1954-08-30");
    }
  }

  private void state(NamedCsvRecord row, String text, DescriptionBuilder draft) {
    Set<String> codes = StateNames.alpha3(text);
    codes.forEach(draft::state);
    if (codes.isEmpty()) {
      problem(row, "state", text, "is no state that is known; right would be BLR, BY or Belarus");
    }
  }

  private void problem(NamedCsvRecord row, String column, String value, String reason) {
    problems.accept(
        String.format(
            "%s:%d: %s \"%s\" %s", file, row.getStartingLineNumber(), column, value, reason));
  }

  private static List<String> items(NamedCsvRecord row, String column) {
    return Arrays.stream(cell(row, column).split(";"))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private static String cell(NamedCsvRecord row, String column) {
    return row.findField(column).orElse("").strip();
  }
}
