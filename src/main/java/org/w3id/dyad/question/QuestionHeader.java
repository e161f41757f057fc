package org.w3id.dyad.question;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The header of a question, in the form of grlc: comment lines that begin with {@code #+}, with
 * {@code summary}, {@code description} and {@code tags} as in YAML, and for indicators {@code
 * formula} and {@code reference}; {@code kind} is the class of what would be found, so that one can
 * tell what no row means. A text can go on in indented lines.
 *
 * @param summary the question in words
 * @param description more about it; empty if there is none
 * @param formula how the value of an indicator is computed; empty if it is no indicator
 * @param reference where the formula comes from; empty if it is no indicator
 * @param kind the local name of a class of the ontology; empty if it is not of one
 * @param tags what it is about
 */
public record QuestionHeader(
    String summary,
    String description,
    String formula,
    String reference,
    String kind,
    List<String> tags) {

  /** That of a query which is none of the shipped questions. */
  public static final QuestionHeader NONE = new QuestionHeader("", "", "", "", "", List.of());

  private static final String MARK = "#+";
  private static final List<String> TEXTS =
      List.of("summary", "description", "formula", "reference", "kind");

  /**
   * Reads the header.
   *
   * @param lines the lines of the file
   * @throws MalformedQuestionException if a key is unknown or given twice, or the summary is
   *     missing
   */
  static QuestionHeader read(Path file, List<String> lines) throws MalformedQuestionException {
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> tags = new ArrayList<>();
    String key = "";
    int number = 0;
    for (String line : lines) {
      number++;
      if (!line.startsWith(MARK)) {
        continue;
      }
      String content = line.substring(MARK.length());
      String text = content.strip();
      boolean isContinuation = content.startsWith("  ") || text.startsWith("- ");
      if (text.isEmpty()) {
        continue;
      } else if (!isContinuation) {
        key = begin(file, number, text, texts, tags);
      } else if (key.equals("tags") && text.startsWith("- ")) {
        tags.add(unquote(text.substring(2).strip()));
      } else if (TEXTS.contains(key)) {
        texts.merge(key, text, (before, more) -> (before + " " + more).strip());
      } else {
        throw new MalformedQuestionException(
            file,
            number,
            "\"" + text + "\" belongs to no key; tags are lines such as #+   - trade");
      }
    }
    String summary = texts.getOrDefault("summary", "");
    if (summary.isEmpty()) {
      throw new MalformedQuestionException(
          file, 1, "no summary; begin with a line such as #+ summary: Who met whom?");
    }
    return new QuestionHeader(
        summary,
        texts.getOrDefault("description", ""),
        texts.getOrDefault("formula", ""),
        texts.getOrDefault("reference", ""),
        texts.getOrDefault("kind", ""),
        List.copyOf(tags));
  }

  private static String begin(
      Path file, int number, String text, Map<String, String> texts, List<String> tags)
      throws MalformedQuestionException {
    int colon = text.indexOf(':');
    String key = colon < 0 ? text : text.substring(0, colon).strip();
    String value = colon < 0 ? "" : text.substring(colon + 1).strip();
    if (colon < 0 || !TEXTS.contains(key) && !key.equals("tags")) {
      throw new MalformedQuestionException(
          file,
          number,
          "unknown key \"" + key + "\"; known are " + String.join(", ", TEXTS) + " and tags");
    }
    boolean isBlock = value.matches("[>|][+-]?");
    if (texts.put(key, isBlock ? "" : unquote(value)) != null) {
      throw new MalformedQuestionException(file, number, "a second \"" + key + "\"");
    }
    if (key.equals("tags") && !value.isEmpty()) {
      for (String tag : value.replaceAll("^\\[|\\]$", "").split(",")) {
        tags.add(unquote(tag.strip()));
      }
    }
    return key;
  }

  private static String unquote(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.startsWith("\"") && value.endsWith("\"")
                || value.startsWith("'") && value.endsWith("'"));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
