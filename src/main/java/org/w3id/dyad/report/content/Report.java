package org.w3id.dyad.report.content;

import java.util.List;

/**
 * A report on two states.
 *
 * @param title its title
 * @param glance the main findings, a sentence each
 * @param sections its parts
 * @param sources what it rests on
 */
public record Report(
    String title, List<String> glance, List<Section> sections, List<Reference> sources) {

  /**
   * A document or data set.
   *
   * @param name its name
   * @param publisher who published it and when, empty if not known
   * @param address where it is, empty if not known
   */
  public record Reference(String name, String publisher, String address) {

    /** Whether its address is one that a reader can follow. */
    public boolean isOnTheWeb() {
      return address.matches("https?://\\S+");
    }
  }
}
