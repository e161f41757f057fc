package org.w3id.dyad.linking.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.name.NameKeys;

/** The index finds what is found by looking at the keys of all things, one after the other. */
class NameBlocksTest {
  private static final int LIMIT = 12;
  private static final int KNOWN = 250;
  private static final String[] SYLLABLES = "an be chi da el fa gor ha iva jo ka len mi".split(" ");

  private final Random random = new Random(3);

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private List<NameBlocks.Entry> entries(String id, int size) {
    Kind[] kinds = {Kind.PERSON, Kind.PERSON, Kind.VESSEL, Kind.OTHER};
    List<NameBlocks.Entry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      DescriptionBuilder draft = new DescriptionBuilder(id + i, kinds[random.nextInt(4)]);
      draft.names(word() + " " + word(), random.nextInt(3) == 0 ? word() : "");
      if (random.nextInt(5) == 0) {
        draft.identifier(new Identifier("key", Integer.toString(random.nextInt(50)), false));
      }
      entries.add(new NameBlocks.Entry("group " + random.nextInt(3), draft.build()));
    }
    return entries;
  }

  private static Set<String> keys(NameBlocks.Entry entry) {
    Set<String> keys = new TreeSet<>();
    entry.description().names().forEach(name -> keys.addAll(NameKeys.of(name.text())));
    entry.description().identifiers().forEach(key -> keys.add("key " + key.value()));
    return keys;
  }

  /** What two things have in common: the rarer a key, the more it tells. */
  private static double shared(Set<String> asked, Set<String> keys, Map<String, Integer> counts) {
    return asked.stream()
        .filter(keys::contains)
        .mapToInt(counts::get)
        .mapToDouble(count -> Math.log1p((KNOWN - count + 0.5) / (count + 0.5)))
        .sum();
  }

  @Test
  void findsWhatHasMostInCommon() {
    List<NameBlocks.Entry> known = entries("known", KNOWN);
    List<Set<String>> keys = known.stream().map(NameBlocksTest::keys).toList();
    Map<String, Integer> counts = new HashMap<>();
    keys.forEach(each -> each.forEach(key -> counts.merge(key, 1, Integer::sum)));
    NameBlocks blocks = new NameBlocks(known);
    for (NameBlocks.Entry asked : entries("asked", 200)) {
      Set<String> sought = keys(asked);
      double[] shared = keys.stream().mapToDouble(each -> shared(sought, each, counts)).toArray();
      double[] expected =
          IntStream.range(0, shared.length)
              .filter(i -> shared[i] > 0 && !known.get(i).group().equals(asked.group()))
              .filter(i -> asked.description().kind().admits(known.get(i).description().kind()))
              .mapToObj(i -> shared[i])
              .sorted(Comparator.reverseOrder())
              .limit(LIMIT)
              .mapToDouble(Double::doubleValue)
              .toArray();
      int[] found = blocks.alike(asked, LIMIT);
      assertArrayEquals(expected, IntStream.of(found).mapToDouble(i -> shared[i]).toArray(), 1e-9);
    }
  }

  @Test
  void theOrderOfTheListDoesNotMatter() {
    List<NameBlocks.Entry> known = entries("known", 400);
    List<NameBlocks.Entry> turned = new ArrayList<>(known);
    Collections.reverse(turned);
    NameBlocks blocks = new NameBlocks(known);
    NameBlocks others = new NameBlocks(turned);
    for (NameBlocks.Entry asked : entries("asked", 50)) {
      assertEquals(ids(blocks.alike(asked, 400), known), ids(others.alike(asked, 400), turned));
    }
  }

  private static Set<String> ids(int[] places, List<NameBlocks.Entry> entries) {
    Set<String> ids = new TreeSet<>();
    IntStream.of(places).forEach(place -> ids.add(entries.get(place).description().id()));
    return ids;
  }

  /** A key that thousands have is looked at only where there is no rarer one. */
  @Test
  void rareKeysComeFirst() {
    List<NameBlocks.Entry> known = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      known.add(named("known", i == 3_999 ? "Maria Korbut" : "Maria"));
    }
    NameBlocks blocks = new NameBlocks(known);
    assertArrayEquals(new int[] {3_999}, blocks.alike(named("asked", "Maria Korbut"), LIMIT));
    assertEquals(LIMIT, blocks.alike(named("asked", "Maria"), LIMIT).length);
  }

  private static NameBlocks.Entry named(String group, String name) {
    return new NameBlocks.Entry(group, EntityDescription.named(Kind.PERSON, name));
  }

  @Test
  void nothingIsFoundInNothing() {
    NameBlocks blocks = new NameBlocks(List.of());
    assertArrayEquals(new int[0], blocks.alike(entries("asked", 1).get(0), LIMIT));
  }
}
