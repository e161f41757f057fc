package org.w3id.dyad.linking.link;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.dyad.linking.match.Match;
import org.w3id.dyad.linking.match.NameBlocks;
import org.w3id.dyad.linking.match.PreparedDescription;
import org.w3id.dyad.linking.match.Scorer;

/**
 * Compares things with those that may be alike. Where the things that are asked for are the first
 * of those that are known, each is prepared once, and two that may be alike are compared once.
 */
final class Comparisons {
  private static final int CANDIDATES = 12;

  private final List<NameBlocks.Entry> asked;
  private final List<NameBlocks.Entry> known;
  private final Scorer scorer;
  private final NameBlocks blocks;
  private final PreparedDescription[] prepared;

  /** The candidates of each asked thing, if these are known too. */
  private final int[][] candidates;

  /** How a thing compares with one of those that are known. */
  record Compared(int place, Match match) {}

  Comparisons(List<NameBlocks.Entry> asked, List<NameBlocks.Entry> known, Scorer scorer) {
    this.asked = asked;
    this.known = known;
    this.scorer = scorer;
    blocks = new NameBlocks(known);
    prepared =
        known.parallelStream()
            .map(entry -> scorer.prepare(entry.description()))
            .toArray(PreparedDescription[]::new);
    candidates = areKnown() ? candidates() : new int[0][];
  }

  private boolean areKnown() {
    return asked.size() <= known.size()
        && IntStream.range(0, asked.size()).allMatch(place -> asked.get(place) == known.get(place));
  }

  private int[][] candidates() {
    return IntStream.range(0, asked.size())
        .parallel()
        .mapToObj(place -> blocks.alike(asked.get(place), CANDIDATES))
        .toArray(int[][]::new);
  }

  /** The comparisons of an asked thing that leave it open that two are the same. */
  Stream<Compared> of(int place) {
    NameBlocks.Entry entry = asked.get(place);
    boolean isKnown = candidates.length > 0;
    PreparedDescription sought = isKnown ? prepared[place] : scorer.prepare(entry.description());
    int[] alike = isKnown ? candidates[place] : blocks.alike(entry, CANDIDATES);
    return Arrays.stream(alike)
        .filter(other -> !isKnown || !isCompared(place, other))
        .filter(other -> !known.get(other).description().id().equals(entry.description().id()))
        .boxed()
        .flatMap(
            other ->
                scorer
                    .alike(sought, prepared[other])
                    .map(match -> new Compared(other, match))
                    .stream());
  }

  /** Whether the other one comes first, and has this one among its candidates. */
  private boolean isCompared(int place, int other) {
    return other < place
        && Arrays.stream(candidates[other]).anyMatch(candidate -> candidate == place);
  }
}
