package org.w3id.dyad.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question that is asked as a part of an answer about a thing.
 *
 * @param id the name of the part
 * @param question theme and name of the question
 * @param values what is set
 */
public record AnswerPart(String id, String question, Map<String, List<String>> values) {

  /** Keeps a copy in the same order. */
  public AnswerPart {
    values = new LinkedHashMap<>(values);
  }

  /** Asks the question. */
  public AnsweredQuestion ask(ReleaseView view, RowWindow window) {
    return AnsweredQuestion.of(view, view.question(question), values, window);
  }

  /** The part in JSON. */
  ObjectNode json(AnsweredQuestion answer) {
    ObjectNode part = Json.object().put("id", id);
    part.setAll(answer.json());
    part.remove("release");
    return part;
  }
}
