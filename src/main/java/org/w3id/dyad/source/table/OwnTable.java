package org.w3id.dyad.source.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.source.rdf.Rdf;
import org.w3id.dyad.source.table.row.Column;
import org.w3id.dyad.source.table.row.Table;

/**
 * Rows of the user's own in one of the project's table formats, into the graph {@code table/<name
 * of the first file>}, so that an analyst adds facts without a program. The format is told by the
 * header, and where several formats have such a header, by the name of the file: {@code
 * commitments-mine.csv} is one of commitments.
 */
public final class OwnTable implements Source {
  private static final int LONGEST_HEADER = 1 << 16;

  @Override
  public Description description() {
    return new Description(
        "table",
        "Rows of your own",
        "the maker of the file",
        "",
        "whatever the file has",
        "a CSV (UTF-8) in one of the formats of data/README.md");
  }

  @Override
  public String graph(List<Path> files) {
    return description().id() + "/" + Rdf.name(files.get(0));
  }

  @Override
  public void read(List<Path> files, Sink sink) throws IOException {
    for (Path file : files) {
      new TableReader(format(file)).read(file, sink);
    }
  }

  private static Table format(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new MalformedFileException(file, 0, "is not there, or is not a file");
    }
    List<String> header = header(file);
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    List<Table> fitting = Tables.all().stream().filter(table -> fits(table, header)).toList();
    Optional<Table> named =
        (fitting.isEmpty() ? Tables.all() : fitting)
            .stream()
                .filter(table -> name.matches(table.name() + "([^a-z].*)?"))
                .max(java.util.Comparator.comparingInt(table -> table.name().length()));
    if (named.isPresent()) {
      return named.get();
    }
    if (fitting.size() == 1) {
      return fitting.get(0);
    }
    throw new MalformedFileException(
        file,
        1,
        fitting.isEmpty()
            ? "is no table of the project's: no format has the columns "
                + String.join(",", header)
                + "; the formats are "
                + names(Tables.all())
            : "has columns that several formats have: begin its name with one of "
                + names(fitting));
  }

  private static String names(List<Table> tables) {
    return tables.stream().map(Table::name).sorted().collect(Collectors.joining(", "));
  }

  private static boolean fits(Table table, List<String> header) {
    Set<String> left = new HashSet<>(header);
    for (Column column : table.columns()) {
      if (!left.remove(column.name()) && column.required()) {
        return false;
      }
    }
    return left.isEmpty();
  }

  private static List<String> header(Path file) throws IOException {
    try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CsvReader<CsvRecord> records =
            CsvReader.builder().maxBufferSize(LONGEST_HEADER).ofCsvRecord(text)) {
      for (CsvRecord record : records) {
        return record.getFields().stream().map(n -> n.replace("\uFEFF", "").strip()).toList();
      }
      throw new MalformedFileException(file, 1, "is empty");
    } catch (CsvParseException | UncheckedIOException | CharacterCodingException e) {
      if (e instanceof CharacterCodingException
          || e.getCause() instanceof CharacterCodingException) {
        throw new MalformedFileException(file, 1, "is not UTF-8; save it as UTF-8");
      }
      throw new MalformedFileException(file, 1, "is no CSV with a header line: " + e.getMessage());
    }
  }
}
