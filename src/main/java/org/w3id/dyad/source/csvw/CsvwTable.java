package org.w3id.dyad.source.csvw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.file.TextReader;
import org.w3id.dyad.source.format.json.JsonFault;
import org.w3id.dyad.source.format.row.Form;

/**
 * A table as metadata of CSV on the Web describe it: what a row is about, and its columns. Read are
 * the members that {@link CsvwColumn} has; others are not known here and refused.
 *
 * @param file the file of the metadata
 * @param title what the table is called, or empty
 * @param publisher who publishes it, or empty
 * @param address where, or empty
 * @param about the template of the thing that a row is about
 * @param columns its columns
 * @param measures what its rows measure, in place of things that they are about
 */
record CsvwTable(
    String file,
    String title,
    String publisher,
    String address,
    String about,
    List<CsvwColumn> columns,
    Optional<MeasureTable> measures) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Set<String> TABLE =
      Set.of(
          "@context",
          "@type",
          "url",
          "tableSchema",
          "dc:title",
          "dc:publisher",
          "dc:source",
          "dc:license",
          "dc:description",
          "notes",
          MeasureTable.DATA_SET,
          MeasureTable.COVERAGE);
  private static final Set<String> SCHEMA = Set.of("@type", "aboutUrl", "columns", "primaryKey");
  private static final Set<String> COLUMN =
      Set.of(
          "@type",
          "name",
          "titles",
          "propertyUrl",
          "valueUrl",
          "datatype",
          "lang",
          "separator",
          "null",
          "default",
          "required",
          "virtual",
          "suppressOutput",
          "dc:description",
          CsvwColumn.CODES,
          CsvwColumn.FACTOR,
          CsvwRole.ROLE,
          CsvwRole.MEANS,
          CsvwRole.BEFORE,
          CsvwMeasure.MEASURE);

  /** Reads metadata. */
  static CsvwTable of(Input metadata) throws IOException {
    return of(metadata.path().resolveSibling(metadata.name()).toString(), parse(metadata));
  }

  /**
   * Reads metadata.
   *
   * @param file where they stand, for errors
   */
  static CsvwTable of(String file, JsonNode json) throws MalformedFileException {
    JsonNode schema = json.path("tableSchema");
    known(file, json, TABLE, "the table");
    known(file, schema, SCHEMA, "tableSchema");
    List<CsvwColumn> columns = new ArrayList<>();
    for (JsonNode column : schema.path("columns")) {
      known(file, column, COLUMN, "the column " + column.path("name").asText(""));
      columns.add(CsvwColumn.of(column));
    }
    boolean isMeasured = json.has(MeasureTable.DATA_SET);
    if (columns.isEmpty() || schema.path("aboutUrl").asText("").isEmpty() != isMeasured) {
      throw new MalformedFileException(
          file,
          0,
          "has no tableSchema with aboutUrl and columns, or with " + MeasureTable.DATA_SET);
    }
    CsvwTable table =
        new CsvwTable(
            Path.of(file).getFileName().toString(),
            json.path("dc:title").asText(""),
            json.path("dc:publisher").asText(""),
            json.path("dc:source").asText(""),
            schema.path("aboutUrl").asText(""),
            columns,
            isMeasured ? Optional.of(MeasureTable.of(file, json, columns)) : Optional.empty());
    table.check(file);
    return table;
  }

  private static JsonNode parse(Input metadata) throws IOException {
    try (Reader text = TextReader.open(metadata)) {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw metadata.malformed(Math.max(0, line), "is not well-formed JSON: " + JsonFault.of(e));
    }
  }

  /** Refuses members that are not known, so that nothing is left out unseen. */
  static void known(String file, JsonNode json, Set<String> members, String where)
      throws MalformedFileException {
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      if (!members.contains(member.getKey())) {
        throw new MalformedFileException(
            file, 0, "has \"" + member.getKey() + "\" in " + where + ", which is not known");
      }
    }
  }

  private void check(String metadata) throws MalformedFileException {
    Set<String> names = new HashSet<>();
    for (CsvwColumn column : columns) {
      if (!names.add(column.name())) {
        throw new MalformedFileException(
            metadata, 0, "names the column " + column.name() + " twice");
      }
      if (!column.codes().isEmpty() && !CsvwValues.CODES.contains(column.codes())) {
        throw new MalformedFileException(
            metadata,
            0,
            "has dyad:codes \"" + column.codes() + "\", not one of " + CsvwValues.CODES);
      }
    }
  }

  /** Whether a column says a property. */
  boolean names(IRI property) {
    return columns.stream()
        .filter(column -> !column.property().isEmpty() && !column.property().contains("{"))
        .anyMatch(column -> CsvwValues.iri(column.property(), Map.of()).equals(property));
  }

  /** A measured table may lack the columns of which nothing is read. */
  private boolean isNeeded(CsvwColumn column) {
    return !column.isVirtual()
        && !measures.map(table -> table.unread().contains(column.name())).orElse(false);
  }

  /** The form of the table: all its columns that are not virtual. */
  Form form() {
    return new Form(
        "the table that " + file + " describes",
        Stream.concat(
                columns.stream().filter(this::isNeeded).map(CsvwColumn::title),
                measures.stream().flatMap(MeasureTable::titles))
            .distinct()
            .toList(),
        Stream.concat(
                columns.stream().filter(CsvwColumn::needsEvidence).map(CsvwColumn::title),
                measures.stream().flatMap(MeasureTable::numbers))
            .distinct()
            .toList());
  }
}
