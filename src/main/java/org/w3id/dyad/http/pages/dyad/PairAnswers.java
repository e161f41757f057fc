package org.w3id.dyad.http.pages.dyad;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.http.pages.answer.Answers;
import org.w3id.dyad.http.pages.answer.Answers.PageAnswer;

/**
 * What the shipped questions say of two states beside their report.
 *
 * @param pair what the two states are called
 * @param day what holds on the day of the page, by the name of its place on it
 * @param all what was until then, likewise
 */
record PairAnswers(String pair, Map<String, PageAnswer> day, Map<String, PageAnswer> all) {
  private static final String ALL = "9999-12-31";

  /** Asks of the two states. */
  static PairAnswers of(String pair, DyadRequest asked, String date, Answers answers) {
    Asking asking = new Asking(asked, date, answers, new LinkedHashMap<>());
    Asking later = new Asking(asked, date, answers, new LinkedHashMap<>());
    return new PairAnswers(
        pair,
        asking
            .with("levels-then", "partnership/level-on-a-date-under-each-scheme", "date")
            .with("organizations", "organizations/organizations-shared-at-a-date", "date")
            .found(),
        later
            .with("agreements", "agreements/agreements-of-a-pair")
            .with("who-met", "diplomacy/who-met-whom-in-which-office", "from", "to")
            .with("sanctioned", "security/officials-who-met-while-sanctioned")
            .with("votes", "indicators/voting-agreement", "to-year")
            .with("exercises", "security/joint-exercises")
            .with("established", "diplomacy/when-relations-were-established")
            .found());
  }

  private record Asking(
      DyadRequest asked, String date, Answers answers, Map<String, PageAnswer> found) {

    Asking with(String id, String question, String... dated) {
      Map<String, List<String>> values = new LinkedHashMap<>();
      values.put("state", List.of("state/" + asked.one()));
      values.put("partner", List.of("state/" + asked.other()));
      for (String name : dated) {
        switch (name) {
          case "date" -> values.put(name, List.of(date));
          case "from" -> values.put(name, List.of("1900-01-01"));
          case "to" -> values.put(name, List.of(asked.date().map(LocalDate::toString).orElse(ALL)));
          default -> values.put("to", List.of(date.substring(0, 4)));
        }
      }
      found.put(id, answers.ask(question, values));
      return this;
    }
  }
}
