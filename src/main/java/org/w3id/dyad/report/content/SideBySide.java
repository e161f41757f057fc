package org.w3id.dyad.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3id.dyad.html.Messages;

/**
 * Two reports side by side: the same chapters with the same scales.
 *
 * @param one the report on the first two states
 * @param other the report on the two states that are put beside them
 */
public record SideBySide(Report one, Report other) {

  /** Its title in a language. */
  public String title(Messages messages) {
    return messages.text("report.page-beside", one.title(), other.title());
  }

  /** The main finding of each chapter on either pair, or that there is nothing. */
  public ReportTable findings(Messages messages) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < one.sections().size(); i++) {
      Section left = one.sections().get(i);
      Section right = other.sections().get(i);
      rows.add(
          List.of(
              messages.said(left.title()).text(),
              finding(left, messages),
              finding(right, messages)));
    }
    return new ReportTable(
        "Main findings", List.of("Chapter", one.title(), other.title()), List.copyOf(rows), 0);
  }

  private static String finding(Section section, Messages messages) {
    if (section.figures().isEmpty()) {
      return String.join(" ", section.lead());
    }
    return section.finding().isEmpty()
        ? messages.text("report.page-no-finding")
        : section.finding();
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
