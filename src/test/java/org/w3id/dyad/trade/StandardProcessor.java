package org.w3id.dyad.trade;

import it.unibz.inf.ontop.injection.OntopSQLOWLAPIConfiguration;
import it.unibz.inf.ontop.rdf4j.repository.OntopRepository;
import it.unibz.inf.ontop.rdf4j.repository.OntopRepositoryConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.w3id.dyad.trade.rows.ParquetFiles;

/**
 * Ontop, an R2RML processor that others wrote, over the files of a trade folder. In RDF4J's words:
 * tests that know Jena read what it writes.
 */
public final class StandardProcessor {

  private StandardProcessor() {}

  /**
   * What a query finds in the graphs that a mapping makes of the table {@code trade}, as N-Quads.
   *
   * @param folder the Parquet files
   * @param mapping an R2RML document
   * @param query selects {@code s}, {@code p}, {@code o} and, in named graphs, {@code g}
   * @param database where a database with the table is made
   */
  public static String quads(Path folder, Path mapping, String query, Path database)
      throws IOException, SQLException {
    String url = "jdbc:duckdb:" + database;
    try (Connection connection = DriverManager.getConnection(url);
        Statement sql = connection.createStatement();
        Stream<Path> files = Files.list(folder)) {
      List<String> parquet =
          files
              .filter(file -> file.toString().endsWith(ParquetFiles.SUFFIX))
              .map(ParquetFiles::quote)
              .toList();
      String flows = "read_parquet([" + String.join(", ", parquet) + "], union_by_name = true)";
      sql.execute("CREATE TABLE trade AS " + Parquet.trade(flows));
    }
    Properties properties = new Properties();
    properties.setProperty("jdbc.url", url);
    properties.setProperty("jdbc.driver", "org.duckdb.DuckDBDriver");
    OntopSQLOWLAPIConfiguration configuration =
        OntopSQLOWLAPIConfiguration.defaultBuilder()
            .r2rmlMappingFile(mapping.toFile())
            .properties(properties)
            .enableTestMode()
            .build();
    OntopRepository repository = OntopRepository.defaultRepository(configuration);
    try (OntopRepositoryConnection connection = repository.getConnection()) {
      return lines(connection, query);
    } finally {
      repository.shutDown();
    }
  }

  private static String lines(OntopRepositoryConnection connection, String query) {
    StringBuilder lines = new StringBuilder();
    try (TupleQueryResult rows = connection.prepareTupleQuery(query).evaluate()) {
      for (BindingSet row : rows) {
        for (String name : List.of("s", "p", "o", "g")) {
          if (row.hasBinding(name)) {
            lines.append(NTriplesUtil.toNTriplesString(row.getValue(name))).append(' ');
          }
        }
        lines.append(".\n");
      }
    }
    return lines.toString();
  }
}
