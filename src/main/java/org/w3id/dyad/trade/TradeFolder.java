package org.w3id.dyad.trade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.trade.rows.ParquetFiles;
import org.w3id.dyad.trade.rows.RowWriter;

/** The folder of a release that holds the Parquet files of its trade flows, one for each source. */
public final class TradeFolder {

  /** The project's own table repeats figures of data sets that can be loaded as a whole. */
  private static final String LEAST = "trade" + ParquetFiles.SUFFIX;

  private final Path folder;

  private TradeFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes over a file that a {@link CubeWriter} or {@link RowWriter} wrote elsewhere.
   *
   * @param from the folder of all tables in which the file is
   * @param file the file, which stays where it is
   * @param part which part of the source's rows it has, from 0; of two that give the same flow the
   *     first counts
   * @param release the release that is being made
   */
  public static void take(Path from, Path file, int part, Release release) throws IOException {
    Path folder = release.trade().resolve(from.relativize(file.getParent()).toString());
    Path target =
        Files.createDirectories(folder)
            .resolve(ParquetFiles.partName(file.getFileName().toString(), part));
    try {
      Files.createLink(target, file);
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Leaves out flows that another source has under the same IRI: an IRI is one observation. The
   * project's own table gives way to the others; these come in the order of their names.
   *
   * @param release the release that is being made
   * @param duplicates takes each flow of a source that was left out
   */
  public static void settle(Release release, Function<String, CubeWriter.Duplicates> duplicates)
      throws IOException {
    if (Files.isDirectory(release.trade())) {
      new TradeFolder(release.trade()).settle(duplicates);
    }
  }

  private void settle(Function<String, CubeWriter.Duplicates> duplicates) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(file -> file.toString().endsWith(ParquetFiles.SUFFIX))
              .sorted((a, b) -> isLeast(a) == isLeast(b) ? a.compareTo(b) : isLeast(a) ? 1 : -1)
              .toList();
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = connection.createStatement()) {
      for (int i = 1; i < files.size(); i++) {
        settle(
            sql,
            files.subList(0, i),
            files.get(i),
            duplicates.apply(ParquetFiles.source(files.get(i))));
      }
    } catch (SQLException e) {
      throw new IOException("the trade flows in " + folder + " cannot be compared: " + e, e);
    }
  }

  private static boolean isLeast(Path file) {
    return file.getFileName().toString().equals(LEAST);
  }

  private void settle(
      Statement sql, List<Path> earlier, Path file, CubeWriter.Duplicates duplicates)
      throws SQLException, IOException {
    String others = read(earlier);
    String own = read(List.of(file));
    sql.execute(
        """
        CREATE OR REPLACE TEMP TABLE repeated AS
        SELECT own.*, others.record AS kept, others.line AS kept_line,
          own.value = others.value AND own.quantity IS NOT DISTINCT FROM others.quantity
            AND own.unit IS NOT DISTINCT FROM others.unit AS same
        FROM %s own JOIN (SELECT * FROM %s WHERE %s AND dataset IN (SELECT DISTINCT dataset FROM %s)) others
        ON own.dataset = others.dataset AND own.class = others.class
          AND own.exporter = others.exporter AND own.importer = others.importer
          AND own.side = others.side AND own.year = others.year
          AND own.revision IS NOT DISTINCT FROM others.revision
          AND own.code IS NOT DISTINCT FROM others.code
        """
            .formatted(own, others, years(sql, own), own));
    boolean some = false;
    try (ResultSet rows =
        sql.executeQuery(
            """
            SELECT %s AS flow,
              coalesce(kept, '') || coalesce(':' || kept_line, ''),
              coalesce(record, '') || coalesce(':' || line, ''), same
            FROM repeated ORDER BY flow
            """
                .formatted(Parquet.KEY))) {
      while (rows.next()) {
        some = true;
        duplicates.accept(
            rows.getString(1), rows.getString(2), rows.getString(3), rows.getBoolean(4));
      }
    }
    if (some) {
      Path shorter = file.resolveSibling(".settled" + ParquetFiles.SUFFIX);
      sql.execute(
          Parquet.copy(
              """
              SELECT * FROM %s own WHERE NOT EXISTS (SELECT 1 FROM repeated
                WHERE own.dataset = repeated.dataset AND own.class = repeated.class
                  AND own.exporter = repeated.exporter AND own.importer = repeated.importer
                  AND own.side = repeated.side AND own.year = repeated.year
                  AND own.revision IS NOT DISTINCT FROM repeated.revision
                  AND own.code IS NOT DISTINCT FROM repeated.code)
              """
                  .formatted(own),
              shorter));
      Files.move(shorter, file, StandardCopyOption.REPLACE_EXISTING);
      Path sums = file.resolveSibling(".settled.sums");
      Files.deleteIfExists(Parquet.sums(file));
      if (Parquet.writeSums(sql, file, sums)) {
        Files.move(sums, Parquet.sums(file));
      }
    }
  }

  /**
   * In numbers, so that files of other years are not read: a publisher may release each year apart.
   */
  private static String years(Statement sql, String own) throws SQLException {
    try (ResultSet row = sql.executeQuery("SELECT min(\"year\"), max(\"year\") FROM " + own)) {
      row.next();
      return "\"year\" BETWEEN " + row.getInt(1) + " AND " + row.getInt(2);
    }
  }

  private static String read(List<Path> files) {
    return "read_parquet(["
        + String.join(", ", files.stream().map(ParquetFiles::quote).toList())
        + "], union_by_name = true)";
  }
}
