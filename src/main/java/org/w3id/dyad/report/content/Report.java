package org.w3id.dyad.report.content;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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

  /** The first year of which its figures speak; empty if they speak of none. */
  public OptionalInt firstYear() {
    return sections.stream()
        .flatMap(section -> section.figures().stream())
        .flatMap(figure -> figure.table().rows().stream())
        .map(row -> row.get(0))
        .filter(text -> text.matches("[12][0-9]{3}(-.*)?"))
        .mapToInt(text -> Integer.parseInt(text.substring(0, 4)))
        .min();
  }

  /** Where the source of a short name is, if one alone has that name; else empty. */
  public String address(String shortName) {
    List<String> addresses =
        sources.stream()
            .filter(source -> source.shortName().equals(shortName) && source.isOnTheWeb())
            .map(Reference::address)
            .distinct()
            .toList();
    return addresses.size() == 1 ? addresses.get(0) : "";
  }

  /**
   * A document or data set.
   *
   * @param name its name
   * @param shortName how figures cite it
   * @param publisher who published it and when, empty if not known
   * @param address where it is, empty if not known
   */
  public record Reference(String name, String shortName, String publisher, String address) {

    /** Whether its address is one that a reader can follow. */
    public boolean isOnTheWeb() {
      return address.matches("https?://\\S+");
    }
  }
}
