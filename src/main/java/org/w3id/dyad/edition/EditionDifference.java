package org.w3id.dyad.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;

/**
 * Compares two editions of a data set, thing by thing. DuckDB does so, so that memory does not grow
 * with them; close it when done.
 */
public final class EditionDifference implements AutoCloseable {
  private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
  private static final String STATE = "^<" + Iris.things("state").replace(".", "\\.") + "([^>]+)>$";

  /** Periods and pairs are named by what they are: no publisher changes them. */
  private static final String OWN =
      "'<http://purl.org/dc/terms/PeriodOfTime>', '<" + Vocabulary.DYAD + ">'";

  private static final String[] TABLES = {
    """
    CREATE TABLE difference AS
      SELECT s, p, o, true AS newer FROM (FROM newer EXCEPT FROM older)
      UNION ALL SELECT s, p, o, false FROM (FROM older EXCEPT FROM newer)""",
    "CREATE VIEW every AS FROM older UNION ALL SELECT s, p, o FROM difference WHERE newer",
    "CREATE TABLE typed AS SELECT s, min(o) AS type FROM every WHERE p = '%s' GROUP BY s"
        .formatted(TYPE),
    """
    CREATE TABLE changed AS
      SELECT s, coalesce(type, '') AS type,
        CASE WHEN s NOT IN (SELECT s FROM older SEMI JOIN difference USING (s)) THEN 'ADDED'
          WHEN s NOT IN (SELECT s FROM newer SEMI JOIN difference USING (s)) THEN 'DROPPED'
          ELSE 'ALTERED' END AS kind
      FROM (SELECT DISTINCT s FROM difference) LEFT JOIN typed USING (s)
      WHERE coalesce(type, '') NOT IN (%s)"""
        .formatted(OWN),
    // What a thing refers to, such as an amount, concerns the states of that thing.
    """
    CREATE TABLE owner AS
      SELECT s, s AS owner FROM changed
      UNION SELECT every.o, every.s FROM every JOIN changed ON every.o = changed.s""",
    """
    CREATE TABLE concerned AS
      SELECT owner.s, list_sort(list(DISTINCT regexp_extract(o, '%s', 1))) AS states
      FROM owner JOIN every ON every.s = owner.owner WHERE regexp_matches(o, '%s')
      GROUP BY owner.s"""
        .formatted(STATE, STATE)
  };

  private static final String COUNTED =
      " count(*) FILTER (kind = 'ADDED'), count(*) FILTER (kind = 'DROPPED'),"
          + " count(*) FILTER (kind = 'ALTERED')";

  private static final String BY_CLASS =
      """
      SELECT type AS name, %s, count(*) FILTER (kind IS NULL) FROM (
        SELECT s, type, kind FROM changed
        UNION ALL SELECT s, type, NULL FROM typed ANTI JOIN changed USING (s)
          WHERE type NOT IN (%s))
      GROUP BY type ORDER BY type"""
          .formatted(COUNTED, OWN);

  private static final String BY_STATE =
      "SELECT name,"
          + COUNTED
          + ", 0 FROM (SELECT unnest(states) AS name, kind FROM changed JOIN concerned USING (s))"
          + " GROUP BY name ORDER BY name";

  private static final String CHANGES =
      """
      WITH value AS (
        SELECT s, p, list_sort(list(o) FILTER (NOT newer)) AS before,
          list_sort(list(o) FILTER (newer)) AS after
        FROM difference GROUP BY s, p)
      SELECT kind, s, type, states, p, before, after
        FROM changed JOIN value USING (s) LEFT JOIN concerned USING (s) WHERE kind = 'ALTERED'
      UNION ALL SELECT kind, s, type, states, '', NULL, NULL
        FROM changed LEFT JOIN concerned USING (s) WHERE kind IN ('ADDED', 'DROPPED')
      ORDER BY type, s, kind, p""";

  private final Connection connection;

  private EditionDifference(Connection connection) {
    this.connection = connection;
  }

  /**
   * Compares two editions.
   *
   * @param scratch a folder for what does not fit into memory
   */
  public static EditionDifference of(Edition older, Edition newer, Path scratch)
      throws IOException {
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:" + scratch.resolve("diff"));
      try (Statement sql = connection.createStatement()) {
        sql.execute(read("older", older.lines()));
        sql.execute(read("newer", newer.lines()));
        for (String table : TABLES) {
          sql.execute(table);
        }
      }
      return new EditionDifference(connection);
    } catch (SQLException e) {
      throw new IOException("cannot compare the editions: " + e.getMessage(), e);
    }
  }

  private static String read(String table, Path lines) {
    return """
    CREATE TABLE %s AS SELECT DISTINCT s, p, o FROM read_csv('%s', delim = '\\t', header = false,
      quote = '', escape = '', auto_detect = false,
      columns = {'s': 'VARCHAR', 'p': 'VARCHAR', 'o': 'VARCHAR'})"""
        .formatted(table, lines.toString().replace("'", "''"));
  }

  /** How many things of each class changed, and how many stayed the same. */
  public List<EditionCount> byClass() throws IOException {
    return counts(BY_CLASS);
  }

  /**
   * How many things that concern each state changed; one of two states counts for both. Those that
   * stayed the same are not counted.
   */
  public List<EditionCount> byState() throws IOException {
    return counts(BY_STATE);
  }

  private List<EditionCount> counts(String query) throws IOException {
    List<EditionCount> counts = new ArrayList<>();
    each(
        query,
        row ->
            counts.add(
                new EditionCount(
                    bare(row.getString(1)),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5))));
    return counts;
  }

  /** Hands on each change, in the order of classes and things. */
  public void forEach(Consumer<EditionChange> use) throws IOException {
    each(
        CHANGES,
        row ->
            use.accept(
                new EditionChange(
                    EditionChange.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                    bare(row.getString(2)),
                    bare(row.getString(3)),
                    texts(row.getArray(4)),
                    bare(row.getString(5)),
                    texts(row.getArray(6)),
                    texts(row.getArray(7)))));
  }

  private interface RowUse {
    void use(ResultSet row) throws SQLException;
  }

  private void each(String query, RowUse use) throws IOException {
    try (Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        use.use(rows);
      }
    } catch (SQLException e) {
      throw new IOException("cannot compare the editions: " + e.getMessage(), e);
    }
  }

  private static List<String> texts(Array array) throws SQLException {
    return array == null
        ? List.of()
        : Stream.of((Object[]) array.getArray()).map(Object::toString).toList();
  }

  /** An IRI without the brackets of N-Triples. */
  private static String bare(String iri) {
    return iri.startsWith("<") ? iri.substring(1, iri.length() - 1) : iri;
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
