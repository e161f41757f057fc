package org.w3id.dyad.trade.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table of rows in the files of a release.
 *
 * @param form its columns
 * @param files its files, one a source or part of it, none twice
 * @param known the keys of the columns that have few
 */
public record RowTable(TableForm form, List<Path> files, Map<String, Set<String>> known) {

  /** A column with more values than about so many is sampled by its ends. */
  private static final int MANY = 10_000;

  /** Those that have files in a folder of all tables. */
  public static List<RowTable> in(Path folder) throws IOException {
    List<RowTable> tables = new ArrayList<>();
    for (TableForm form : TableForm.OF_ROWS) {
      List<Path> files = ParquetFiles.files(folder.resolve(form.name()));
      if (!files.isEmpty()) {
        tables.add(new RowTable(form, files, KnownValues.together(files)));
      }
    }
    return List.copyOf(tables);
  }

  /** The table as those know it who ask it. */
  public StoredTable stored() {
    Set<String> sources = new TreeSet<>();
    files.forEach(file -> sources.add(ParquetFiles.source(file)));
    return new StoredTable(form.knowing(known), sources, false);
  }

  /** Makes the table: a view of its files, or few of their rows. */
  public void create(Statement sql, boolean isSample) throws SQLException {
    String all =
        String.join(" UNION ALL ", ParquetFile.selects(sql, files, form.stored(), form.decimals()));
    if (isSample) {
      sql.execute("CREATE VIEW all_%s AS %s".formatted(form.name(), all));
      sql.execute(
          "CREATE TABLE %s AS %s".formatted(form.name(), form.select("(" + sample(sql) + ")")));
    } else {
      sql.execute("CREATE VIEW %s AS %s".formatted(form.name(), form.select("(" + all + ")")));
    }
  }

  /**
   * Each value of each column once, but not each row. Of numbers, and of columns that have many
   * values, such as addresses of news: the least, the greatest, and none.
   */
  private String sample(Statement sql) throws SQLException {
    Set<RowColumn> many = ofManyValues(sql);
    StringJoiner rows = new StringJoiner(" UNION ");
    for (RowColumn column : form.columns()) {
      if (column.isDecimal() || many.contains(column)) {
        for (String order : List.of("ASC NULLS FIRST", "ASC NULLS LAST", "DESC NULLS LAST")) {
          rows.add(
              "(FROM all_%s ORDER BY \"%s\" %s LIMIT 1)"
                  .formatted(form.name(), column.name(), order));
        }
      } else if (!form.identity().equals(List.of(column.name()))) {
        rows.add(
            "(SELECT DISTINCT ON (\"%2$s\") * FROM all_%1$s)"
                .formatted(form.name(), column.name()));
      }
    }
    return rows.toString();
  }

  private Set<RowColumn> ofManyValues(Statement sql) throws SQLException {
    String counts =
        form.columns().stream()
            .map(column -> "approx_count_distinct(\"%s\")".formatted(column.name()))
            .collect(Collectors.joining(", "));
    Set<RowColumn> many = new HashSet<>();
    try (ResultSet row = sql.executeQuery("SELECT %s FROM all_%s".formatted(counts, form.name()))) {
      row.next();
      for (int i = 0; i < form.columns().size(); i++) {
        if (row.getLong(i + 1) > MANY) {
          many.add(form.columns().get(i));
        }
      }
    }
    return many;
  }
}
