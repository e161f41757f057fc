package org.w3id.dyad.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.NoSuchElementException;
import org.w3id.dyad.answer.AnsweredQuestion;
import org.w3id.dyad.answer.Json;
import org.w3id.dyad.answer.QuestionList;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.answer.RowWindow;
import org.w3id.dyad.question.Question;

/** What models can read without calling a tool: the ontology, and the questions. */
final class GraphResources {
  static final String ONTOLOGY = "dyad://ontology";
  static final String QUESTIONS = "dyad://questions";
  static final String QUESTION = "dyad://questions/{theme}/{name}";

  private static final ToolArguments ALL = new ToolArguments(Map.of());
  private static final RowWindow EVERY = new RowWindow(0, RowWindow.MOST);

  private GraphResources() {}

  /**
   * The text of a resource in JSON.
   *
   * @throws NoSuchElementException if there is none at that address
   */
  static String read(ReleaseAccess access, String address) throws IOException {
    return Json.text(access.read(null, view -> read(view, address)));
  }

  private static ObjectNode read(ReleaseView view, String address) {
    if (address.equals(ONTOLOGY)) {
      return SchemaTool.call(view, ALL, EVERY);
    }
    if (address.equals(QUESTIONS)) {
      ObjectNode document = Json.object().put("release", view.release());
      ArrayNode list = document.putArray("questions");
      view.questions()
          .all()
          .forEach(
              question ->
                  list.addObject()
                      .put("name", AnsweredQuestion.name(question))
                      .put("summary", question.summary()));
      return document;
    }
    Question question = view.question(address.replaceFirst("^dyad://questions/", ""));
    return QuestionList.json(question).put("sparql", question.sparql());
  }
}
