package org.w3id.dyad.report.content;

import java.util.List;

/**
 * A part of a report.
 *
 * @param key a short name for links
 * @param title its heading
 * @param finding its main finding in a sentence, empty if there is none
 * @param lead what it says, in sentences
 * @param figures its figures; none if nothing is known
 */
public record Section(
    String key, String title, String finding, List<String> lead, List<Figure> figures) {

  /**
   * A part on which the graph has nothing.
   *
   * @param what what it does not have
   * @param meaning whether that means that there is none, or that none is known
   */
  public static Section empty(String key, String title, String what, String meaning) {
    return new Section(key, title, "", List.of(what + " " + meaning), List.of());
  }
}
