package org.w3id.dyad.report.content;

import java.util.List;
import java.util.Optional;

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

  /** A figure by its name on a page: the key of its section and its number, as trade-1. */
  public Optional<Figure> figure(String name) {
    for (Section section : sections) {
      for (int i = 0; i < section.figures().size(); i++) {
        if (name.equals(section.key() + "-" + (i + 1))) {
          return Optional.of(section.figures().get(i));
        }
      }
    }
    return Optional.empty();
  }

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
