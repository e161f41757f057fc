package org.w3id.dyad.source.csvw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.api.Publication;
import org.w3id.dyad.source.api.ResourceTable;
import org.w3id.dyad.source.api.Source;

/**
 * Published data sets whose tables are described by metadata of CSV on the Web that come with the
 * program, in the folder {@code published}: a new one needs such a file and a line in {@code
 * published.csv}, and no Java.
 */
public final class PublishedTables {
  private static final Set<String> MEMBERS =
      Set.of(
          "@context",
          "dc:title",
          "dc:publisher",
          "dc:source",
          "dc:license",
          "dyad:files",
          "tables");

  private PublishedTables() {}

  /** The names of all of them, in the order of the list. */
  public static List<String> ids() {
    List<String> ids = new ArrayList<>();
    ResourceTable.forEach(
        PublishedTables.class, "published.csv", row -> ids.add(row.getField("source")));
    return ids;
  }

  /** The source of a name in the list. */
  public static Source source(String id) {
    String file = "published/" + id + "-metadata.json";
    try (InputStream in = PublishedTables.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      return source(id, file, new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source source(String id, String file, JsonNode json)
      throws MalformedFileException {
    CsvwTable.known(file, json, MEMBERS, "the group of tables");
    Source.Description description =
        new Source.Description(
            id,
            json.path("dc:title").asText(),
            json.path("dc:publisher").asText(),
            json.path("dc:source").asText(),
            json.path("dc:license").asText(),
            json.path("dyad:files").asText());
    List<CsvwTable> tables = new ArrayList<>();
    for (JsonNode table : json.path("tables")) {
      tables.add(CsvwTable.of(file, table));
    }
    return new DescribedTables(description, tables, new Publication(description), Optional.empty());
  }
}
