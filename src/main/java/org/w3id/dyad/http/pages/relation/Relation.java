package org.w3id.dyad.http.pages.relation;

import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;

/**
 * How a state stands to another one by a measure in a year.
 *
 * @param partner the other one, or an organization, with its name and its address
 * @param value the value as a number
 * @param text the value as the language writes it
 * @param colour its colour, from 1 for the weakest
 * @param note what is to be said of it, or empty
 */
public record Relation(Cell partner, double value, String text, int colour, String note) {
  private static final String STATE = "/state/";

  /** The code of the other state, or empty if it is none. */
  public String code() {
    return code(partner);
  }

  /** A partner with a link to the page of the pair in place of that of a state. */
  public static Cell ofPair(String state, Cell partner) {
    String code = code(partner);
    return code.isEmpty() ? partner : partner.to("/dyad/" + state + "/" + code);
  }

  /** The code of a state by its cell, or empty if it is none. */
  public static String code(Cell partner) {
    String href = String.valueOf(partner.href());
    return href.startsWith(STATE) ? href.substring(STATE.length()) : "";
  }
}
