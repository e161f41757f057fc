package org.w3id.dyad.source.csvw;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.source.api.MalformedFileException;

/**
 * A table whose rows are data points: which columns say of whom and when, and what the others
 * measure.
 *
 * @param dataSet the key of the data set, such as {@code cow-nmc}
 * @param title what it is called
 * @param publisher who publishes it
 * @param address where
 * @param licence its licence or terms
 * @param description what it has and what is doubtful in it, or empty
 * @param coverage from when to when, and how much of all
 * @param keys the columns of states and times
 * @param measures the columns that measure
 * @param unread the columns that are known and not read
 */
record MeasureTable(
    String dataSet,
    String title,
    String publisher,
    String address,
    String licence,
    String description,
    Optional<Coverage> coverage,
    List<CsvwColumn> keys,
    List<CsvwMeasure> measures,
    List<String> unread) {
  static final String DATA_SET = "dyad:dataSet";
  static final String COVERAGE = "dyad:coverage";

  /**
   * What a data set has.
   *
   * @param start the first date, or null if it has no time
   * @param end the last date, or null
   * @param completeness a word of the table {@code coverage}, such as {@code sample}
   */
  record Coverage(PartialDate start, PartialDate end, String completeness) {
    static final Set<String> MEMBERS = Set.of("start", "end", "completeness");

    static Coverage of(JsonNode json) {
      return new Coverage(
          date(json.path("start").asText("")),
          date(json.path("end").asText("")),
          json.path("completeness").asText("sample"));
    }

    private static PartialDate date(String text) {
      return text.isEmpty() ? null : PartialDate.parse(text);
    }
  }

  /** Reads what metadata say of the columns. */
  static MeasureTable of(String file, JsonNode json, List<CsvwColumn> columns)
      throws MalformedFileException {
    List<CsvwMeasure> measures = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    int at = 0;
    for (JsonNode column : json.path("tableSchema").path("columns")) {
      if (column.path("suppressOutput").asBoolean(false)) {
        unread.add(columns.get(at).name());
      }
      if (column.has(CsvwMeasure.MEASURE)) {
        String where = CsvwMeasure.MEASURE + " of " + columns.get(at).name();
        CsvwTable.known(file, column.path(CsvwMeasure.MEASURE), CsvwMeasure.MEMBERS, where);
        measures.add(CsvwMeasure.of(columns.get(at), column));
      }
      at++;
    }
    CsvwTable.known(file, json.path(COVERAGE), Coverage.MEMBERS, COVERAGE);
    MeasureTable table =
        new MeasureTable(
            json.path(DATA_SET).asText(),
            json.path("dc:title").asText(""),
            json.path("dc:publisher").asText(""),
            json.path("dc:source").asText(""),
            json.path("dc:license").asText(""),
            json.path("dc:description").asText(""),
            json.has(COVERAGE) ? Optional.of(Coverage.of(json.path(COVERAGE))) : Optional.empty(),
            columns.stream().filter(column -> !column.role().name().isEmpty()).toList(),
            measures,
            unread);
    table.check(file);
    return table;
  }

  private void check(String file) throws MalformedFileException {
    for (CsvwColumn key : keys) {
      if (!CsvwRole.NAMES.contains(key.role().name())) {
        throw wrong(
            file, "has dyad:role \"" + key.role().name() + "\", not one of " + CsvwRole.NAMES);
      }
    }
    checkMeanings(file);
    boolean isOfOne = has(CsvwRole.SUBJECT);
    boolean isOfTwo = has(CsvwRole.PAIR) || with(CsvwRole.MEMBER).size() == 2;
    if (isOfOne == isOfTwo || has(CsvwRole.COUNTERPART) && !isOfOne) {
      throw wrong(
          file,
          "needs a dyad:role subject, with a counterpart or without, or two members, or a pair");
    }
    if (measures.isEmpty() || dataSet.isEmpty() || title.isEmpty()) {
      throw wrong(file, "needs dyad:dataSet, dc:title and a column with dyad:measure");
    }
    for (CsvwMeasure measure : measures) {
      check(file, measure);
    }
  }

  private void checkMeanings(String file) throws MalformedFileException {
    for (CsvwColumn key : keys) {
      for (CsvwRole.Meaning meaning : key.role().meanings()) {
        if (!CsvwValues.CODES.contains(meaning.codes())) {
          throw wrong(
              file,
              "has dyad:means \"" + meaning.codes() + "\", no code such as cow:345@1992-2005");
        }
      }
    }
  }

  private static void check(String file, CsvwMeasure measure) throws MalformedFileException {
    boolean isCounted = measure.column().isNumber() && !measure.units().isEmpty();
    if (measure.indicator().isEmpty() || isCounted != measure.categories().isEmpty()) {
      throw wrong(
          file,
          "has in "
              + measure.column().name()
              + " a measure that needs an indicator and either a number with a unit or categories");
    }
  }

  private static MalformedFileException wrong(String file, String reason) {
    return new MalformedFileException(file, 0, reason);
  }

  /** The columns of a role, in the order of the metadata. */
  List<CsvwColumn> with(String role) {
    return keys.stream().filter(key -> key.role().name().equals(role)).toList();
  }

  boolean has(String role) {
    return !with(role).isEmpty();
  }

  /** The columns that the measures need. */
  Stream<String> titles() {
    return measures.stream().flatMap(CsvwMeasure::columns);
  }

  /** The columns of numbers whose decimal sign the table tells as a whole. */
  Stream<String> numbers() {
    return measures.stream()
        .filter(measure -> measure.column().needsEvidence())
        .flatMap(CsvwMeasure::columns);
  }
}
