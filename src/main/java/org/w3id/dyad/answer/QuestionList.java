package org.w3id.dyad.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.w3id.dyad.question.Parameter;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;

/** What can be asked, in JSON. */
public final class QuestionList {
  private QuestionList() {}

  /** The questions that have all these words in their name, summary, description or tags. */
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
    return (AnsweredQuestion.name(question)
            + " "
            + question.summary()
            + " "
            + question.description()
            + " "
            + String.join(" ", question.tags()))
        .toLowerCase(Locale.ROOT);
  }

  /** A question with its parameters. */
  public static ObjectNode json(Question question) {
    ObjectNode object = Json.object().put("name", AnsweredQuestion.name(question));
    object.put("summary", question.summary());
    if (!question.description().isEmpty()) {
      object.put("description", question.description());
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
