package org.w3id.dyad.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.w3id.dyad.answer.AnswerPart;
import org.w3id.dyad.answer.AnsweredQuestion;
import org.w3id.dyad.answer.DyadDocument;
import org.w3id.dyad.answer.Json;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.answer.RowWindow;
import org.w3id.dyad.answer.StateCode;
import org.w3id.dyad.question.Parameter;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.rdf.Prefixes;
import org.w3id.dyad.search.Label;

/** Tools on things: by name, two states, their level on a date, their trade. */
final class ThingTools {
  private static final int MOST_FOUND = 100;
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2200;

  private ThingTools() {}

  /** The tools by name. */
  static Map<String, ToolFunction> all() {
    return Map.of(
        "find_entity", ThingTools::find,
        "dyad", ThingTools::dyad,
        "level_on_date", ThingTools::level,
        "trade", ThingTools::trade);
  }

  private static ObjectNode find(ReleaseView view, ToolArguments arguments, RowWindow window) {
    String type = arguments.text("type");
    String language = arguments.text("language");
    List<Label> found =
        view.labels()
            .search(
                arguments.text("query"),
                type.isEmpty() ? null : type(type),
                language.isEmpty() ? null : language,
                MOST_FOUND);
    ObjectNode document = Json.object().put("release", view.release());
    AnswerCoverage.put(document, !found.isEmpty(), "Nothing in the graph is called so.");
    ArrayNode matches = document.putArray("matches");
    found.stream()
        .filter(label -> label.thing().isURI())
        .skip(window.offset())
        .limit(window.limit())
        .forEach(label -> matches.add(match(label)));
    return document;
  }

  private static String type(String text) {
    return text.contains(":") ? Prefixes.ALL.expandPrefix(text) : Nodes.term(text).getURI();
  }

  private static ObjectNode match(Label label) {
    ObjectNode match = Json.object().put("iri", label.thing().getURI());
    String key = Parameter.text(label.thing());
    if (!key.startsWith("<")) {
      match.put("key", key);
    }
    match.put("label", label.text().getLiteralLexicalForm());
    match.put("language", label.text().getLiteralLanguage());
    match.set("types", Json.texts(label.types().stream().map(Prefixes.ALL::shortForm).toList()));
    return match.put("score", label.score());
  }

  private static ObjectNode dyad(ReleaseView view, ToolArguments arguments, RowWindow window) {
    DyadDocument dyad =
        new DyadDocument(
            view,
            StateCode.in(view, arguments.text("one")),
            StateCode.in(view, arguments.text("other")),
            arguments.date("date"));
    String part = arguments.text("part");
    if (!part.isEmpty()) {
      return part(dyad, part).ask(view, window).json();
    }
    ObjectNode document = dyad.summary();
    document.set("parts", Json.texts(dyad.parts().stream().map(AnswerPart::id).toList()));
    AnswerCoverage.put(
        document, hasChapter(document), "Nothing in the graph is about both states.");
    return document;
  }

  private static boolean hasChapter(ObjectNode document) {
    return document.path("chapters").findValues("covered").stream()
        .anyMatch(each -> each.asBoolean());
  }

  private static AnswerPart part(DyadDocument dyad, String id) {
    return dyad.parts().stream()
        .filter(part -> part.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("there is no part \"" + id + "\""));
  }

  private static ObjectNode level(ReleaseView view, ToolArguments arguments, RowWindow window) {
    Map<String, List<String>> values =
        Map.of(
            "state", List.of(StateCode.in(view, arguments.text("one")).reference()),
            "partner", List.of(StateCode.in(view, arguments.text("other")).reference()),
            "date", List.of(arguments.date("date").orElseThrow().toString()));
    ObjectNode document =
        ask(view, "partnership/level-between-two-states-on-a-date", values, window).json();
    document.set(
        "rankings",
        ask(view, "partnership/level-on-a-date-under-each-scheme", values, RowWindow.FIRST)
            .page()
            .json());
    return document;
  }

  private static AnsweredQuestion ask(
      ReleaseView view, String question, Map<String, List<String>> values, RowWindow window) {
    return AnsweredQuestion.of(view, view.question(question), values, window);
  }

  private static ObjectNode trade(ReleaseView view, ToolArguments arguments, RowWindow window) {
    List<String> both =
        List.of(
            StateCode.in(view, arguments.text("one")).reference(),
            StateCode.in(view, arguments.text("other")).reference());
    int from = arguments.number("from", FIRST_YEAR);
    int to = arguments.number("to", LAST_YEAR);
    if (from > to) {
      throw new IllegalArgumentException(
          "from " + from + " is later than to " + to + "; give the earlier year first");
    }
    Map<String, List<String>> values =
        Map.of(
            "exporter",
            both,
            "importer",
            both,
            "from",
            List.of(String.valueOf(from)),
            "to",
            List.of(String.valueOf(to)));
    return ask(view, "trade/flows-of-a-pair-by-year-and-reporter", values, window).json();
  }
}
