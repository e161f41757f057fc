package org.w3id.dyad.trade.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * A table of rows in the files of a release.
 *
 * @param form its columns
 * @param files its files, one a source or part of it, none twice
 * @param known the keys of the columns that have few
 */
public record RowTable(TableForm form, List<Path> files, Map<String, Set<String>> known) {

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
          "CREATE TABLE %s AS %s".formatted(form.name(), form.select("(" + sample() + ")")));
    } else {
      sql.execute("CREATE VIEW %s AS %s".formatted(form.name(), form.select("(" + all + ")")));
    }
  }

  /** Each value of each column once, but not each row; the least and the greatest decimals. */
  private String sample() {
    StringJoiner rows = new StringJoiner(" UNION ");
    for (RowColumn column : form.columns()) {
      if (column.isDecimal()) {
        for (String way : List.of("ASC", "DESC")) {
          rows.add(
              "(FROM all_%s ORDER BY \"%s\" %s NULLS LAST LIMIT 1)"
                  .formatted(form.name(), column.name(), way));
        }
      } else if (!form.identity().equals(List.of(column.name()))) {
        rows.add(
            "(SELECT DISTINCT ON (\"%2$s\") * FROM all_%1$s)"
                .formatted(form.name(), column.name()));
      }
    }
    return rows.toString();
  }
}
