package org.w3id.dyad.report;

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

  /** A part on which the graph has nothing. */
  static Section empty(String key, String title, String why) {
    return new Section(key, title, "", List.of(why), List.of());
  }
}
