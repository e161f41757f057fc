package org.w3id.dyad.http.pages.relation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be measured between a state and each other one in a year. */
public enum RelationMeasure {
  /** The tier of the partnership under a ranking; 1 is the highest. */
  LEVEL(
      "level",
      "partnership/partners-on-each-tier-at-the-end-of-a-year",
      "partnership/levels-begun-by-year",
      "rank",
      List.of(),
      Steps.NONE),
  /** Exports and imports together, in US dollars. */
  TRADE(
      "trade",
      "trade/trade-with-each-partner",
      "trade/partners-in-trade-by-year",
      "turnover",
      List.of("dataset", "side"),
      new Steps(0, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11)),
  /** Votes alike in the General Assembly, in percent. */
  VOTES(
      "votes",
      "diplomacy/voting-agreement-with-each-state",
      "diplomacy/years-of-voting-agreement",
      "value",
      List.of("source"),
      new Steps(0, 40, 50, 60, 70, 80, 90)),
  /** Meetings, visits and calls. */
  MEETINGS(
      "meetings",
      "diplomacy/meetings-with-each-state",
      "diplomacy/states-met-by-year",
      "engagements",
      List.of(),
      new Steps(1, 2, 3, 5, 10, 20, 50)),
  /** Organizations of which both are members. */
  MEMBERSHIPS(
      "memberships",
      "organizations/organizations-shared-with-each-state",
      "organizations/years-of-shared-organizations",
      "number",
      List.of("dataset"),
      new Steps(1, 5, 10, 20, 30, 45, 60)),
  /** Agreements signed. */
  AGREEMENTS(
      "agreements",
      "agreements/agreements-with-each-state",
      "agreements/states-with-new-agreements-by-year",
      "agreements",
      List.of(),
      new Steps(1, 2, 3, 5, 10, 20, 50)),
  /** Sanctions in force, imposed or received. */
  SANCTIONS(
      "sanctions",
      "security/sanctions-between-a-state-and-others",
      "security/sanctions-begun-by-year",
      "sanctions",
      List.of("direction"),
      new Steps(1, 2, 3, 5, 10, 20, 50));

  private final String key;
  private final String question;
  private final String years;
  private final String value;
  private final List<String> series;
  private final Steps steps;

  RelationMeasure(
      String key, String question, String years, String value, List<String> series, Steps steps) {
    this.key = key;
    this.question = question;
    this.years = years;
    this.value = value;
    this.series = series;
    this.steps = steps;
  }

  /** The measure of a key. */
  public static Optional<RelationMeasure> of(String key) {
    return Arrays.stream(values()).filter(measure -> measure.key.equals(key)).findFirst();
  }

  /** Its name in addresses and texts. */
  public String key() {
    return key;
  }

  /** The question that gives it, for a state and a year. */
  public String question() {
    return question;
  }

  /** The question that gives the years of which there is something. */
  public String years() {
    return years;
  }

  /** The variable of its value. */
  String value() {
    return value;
  }

  /** The variables by which figures differ that are never added up. */
  List<String> series() {
    return series;
  }

  /** From which value on it has which colour; a tier has its colour by its ranking. */
  public Steps steps() {
    return steps;
  }

  /** Whether what began in one year lasts until it is said to have ended. */
  public boolean isLasting() {
    return this == LEVEL || this == SANCTIONS || this == MEMBERSHIPS;
  }
}
