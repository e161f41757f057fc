package org.w3id.dyad.source.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The article from which the project starts: its lines S1 to S61, and its sentences. */
public final class Article {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private Article() {}

  /** The passage in which a line of the article stands, by the line's number such as S21. */
  public static Map<String, String> passages() {
    return rows("article-passages.csv").stream()
        .collect(Collectors.toMap(row -> row.getField("line"), row -> row.getField("passage")));
  }

  /** The sentences that state something: number, a few of their words, rows that say it. */
  static List<NamedCsvRecord> sentences() {
    return rows("article-sentences.csv");
  }

  private static List<NamedCsvRecord> rows(String file) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(RESOURCES.resolve(file))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
