package org.w3id.dyad.qa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.query.QueryFactory;

/**
 * The questions of a folder such as {@code queries/qa/}: a JSON file a theme, a list of objects
 * each.
 *
 * @param all all of them, in the order of the files' names
 */
public record QaQuestions(List<QaQuestion> all) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Keeps a copy of the list. */
  public QaQuestions {
    all = List.copyOf(all);
  }

  /**
   * Reads them.
   *
   * @throws IOException if a file is no JSON or lacks a part; names it
   */
  public static QaQuestions load(Path folder) throws IOException {
    List<QaQuestion> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".json")).sorted().toList()) {
        for (JsonNode question : JSON.readTree(Files.readString(file))) {
          all.add(read(file, question));
        }
      }
    }
    return new QaQuestions(all);
  }

  private static QaQuestion read(Path file, JsonNode question) throws IOException {
    Map<String, String> wordings = new LinkedHashMap<>();
    question
        .path("question")
        .properties()
        .forEach(wording -> wordings.put(wording.getKey(), wording.getValue().asText()));
    Optional<String> sparql =
        question.has("sparql")
            ? Optional.of(String.join("\n", texts(question.get("sparql"))))
            : Optional.empty();
    return new QaQuestion(
        text(file, question, "id"),
        text(file, question, "asker"),
        text(file, question, "difficulty"),
        wordings,
        sparql,
        rows(question),
        sparql.isPresent() && QueryFactory.create(sparql.get()).hasOrderBy(),
        reason(file, question));
  }

  private static Optional<QaQuestion.Unanswerable> reason(Path file, JsonNode question)
      throws IOException {
    if (question.has("sparql")) {
      return Optional.empty();
    }
    String reason = text(file, question, "unanswerable");
    return Optional.of(
        QaQuestion.Unanswerable.valueOf(reason.toUpperCase(Locale.ROOT).replace(' ', '_')));
  }

  private static String text(Path file, JsonNode question, String key) throws IOException {
    if (!question.hasNonNull(key)) {
      throw new IOException(file + ": a question without \"" + key + "\": " + question);
    }
    return question.get(key).asText();
  }

  private static List<List<String>> rows(JsonNode question) {
    return StreamSupport.stream(question.path("rows").spliterator(), false)
        .map(QaQuestions::texts)
        .toList();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  /**
   * The questions as programs for question answering read them.
   *
   * @return JSON in the form of QALD: questions by language, query, answers
   * @see <a href="https://github.com/KGQA/QALD-10">QALD-10</a>
   */
  public String qald() {
    ObjectNode qald = JSON.createObjectNode();
    qald.putObject("dataset").put("id", "dyad-qa");
    ArrayNode list = qald.putArray("questions");
    all.forEach(question -> list.add(qald(question)));
    return qald.toPrettyString();
  }

  private static ObjectNode qald(QaQuestion question) {
    ObjectNode node = JSON.createObjectNode().put("id", question.id());
    ArrayNode wordings = node.putArray("question");
    question.wordings().keySet().stream()
        .sorted()
        .forEach(
            language ->
                wordings
                    .addObject()
                    .put("language", language)
                    .put("string", question.wordings().get(language)));
    ObjectNode query = node.putObject("query");
    question.sparql().ifPresent(sparql -> query.put("sparql", sparql));
    ArrayNode answers = node.putArray("answers");
    question.rows().forEach(row -> row.forEach(answers.addArray()::add));
    return node;
  }
}
