package org.w3id.dyad.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Two reports side by side: the same chapters with the same scales.
 *
 * @param one the report on the first two states
 * @param other the report on the two states that are put beside them
 */
public record SideBySide(Report one, Report other) {

  /** Its title. */
  public String title() {
    return one.title() + ", beside " + other.title();
  }

  /** The main finding of each chapter on either pair, or that there is nothing. */
  public ReportTable findings() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < one.sections().size(); i++) {
      Section left = one.sections().get(i);
      rows.add(List.of(left.title(), finding(left), finding(other.sections().get(i))));
    }
    return new ReportTable(
        "Main findings", List.of("Chapter", one.title(), other.title()), List.copyOf(rows), 0);
  }

  private static String finding(Section section) {
    if (section.figures().isEmpty()) {
      return String.join(" ", section.lead());
    }
    return section.finding().isEmpty() ? "No single finding: see the chapter." : section.finding();
  }

  /** What both rest on, by name, each once. */
  public List<Report.Reference> sources() {
    TreeMap<String, Report.Reference> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Stream.concat(one.sources().stream(), other.sources().stream())
        .forEach(
            source ->
                byName.putIfAbsent(
                    source.name() + "\n" + source.publisher() + "\n" + source.address(), source));
    return List.copyOf(byName.values());
  }
}
