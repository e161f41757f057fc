package org.w3id.dyad.source.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.dyad.source.input.Repeats.Finding.DIFFERENT;
import static org.w3id.dyad.source.input.Repeats.Finding.NEW;
import static org.w3id.dyad.source.input.Repeats.Finding.SAME;

import org.junit.jupiter.api.Test;

/** What was said before is noticed, within a bounded memory. */
final class RepeatsTest {

  @Test
  void whatIsSaidAgainIsTheSameOrDifferent() {
    Repeats repeats = new Repeats();
    assertEquals(NEW, repeats.see("CHN-BLR", 1));
    assertEquals(NEW, repeats.see("BLR-CHN", 1));
    assertEquals(SAME, repeats.see("CHN-BLR", 1));
    assertEquals(DIFFERENT, repeats.see("CHN-BLR", 2));
  }

  @Test
  void aMillionKeysAreRemembered() {
    Repeats repeats = new Repeats();
    for (int i = 0; i < 1_000_000; i++) {
      repeats.see("key" + i, i);
    }
    int forgotten = 0;
    for (int i = 0; i < 1_000_000; i++) {
      forgotten += repeats.see("key" + i, i) == SAME ? 0 : 1;
    }
    int lost = forgotten;
    assertTrue(lost < 10_000, () -> lost + " were forgotten");
  }

  @Test
  void aFullMemoryForgetsAndNeverErrs() {
    Repeats repeats = new Repeats(6);
    for (int i = 0; i < 10_000; i++) {
      assertEquals(NEW, repeats.see("key" + i, i));
      assertEquals(SAME, repeats.see("key" + i, i));
    }
  }
}
