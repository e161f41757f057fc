package org.w3id.dyad.http.pages.question;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.w3id.dyad.html.Address;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.answer.AnswerTable.Column;
import org.w3id.dyad.http.pages.answer.AnswerTable.Kind;
import org.w3id.dyad.http.protocol.HttpProblem;

/**
 * The rows of an answer as they are wanted: filtered, sorted, a page of them.
 *
 * @param all all rows
 * @param matching the rows that the filter leaves, in order
 * @param settings what is wanted
 * @param values what is set in the question
 * @param path the path of the question
 */
record ShownTable(
    AnswerTable all,
    AnswerTable matching,
    TableSettings settings,
    Map<String, List<String>> values,
    String path) {
  /** How many rows a page has. */
  static final int PAGE = 100;

  private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

  /**
   * Shows rows.
   *
   * @throws HttpProblem if there is no such column
   */
  static ShownTable of(AnswerTable all, QuestionRequest asked, String language) {
    TableSettings settings = asked.settings();
    List<String> words =
        Arrays.stream(FOLDED.normalize(settings.filter()).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    List<List<Cell>> rows =
        all.rows().stream().filter(row -> words.stream().allMatch(word -> has(row, word))).toList();
    if (!settings.sort().isEmpty()) {
      int column = column(all, settings.sort());
      rows =
          rows.stream().sorted(new RowOrder(language).by(column, settings.isDescending())).toList();
    }
    return new ShownTable(all, all.with(rows), settings, asked.values(), asked.path());
  }

  private static boolean has(List<Cell> row, String word) {
    return row.stream().anyMatch(cell -> FOLDED.normalize(cell.text()).contains(word));
  }

  private static int column(AnswerTable table, String name) {
    return IntStream.range(0, table.columns().size())
        .filter(i -> table.columns().get(i).name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new HttpProblem(
                    400,
                    "the answer has no column \""
                        + name
                        + "\"; it has "
                        + String.join(", ", table.columns().stream().map(Column::name).toList())));
  }

  /** The rows of the page. */
  List<List<Cell>> rows() {
    int first = Math.min((page() - 1) * PAGE, matching.size());
    return matching.rows().subList(first, Math.min(first + PAGE, matching.size()));
  }

  /** The page that is shown: the last one if there are fewer. */
  int page() {
    return Math.min(settings.page(), pages());
  }

  int pages() {
    return Math.max(1, (matching.size() + PAGE - 1) / PAGE);
  }

  /** The number of the first row that is shown, and of the last. */
  int first() {
    return matching.size() == 0 ? 0 : (page() - 1) * PAGE + 1;
  }

  int last() {
    return Math.min(page() * PAGE, matching.size());
  }

  /** What a new filter leaves as it is, a name and a value each. */
  List<Map.Entry<String, String>> kept() {
    Map<String, List<String>> kept = new LinkedHashMap<>(values);
    kept.putAll(settings.withPage(1).parameters());
    kept.remove("filter");
    return kept.entrySet().stream()
        .flatMap(each -> each.getValue().stream().map(value -> Map.entry(each.getKey(), value)))
        .toList();
  }

  /** Whether a column has things, whose IRIs can be shown. */
  boolean hasThings() {
    return all.rows().stream()
        .anyMatch(row -> row.stream().anyMatch(cell -> cell.kind() == Kind.THING));
  }

  /** The address of the page with other settings. */
  String address(TableSettings other) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(values);
    parameters.putAll(other.parameters());
    return Address.of(path, parameters) + "#rows";
  }

  String sorted(Column column) {
    return address(settings.sortedBy(column.name()));
  }

  /** How the rows are sorted by a column, as {@code aria-sort} says it. */
  String order(Column column) {
    if (!column.name().equals(settings.sort())) {
      return null;
    }
    return settings.isDescending() ? "descending" : "ascending";
  }

  String previous() {
    return page() == 1 ? null : address(settings.withPage(page() - 1));
  }

  String next() {
    return page() == pages() ? null : address(settings.withPage(page() + 1));
  }

  /** The address of the page with IRIs, or without them. */
  String turnedAddresses() {
    return address(settings.withAddresses(!settings.hasAddresses()));
  }
}
