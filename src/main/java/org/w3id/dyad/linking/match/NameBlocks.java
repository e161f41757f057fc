package org.w3id.dyad.linking.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3id.dyad.name.NameKeys;

/**
 * An index of many things by the keys of their names, so that each is compared with the few that
 * may be alike and not with all. It is kept in memory, and can be asked by several threads.
 */
public final class NameBlocks {
  private static final int MOST_NAMES = 20;
  private static final long MOST_LOOKED_AT = 3_000;
  private static final int PORTION = 4_096;

  private final KeyIndex index;
  private final Kind[] kinds;
  private final int[] groups;
  private final Map<String, Integer> groupNumbers = new HashMap<>();

  /**
   * A thing to be filed.
   *
   * @param group what is not compared among itself, such as a data set
   * @param description what is known of it
   */
  public record Entry(String group, EntityDescription description) {}

  /** A key under which something is filed, and how many things are. */
  private record Found(int key, int frequency) {}

  /** Files things; they are found by their place in the list. */
  public NameBlocks(List<Entry> entries) {
    kinds = new Kind[entries.size()];
    groups = new int[entries.size()];
    for (int place = 0; place < groups.length; place++) {
      Entry entry = entries.get(place);
      kinds[place] = entry.description().kind();
      groups[place] = groupNumbers.computeIfAbsent(entry.group(), name -> groupNumbers.size());
    }
    index = index(entries);
  }

  /** Keys are made by all processors, a portion of the list at a time. */
  private static KeyIndex index(List<Entry> entries) {
    KeyIndex.Builder builder = new KeyIndex.Builder(entries.size());
    for (int from = 0; from < entries.size(); from += PORTION) {
      int to = Math.min(entries.size(), from + PORTION);
      long[][] keys =
          IntStream.range(from, to)
              .parallel()
              .mapToObj(place -> keys(entries.get(place).description()))
              .toArray(long[][]::new);
      for (int place = from; place < to; place++) {
        for (long key : keys[place - from]) {
          builder.add(key, place);
        }
      }
    }
    return builder.build();
  }

  private static long[] keys(EntityDescription description) {
    Set<String> keys = new HashSet<>();
    description.names().stream()
        .limit(MOST_NAMES)
        .forEach(name -> keys.addAll(NameKeys.of(name.text())));
    description.identifiers().forEach(key -> keys.add(key.scheme() + " " + key.value()));
    return keys.stream().mapToLong(NameBlocks::number).sorted().toArray();
  }

  /** A number for a text, by the hash function FNV-1a and a final mixing of bits. */
  private static long number(String key) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
    return hash ^ hash >>> 33;
  }

  /**
   * The places in the list of the things of the same kind that have the most in common with one.
   *
   * @param entry the one; things of its group are left out
   * @param limit how many
   */
  public int[] alike(Entry entry, int limit) {
    int group = groupNumbers.getOrDefault(entry.group(), -1);
    IntStream keys = Arrays.stream(keys(entry.description())).mapToInt(index::find);
    return alike(keys, group, entry.description().kind(), limit);
  }

  /**
   * The same for the first things of the list, whose keys are known.
   *
   * @param things how many are asked for
   * @param limit how many places each has at most
   */
  public int[][] alike(int things, int limit) {
    int[][] keys = index.byPlace(kinds.length);
    return IntStream.range(0, things)
        .parallel()
        .mapToObj(one -> alike(Arrays.stream(keys[one]), groups[one], kinds[one], limit))
        .toArray(int[][]::new);
  }

  private int[] alike(IntStream keys, int group, Kind kind, int limit) {
    List<Found> rarest = rarest(keys);
    Overlap overlap = new Overlap(rarest.stream().mapToInt(Found::frequency).sum());
    rarest.forEach(key -> index.addTo(overlap, key.key(), weight(key.frequency())));
    return overlap.heaviest(limit, place -> groups[place] != group && kind.admits(kinds[place]));
  }

  /** The rarest keys, as many as together lead to a bounded number of things. */
  private List<Found> rarest(IntStream keys) {
    long[] found = {0};
    return keys.filter(key -> key >= 0)
        .mapToObj(key -> new Found(key, index.frequency(key)))
        .sorted(Comparator.comparingInt(Found::frequency).thenComparingInt(Found::key))
        .takeWhile(key -> found[0] == 0 || found[0] + key.frequency() <= MOST_LOOKED_AT)
        .peek(key -> found[0] += key.frequency())
        .toList();
  }

  /** The rarer a key, the more it tells. */
  private double weight(int frequency) {
    return Math.log1p((kinds.length - frequency + 0.5) / (frequency + 0.5));
  }
}
