package org.w3id.dyad.linking.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.linking.match.DescriptionBuilder;
import org.w3id.dyad.linking.match.Kind;
import org.w3id.dyad.linking.match.NameBlocks;
import org.w3id.dyad.rdf.PartialDate;

class LinkFinderTest {
  private static final List<String> NAMES =
      List.of(
          "Alexander Lukashenko",
          "Александр Лукашенко",
          "LUKASHENKA, Alyaksandr",
          "卢卡申科",
          "Natalia Kochanova",
          "Наталья Кочанова",
          "Robert Smith",
          "Bob Smith",
          "Jacques Roux",
          "Жак Ру");

  private static List<NameBlocks.Entry> things() {
    Random random = new Random(11);
    List<NameBlocks.Entry> things = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      DescriptionBuilder thing =
          new DescriptionBuilder("thing " + i, Kind.PERSON)
              .names(NAMES.get(random.nextInt(NAMES.size())))
              .date(PartialDate.parse("195" + random.nextInt(4) + "-08-30"));
      things.add(new NameBlocks.Entry("list " + i % 3, thing.build()));
    }
    return things;
  }

  @Test
  void thingsThatAreKnownAreLinkedAsOthers() {
    List<NameBlocks.Entry> things = things();
    List<NameBlocks.Entry> copies =
        things.stream().map(one -> new NameBlocks.Entry(one.group(), one.description())).toList();
    List<Link> once = new LinkFinder().links(things, things);
    assertTrue(once.size() > 100, () -> once.size() + " links");
    assertEquals(new LinkFinder().links(copies, things), once);
  }
}
