package org.w3id.dyad.sparql.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.Seed;

/** Names are numbered like in a list, be they short or long, and others are not found. */
final class NamePlacesTest {
  private static final int WORLDS = 50;
  private static final int NAMES = 200;

  private final long seed = Seed.next();
  private final Random random = new Random(seed);

  @Test
  void namesAreFoundByTheirPlaces() {
    for (int world = 0; world < WORLDS; world++) {
      List<Long> ids = new ArrayList<>();
      long place = random.nextInt(100);
      for (int i = random.nextInt(NAMES); i > 0; i--) {
        ids.add(place);
        place += 1 + random.nextInt(random.nextInt(10) == 0 ? 2_000 : 60);
      }
      NamePlaces names = new NamePlaces(longs(ids));
      for (long id = 0; id < place + 100; id++) {
        assertEquals(Math.max(-1, ids.indexOf(id)), names.number(id), "seed " + seed);
      }
    }
  }

  /** After the names come numbers and dates, whose identifiers are negative. */
  private static Longs longs(List<Long> ids) {
    List<Long> all = new ArrayList<>(ids);
    all.add(Long.MIN_VALUE + 5);
    all.add(-1L);
    return Longs.of(all.stream().mapToLong(Long::longValue).iterator());
  }
}
