package org.w3id.dyad.http.pages.question;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;

/**
 * A question with what is set.
 *
 * @param question the question
 * @param values the values of the parameters that are set
 * @param settings how the rows are shown
 * @param form as what it is wanted: {@code html}, {@code xlsx}, or its chart alone as {@code
 *     chart.svg} or {@code chart.html}
 */
record QuestionRequest(
    Question question, Map<String, List<String>> values, TableSettings settings, String form) {
  private static final Pattern PATH =
      Pattern.compile("/((?:[a-z0-9-]+/)?[a-z0-9-]+)(?:\\.(html|xlsx)|/(chart\\.(?:svg|html)))?");

  /**
   * Reads {@code /trade/mirror-gap?state=state/BLR}.
   *
   * @throws HttpProblem if there is no such question
   */
  static QuestionRequest of(HttpServletRequest request, Questions questions) {
    String path = String.valueOf(request.getPathInfo());
    Matcher parts = PATH.matcher(path);
    Question question =
        (parts.matches() ? questions.named(parts.group(1)) : Optional.<Question>empty())
            .orElseThrow(
                () -> new HttpProblem(404, "there is no question \"" + path.substring(1) + "\""));
    Map<String, List<String>> values = values(request);
    String form = parts.group(2) == null ? parts.group(3) : parts.group(2);
    return new QuestionRequest(
        question, values, TableSettings.of(request), form == null ? "html" : form);
  }

  /** Whether a path asks for something else than a question as a page or as RDF. */
  static boolean isFile(HttpServletRequest request) {
    Matcher parts = PATH.matcher(String.valueOf(request.getPathInfo()));
    return parts.matches() && ("xlsx".equals(parts.group(2)) || parts.group(3) != null);
  }

  /**
   * The same with other values.
   *
   * @throws HttpProblem if a value is wrong
   */
  QuestionRequest with(Map<String, List<String>> others) {
    try {
      question.textWith(others);
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(400, e.getMessage());
    }
    return new QuestionRequest(question, others, settings, form);
  }

  /** The path of the question's page. */
  String path() {
    return "/questions/" + question.theme() + "/" + question.name();
  }

  boolean isChart() {
    return form.startsWith("chart");
  }

  /** One value a line; an empty one means the default. */
  private static Map<String, List<String>> values(HttpServletRequest request) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, texts) -> {
              List<String> lines =
                  Arrays.stream(texts)
                      .flatMap(String::lines)
                      .map(String::strip)
                      .filter(line -> !line.isEmpty())
                      .toList();
              if (!lines.isEmpty() && !TableSettings.NAMES.contains(name)) {
                values.put(name, lines);
              }
            });
    return values;
  }
}
