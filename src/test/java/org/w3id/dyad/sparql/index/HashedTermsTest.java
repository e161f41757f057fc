package org.w3id.dyad.sparql.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.Seed;

/** Hashes are found, and stand in their order, like those of a tree in memory. */
final class HashedTermsTest {
  private static final int ROUNDS = 5;
  private static final int TERMS = 20_000;

  /** Few bits of difference make many hashes with one place. */
  private static final long[] MASKS = {-1L, 0xFFF0_0000_0000_0003L, 0xFF00_0000_0000_0000L};

  private final long seed = Seed.next();
  private final Random random = new Random(seed);

  private record Hash(long high, long low) implements Comparable<Hash> {
    @Override
    public int compareTo(Hash other) {
      return HashedTerms.compare(high, low, other.high, other.low);
    }
  }

  @Test
  void termsThatComeInRoundsAreFound() {
    for (long mask : MASKS) {
      Map<Hash, Long> all = new TreeMap<>();
      HashedTerms stored =
          new StoredHashes(Longs.of(new MergedHashes(new NewHashes(), new NewHashes())));
      for (int round = 0; round < ROUNDS; round++) {
        NewHashes added = new NewHashes();
        for (int i = random.nextInt(mask == -1L ? TERMS : TERMS / 10); i >= 0; i--) {
          Hash hash = new Hash(random.nextLong() & mask, random.nextLong());
          if (all.putIfAbsent(hash, (long) all.size()) == null) {
            added.add(hash.high(), hash.low(), all.get(hash));
          }
        }
        stored = new StoredHashes(Longs.of(new MergedHashes(stored, added)));
        check(all, stored);
      }
    }
  }

  private void check(Map<Hash, Long> all, HashedTerms stored) {
    assertEquals(all.size(), stored.size(), "seed " + seed);
    HashedTerms.Cursor cursor = stored.all();
    all.forEach(
        (hash, identifier) -> {
          cursor.next();
          assertEquals(hash, new Hash(cursor.high(), cursor.low()), "seed " + seed);
          assertEquals(identifier, cursor.identifier(), "seed " + seed);
          assertEquals(identifier, stored.find(hash.high(), hash.low()), "seed " + seed);
          Hash other = new Hash(hash.high(), hash.low() + 1);
          assertEquals(
              all.getOrDefault(other, -1L), stored.find(other.high(), other.low()), "seed " + seed);
        });
  }
}
