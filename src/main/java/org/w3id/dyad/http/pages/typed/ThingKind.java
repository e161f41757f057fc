package org.w3id.dyad.http.pages.typed;

import java.util.List;

/** The kinds of things that have a page of their own, and the questions that are asked for each. */
public enum ThingKind {
  /** A state. */
  STATE(
      "state",
      List.of("state"),
      new Asked("offices", "diplomacy/offices-of-a-state", "state"),
      new Asked("partners", "partnership/last-known-level-of-each-partner", "state"),
      new Asked("rankings", "partnership/rankings-that-place-the-partners-of-a-state", "state"),
      new Asked("agreements", "agreements/agreements-of-a-state", "state"),
      new Asked("trade", "trade/partners-in-the-newest-year", "state"),
      new Asked("organizations", "organizations/organizations-of-a-state", "state"),
      new Asked("imposed", "security/sanctions-of-a-state", "imposer"),
      new Asked("sanctions", "security/sanctions-on-a-thing", "thing"),
      new Asked("sanctioned", "security/sanctioned-organizations-of-a-state", "state"),
      new Asked("claims", "claims/claims-about-a-thing", "thing"),
      new Asked("events", "diplomacy/events-of-a-state", "state"),
      new Asked("neighbours", "linking/predecessors-and-successors-of-a-state", "state"),
      new Asked("lists", "linking/what-each-list-says-of-a-state", "state"),
      new Asked("names", "linking/names-of-a-state", "state"),
      new Asked("identifiers", "linking/external-identifiers-of-a-thing", "thing"),
      new Asked("known", "linking/which-data-sets-know-a-thing", "thing"),
      new Asked("differing", "linking/the-same-thing-in-different-sources", "thing")),

  /** A person in office. */
  OFFICIAL(
      "official",
      List.of("official"),
      new Asked("offices", "diplomacy/offices-of-an-official", "official"),
      new Asked("met", "diplomacy/engagements-of-an-official", "official"),
      new Asked("sanctions", "security/sanctions-on-a-thing", "thing"),
      new Asked("claims", "claims/claims-about-a-thing", "thing"),
      new Asked("identifiers", "linking/external-identifiers-of-a-thing", "thing"),
      new Asked("known", "linking/which-data-sets-know-a-thing", "thing"),
      new Asked("differing", "linking/the-same-thing-in-different-sources", "thing")),

  /** An organization of states, a firm, a body. */
  ORGANIZATION(
      "organization",
      List.of("organization"),
      new Asked("members", "organizations/members-of-an-organization", "organization"),
      new Asked("imposed", "security/sanctions-of-a-state", "imposer"),
      new Asked("sanctions", "security/sanctions-on-a-thing", "thing"),
      new Asked("claims", "claims/claims-about-a-thing", "thing"),
      new Asked("identifiers", "linking/external-identifiers-of-a-thing", "thing"),
      new Asked("known", "linking/which-data-sets-know-a-thing", "thing"),
      new Asked("differing", "linking/the-same-thing-in-different-sources", "thing")),

  /** An agreement. */
  AGREEMENT(
      "agreement",
      List.of("agreement"),
      new Asked("content", "agreements/content-of-an-agreement", "agreement"),
      new Asked("reports", "diplomacy/reports-of-a-thing", "thing"),
      new Asked("claims", "claims/claims-about-a-thing", "thing")),

  /** A loan, a grant, an investment. */
  COMMITMENT(
      "commitment",
      List.of("commitment"),
      new Asked("amounts", "finance/amounts-of-a-commitment", "commitment"),
      new Asked("content", "finance/content-of-a-commitment", "commitment"),
      new Asked("reports", "diplomacy/reports-of-a-thing", "thing"),
      new Asked("claims", "claims/claims-about-a-thing", "thing")),

  /** A meeting, a visit, a call, or another event. */
  EVENT(
      "event",
      List.of("engagement", "event", "succession"),
      new Asked("participants", "diplomacy/participants-of-an-engagement", "engagement"),
      new Asked("stressed", "diplomacy/topics-that-one-side-stressed", "engagement"),
      new Asked("reports", "diplomacy/reports-of-a-thing", "thing"),
      new Asked("statements", "provenance/all-about-a-thing", "thing")),

  /** A document. */
  DOCUMENT(
      "document",
      List.of("document"),
      new Asked("passages", "provenance/what-a-document-says", "document"),
      new Asked("statements", "provenance/all-about-a-thing", "thing"));

  private final String path;
  private final List<String> types;
  private final List<Asked> asked;

  ThingKind(String path, List<String> types, Asked... asked) {
    this.path = path;
    this.types = types;
    this.asked = List.of(asked);
  }

  /**
   * A question that is asked for a page.
   *
   * @param id the name of its place on the page
   * @param question theme and name of the question
   * @param parameter the parameter that takes the thing
   */
  record Asked(String id, String question, String parameter) {}

  /** The first part of the path of its pages. */
  public String path() {
    return path;
  }

  /** The types of the IRIs of such things, as {@code engagement}. */
  List<String> types() {
    return types;
  }

  /** The questions, in the order of the page. */
  List<Asked> asked() {
    return asked;
  }
}
