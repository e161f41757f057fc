package org.w3id.dyad.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.dyad.report.Reports;
import org.w3id.dyad.report.chapter.Pair;
import org.w3id.dyad.report.content.Report;
import org.w3id.dyad.report.content.Section;

/** What the graph has on two states, in JSON: findings first, then the rows. */
public final class DyadDocument {
  private static final String LONG_AGO = "1900-01-01";
  private static final String FAR_AWAY = "9999-12-31";

  private final ReleaseView view;
  private final StateCode one;
  private final StateCode other;
  private final Optional<LocalDate> date;

  /**
   * Reads two states.
   *
   * @param date the day as of which levels and findings are wanted
   * @throws IllegalArgumentException if both are the same state
   */
  public DyadDocument(ReleaseView view, StateCode one, StateCode other, Optional<LocalDate> date) {
    if (one.equals(other)) {
      throw new IllegalArgumentException("\"" + one.code() + "\" is named twice; name two states");
    }
    this.view = view;
    this.one = one;
    this.other = other;
    this.date = date;
  }

  /** The questions that are asked, in the order of the document. */
  public List<AnswerPart> parts() {
    String last = date.map(LocalDate::toString).orElse(FAR_AWAY);
    List<String> both = List.of(one.reference(), other.reference());
    List<AnswerPart> parts = new ArrayList<>();
    date.ifPresent(
        day ->
            parts.add(
                part(
                    "levels-on-the-day",
                    "partnership/level-on-a-date-under-each-scheme",
                    Map.of("date", List.of(last)))));
    parts.add(part("levels", "partnership/history-of-a-pair", Map.of()));
    parts.add(
        new AnswerPart(
            "trade",
            "trade/flows-of-a-pair-by-year-and-reporter",
            Map.of("exporter", both, "importer", both)));
    parts.add(
        new AnswerPart(
            "mirror-gap", "trade/mirror-gap", Map.of("exporter", both, "importer", both)));
    parts.add(part("agreements", "agreements/agreements-of-a-pair", Map.of()));
    parts.add(
        part(
            "meetings",
            "diplomacy/who-met-whom-in-which-office",
            Map.of("from", List.of(LONG_AGO), "to", List.of(last))));
    parts.add(part("claims", "claims/who-claims-what-about-a-pair", Map.of()));
    parts.add(part("votes", "indicators/voting-agreement", Map.of()));
    parts.add(part("exercises", "security/joint-exercises", Map.of()));
    parts.add(part("relations", "diplomacy/when-relations-were-established", Map.of()));
    return List.copyOf(parts);
  }

  private AnswerPart part(String id, String question, Map<String, List<String>> more) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("state", List.of(one.reference()));
    values.put("partner", List.of(other.reference()));
    values.putAll(more);
    return new AnswerPart(id, question, values);
  }

  /** Findings and all parts, each with its first rows. */
  public ObjectNode json(RowWindow window) {
    ObjectNode document = summary();
    ArrayNode list = document.putArray("parts");
    parts().forEach(part -> list.add(part.json(part.ask(view, window))));
    return document;
  }

  /** What the report says in sentences, chapter by chapter, and what is not covered. */
  public ObjectNode summary() {
    Report report =
        new Reports(view.data(), view.executions(), view.questions())
            .on(new Pair(one.iri(), other.iri()), date);
    ObjectNode document = Json.object().put("release", view.release());
    document.set("one", one.json());
    document.set("other", other.json());
    date.ifPresent(day -> document.put("date", day.toString()));
    document.set("findings", Json.texts(report.glance()));
    ArrayNode chapters = document.putArray("chapters");
    report.sections().forEach(section -> chapters.add(json(section)));
    return document;
  }

  private static ObjectNode json(Section section) {
    ObjectNode chapter = Json.object().put("id", section.key()).put("title", section.title());
    chapter.put("covered", !section.figures().isEmpty());
    chapter.set("sentences", Json.texts(section.lead()));
    return chapter;
  }
}
