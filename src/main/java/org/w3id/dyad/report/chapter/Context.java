package org.w3id.dyad.report.chapter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the chapters of a report share.
 *
 * @param asking asks the questions
 * @param bibliography gathers the sources
 * @param pair the two states
 */
public record Context(Asking asking, Bibliography bibliography, Pair pair) {

  /** What it means that a question about the two states has no answer. */
  String absence(String question, String... more) {
    return asking.absence(question, pair, more);
  }

  /** A sentence of the report in its language; whole numbers in it stand as they are given. */
  String text(String key, Object... values) {
    return asking
        .messages()
        .text(
            key,
            Arrays.stream(values)
                .map(value -> value instanceof Double ? value : String.valueOf(value))
                .toArray());
  }

  /** A word that answers give in English, in the language of the report if it is known there. */
  String word(String english) {
    return asking.messages().word(english).orElse(english);
  }

  /** Several texts as one. */
  String joined(String key, Stream<String> texts) {
    return asking.messages().joined(key, texts);
  }

  /** The name of a thing. */
  String name(String thing) {
    return asking.name(thing);
  }

  /** The name of the first state. */
  public String one() {
    return name(pair.one());
  }

  /** The name of the second state. */
  public String other() {
    return name(pair.other());
  }

  /** A source in a few words; it is cited from now on. */
  String source(String source) {
    bibliography.cite(source);
    return asking.labels().ofSource(source);
  }

  /** The documents of rows in one text; more than a few are only counted. */
  List<String> documents(List<String> rows) {
    Set<String> documents = bibliography.citeDocuments(rows);
    return documents.size() > 6
        ? List.of(documents.size() + " documents, listed under Sources")
        : documents.stream().map(asking.labels()::ofSource).distinct().toList();
  }

  /** An amount of US dollars in millions, with one digit behind the point. */
  static String millions(double dollars) {
    return String.format(Locale.ROOT, "%,.1f", dollars / 1e6);
  }

  /** A number with so many digits behind the point. */
  static String decimal(double number, int digits) {
    return String.format(Locale.ROOT, "%,." + digits + "f", number);
  }
}
