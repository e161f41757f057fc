package org.w3id.dyad.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.w3id.dyad.question.Parameter;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.QuestionText;
import org.w3id.dyad.question.Questions;

/** What can be asked, in JSON. */
public final class QuestionList {
  private QuestionList() {}

  /**
   * The questions that have all these words in their name, tags, or summary and description in any
   * language.
   */
  public static List<Question> matching(Questions questions, String words) {
    List<String> wanted =
        Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return questions.all().stream()
        .filter(question -> wanted.stream().allMatch(text(question)::contains))
        .toList();
  }

  private static String text(Question question) {
    String words =
        question.texts().stream()
            .map(text -> text.summary() + " " + text.description())
            .collect(Collectors.joining(" "));
    return (AnsweredQuestion.name(question) + " " + words + " " + String.join(" ", question.tags()))
        .toLowerCase(Locale.ROOT);
  }

  /** A question with its parameters, in English. */
  public static ObjectNode json(Question question) {
    return json(question, "en");
  }

  /** A question with its parameters, its words in a language, else in English. */
  public static ObjectNode json(Question question, String language) {
    QuestionText text = question.text(language);
    ObjectNode object = Json.object().put("name", AnsweredQuestion.name(question));
    object.put("language", text.language()).put("summary", text.summary());
    if (!text.description().isEmpty()) {
      object.put("description", text.description());
    }
    object.set("tags", Json.texts(question.tags()));
    ArrayNode parameters = object.putArray("parameters");
    question.parameters().forEach(parameter -> parameters.add(json(parameter)));
    return object;
  }

  private static ObjectNode json(Parameter parameter) {
    ObjectNode object = Json.object().put("name", parameter.name());
    object.put("type", ParameterKind.of(parameter).word());
    object.set("default", Json.texts(parameter.defaultTexts()));
    return object;
  }
}
