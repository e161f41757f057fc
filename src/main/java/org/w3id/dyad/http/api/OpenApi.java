package org.w3id.dyad.http.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.w3id.dyad.answer.AnsweredQuestion;
import org.w3id.dyad.answer.Json;
import org.w3id.dyad.answer.ParameterKind;
import org.w3id.dyad.question.Parameter;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;

/**
 * The API in OpenAPI 3.1. What is the same for all stands in a file; each question adds a path,
 * which is made from its header and its parameters.
 */
final class OpenApi {
  private static final String FILE = "openapi.json";
  private static final String COMPONENTS = "#/components/";

  private OpenApi() {}

  /** The description of an API that answers these questions. */
  static ObjectNode of(Questions questions) {
    ObjectNode document = common();
    ObjectNode paths = (ObjectNode) document.get("paths");
    ObjectNode pattern = (ObjectNode) paths.at("/~1api~1coverage/get/responses");
    for (Question question : questions.all()) {
      ObjectNode operation =
          paths.putObject("/api/questions/" + AnsweredQuestion.name(question)).putObject("get");
      operation.put("operationId", AnsweredQuestion.name(question).replace('/', '.'));
      operation.put("summary", question.summary());
      if (!question.description().isEmpty()) {
        operation.put("description", question.description());
      }
      operation.putArray("tags").add("questions");
      parameters(question, operation.putArray("parameters"));
      operation.set("responses", responses(question, pattern.deepCopy()));
    }
    return document;
  }

  /** A question that asks other endpoints can fail in two more ways. */
  private static ObjectNode responses(Question question, ObjectNode usual) {
    if (!question.services().isEmpty()) {
      usual.putObject("403").put("$ref", COMPONENTS + "responses/Forbidden");
      usual.putObject("502").put("$ref", COMPONENTS + "responses/ServiceFailed");
    }
    return usual;
  }

  private static ObjectNode common() {
    try (InputStream in = OpenApi.class.getResourceAsStream(FILE)) {
      return (ObjectNode) new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void parameters(Question question, ArrayNode list) {
    question.parameters().forEach(parameter -> list.add(parameter(parameter)));
    for (String shared : new String[] {"limit", "offset", "format", "release"}) {
      list.addObject().put("$ref", COMPONENTS + "parameters/" + shared);
    }
  }

  /** A parameter may be given several times. */
  private static ObjectNode parameter(Parameter parameter) {
    ParameterKind kind = ParameterKind.of(parameter);
    ObjectNode object = Json.object().put("name", parameter.name()).put("in", "query");
    if (kind == ParameterKind.THING) {
      object.put(
          "description",
          "A thing as " + parameter.defaultTexts().get(0) + ", or an IRI in angle brackets.");
    }
    object.put("style", "form").put("explode", true);
    ObjectNode schema = object.putObject("schema").put("type", "array");
    schema.set("items", kind.schema());
    ArrayNode defaults = schema.putArray("default");
    parameter.defaults().stream()
        .filter(value -> value != null)
        .forEach(
            value ->
                defaults.add(
                    value.isURI()
                        ? Json.object().textNode(Parameter.text(value))
                        : Json.of(value)));
    return object;
  }
}
