package org.w3id.dyad.linking.link;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3id.dyad.linking.match.Match;
import org.w3id.dyad.linking.match.NameBlocks;
import org.w3id.dyad.linking.match.Outcome;
import org.w3id.dyad.linking.match.Scorer;

/** Finds which things of different data sets are one, by the rules of {@link Scorer}. */
public final class LinkFinder {
  private static final int CANDIDATES = 12;

  private final Scorer scorer = new Scorer();

  /**
   * Compares each asked thing with those that may be alike.
   *
   * @param asked the things to find
   * @param known the things among which they are sought; those of the same data set are left out
   * @return the links that are the same or perhaps, in the order of their things; where one thing
   *     is the same as two of one data set, both are perhaps
   */
  public List<Link> links(List<NameBlocks.Entry> asked, List<NameBlocks.Entry> known)
      throws IOException {
    try (NameBlocks blocks = new NameBlocks(known)) {
      List<Found> found =
          asked.parallelStream().flatMap(entry -> found(entry, known, blocks)).toList();
      Map<Link, Found> once = new TreeMap<>();
      found.forEach(one -> once.putIfAbsent(one.link(), one));
      return unambiguous(List.copyOf(once.values()));
    }
  }

  /** A link, with the data sets of its two things. */
  private record Found(Link link, String oneGroup, String otherGroup) {
    Stream<List<String>> claims() {
      return Stream.of(List.of(link.one(), otherGroup), List.of(link.other(), oneGroup));
    }

    boolean isSame() {
      return link.match().outcome() == Outcome.SAME;
    }

    boolean hasKey() {
      return link.match().features().stream()
          .anyMatch(feature -> feature.name().equals("identifier") && feature.weight() > 0);
    }
  }

  private Stream<Found> found(
      NameBlocks.Entry entry, List<NameBlocks.Entry> known, NameBlocks blocks) {
    return Arrays.stream(blocks.alike(entry, CANDIDATES))
        .mapToObj(known::get)
        .filter(other -> !other.description().id().equals(entry.description().id()))
        .map(other -> compared(entry, other))
        .filter(one -> one.link().match().outcome() != Outcome.DIFFERENT);
  }

  private Found compared(NameBlocks.Entry one, NameBlocks.Entry other) {
    Match match = scorer.score(one.description(), other.description());
    Link link = Link.of(one.description().id(), other.description().id(), match, "");
    return link.one().equals(one.description().id())
        ? new Found(link, one.group(), other.group())
        : new Found(link, other.group(), one.group());
  }

  /** A data set mostly has a thing once: two that seem the same are for a person to decide. */
  private static List<Link> unambiguous(List<Found> found) {
    Map<List<String>, Integer> claims = new TreeMap<>(LinkFinder::compare);
    found.stream()
        .filter(Found::isSame)
        .flatMap(Found::claims)
        .forEach(claim -> claims.merge(claim, 1, Integer::sum));
    return found.stream()
        .map(
            one ->
                one.claims().allMatch(claim -> claims.getOrDefault(claim, 0) < 2) || one.hasKey()
                    ? one.link()
                    : doubted(one.link()))
        .toList();
  }

  private static int compare(List<String> one, List<String> other) {
    int first = one.get(0).compareTo(other.get(0));
    return first != 0 ? first : one.get(1).compareTo(other.get(1));
  }

  private static Link doubted(Link link) {
    Match match = new Match(link.match().score(), Outcome.PERHAPS, link.match().features());
    return new Link(link.one(), link.other(), match, link.decision());
  }
}
