package org.w3id.dyad.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * The cells of a table with a header, to be changed and written again.
 *
 * @param rows the rows, the header first
 * @param separator what parts the cells
 * @param quoted whether each cell is written in quotes, and not only those that need it
 */
record Cells(List<List<String>> rows, char separator, boolean quoted) {

  /** No number, date or code. */
  static final String SPOILT = "??";

  static Cells of(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String header = text.lines().findFirst().orElse("");
    char separator = header.contains("\t") ? '\t' : header.contains(";") ? ';' : ',';
    List<List<String>> rows = new ArrayList<>();
    CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .ofCsvRecord(text)
        .forEach((CsvRecord row) -> rows.add(new ArrayList<>(row.getFields())));
    return new Cells(rows, separator, false);
  }

  /** Changes the cells below the header. */
  Cells map(BiFunction<String, Integer, String> change, boolean inQuotes) {
    List<List<String>> changed = new ArrayList<>();
    changed.add(rows.get(0));
    for (List<String> row : rows.subList(1, rows.size())) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(change.apply(row.get(i), i));
      }
      changed.add(cells);
    }
    return new Cells(changed, separator, inQuotes);
  }

  Cells separated(char other) {
    return new Cells(rows, other, quoted);
  }

  /** Puts the columns into another order; rows of another width stay as they are. */
  Cells shuffled(Random random) {
    int width = rows.get(0).size();
    List<Integer> order = Mutation.order(width, random);
    return new Cells(
        rows.stream()
            .map(row -> row.size() == width ? order.stream().map(row::get).toList() : row)
            .toList(),
        separator,
        quoted);
  }

  /** Changes the names of the columns. */
  Cells named(UnaryOperator<String> change) {
    List<List<String>> changed = new ArrayList<>(rows);
    changed.set(0, rows.get(0).stream().map(change).toList());
    return new Cells(changed, separator, quoted);
  }

  /** Puts an empty cell behind all rows that are as wide as the header, and behind it too. */
  Cells ended(boolean headerToo) {
    int width = rows.get(0).size();
    List<List<String>> changed = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      if (row.size() == width && (headerToo || !changed.isEmpty())) {
        cells.add("");
      }
      changed.add(cells);
    }
    return new Cells(changed, separator, quoted);
  }

  Cells swapped(Random random) {
    int column = random.nextInt(rows.get(0).size());
    List<List<String>> wide = rows.stream().skip(1).filter(row -> row.size() > column).toList();
    if (!wide.isEmpty()) {
      List<String> one = wide.get(random.nextInt(wide.size()));
      List<String> other = wide.get(random.nextInt(wide.size()));
      String cell = one.get(column);
      one.set(column, other.get(column));
      other.set(column, cell);
    }
    return this;
  }

  /** Puts before a row a copy of it with one cell that is no number, date or code. */
  Cells spoilt(Random random) {
    if (rows.size() < 2) {
      return this;
    }
    int at = 1 + random.nextInt(rows.size() - 1);
    List<String> copy = new ArrayList<>(rows.get(at));
    copy.set(random.nextInt(copy.size()), SPOILT);
    rows.add(at, copy);
    return this;
  }

  Cells emptied(Random random) {
    List<String> row = rows.get(random.nextInt(rows.size()));
    row.set(random.nextInt(row.size()), "");
    return this;
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        boolean needs =
            quoted
                || cell.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        text.append(i == 0 ? "" : String.valueOf(separator))
            .append(needs ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
      }
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
