package org.w3id.dyad.source.format.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.dyad.source.format.row.Repeats.Finding.DIFFERENT;
import static org.w3id.dyad.source.format.row.Repeats.Finding.NEW;
import static org.w3id.dyad.source.format.row.Repeats.Finding.SAME;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.source.RecordingSink;
import org.w3id.dyad.source.api.Draft;

/** What was said before is noticed, within a bounded memory. */
final class RepeatsTest {

  @Test
  void aRecordThatIsRejectedIsForgotten() {
    Repeats repeats = new Repeats();
    Draft draft = new Draft(new RecordingSink());
    assertEquals(NEW, repeats.see("CHN-BLR", "1", draft));
    draft.reject("file", 2, "", "", "");
    assertEquals(NEW, repeats.see("CHN-BLR", "2", draft));
    draft.commit("file", 3);
    assertEquals(SAME, repeats.see("CHN-BLR", "2", draft));
    draft.reject("file", 4, "", "", "");
    assertEquals(DIFFERENT, repeats.see("CHN-BLR", "1", draft));
  }

  @Test
  void whatIsSaidAgainIsTheSameOrDifferent() {
    Repeats repeats = new Repeats();
    assertEquals(NEW, repeats.see("CHN-BLR", "1"));
    assertEquals(NEW, repeats.see("BLR-CHN", "1"));
    assertEquals(SAME, repeats.see("CHN-BLR", "1"));
    assertEquals(DIFFERENT, repeats.see("CHN-BLR", "2"));
  }

  @Test
  void aMillionKeysAreRemembered() {
    Repeats repeats = new Repeats();
    for (int i = 0; i < 1_000_000; i++) {
      repeats.see("key" + i, "" + i);
    }
    int forgotten = 0;
    for (int i = 0; i < 1_000_000; i++) {
      forgotten += repeats.see("key" + i, "" + i) == SAME ? 0 : 1;
    }
    int lost = forgotten;
    assertTrue(lost < 10_000, () -> lost + " were forgotten");
  }

  @Test
  void aFullMemoryForgetsAndNeverErrs() {
    Repeats repeats = new Repeats(6, 1 << 12);
    for (int i = 0; i < 10_000; i++) {
      assertEquals(NEW, repeats.see("key" + i, "" + i));
      assertEquals(SAME, repeats.see("key" + i, "" + i));
    }
  }

  /** Texts whose hashes of Java are equal, as texts and as parts of a sum of hashes. */
  @Test
  void textsWithEqualHashesAreToldApart() {
    Repeats repeats = new Repeats();
    assertEquals("Aa".hashCode(), "BB".hashCode());
    assertEquals(NEW, repeats.see("CHN", "Aa"));
    assertEquals(DIFFERENT, repeats.see("CHN", "BB"));
    assertEquals(NEW, repeats.see("Aa", ""));
    assertEquals(NEW, repeats.see("BB", ""));
    String longText = "Aa".repeat(1_000);
    assertEquals(NEW, repeats.see("long", longText));
    assertEquals(DIFFERENT, repeats.see("long", longText.replace("Aa", "BB")));
    assertEquals(SAME, repeats.see("long", longText));
  }

  @Test
  void whereAKeyEndsMatters() {
    Repeats repeats = new Repeats();
    assertEquals(NEW, repeats.see("ab", "c"));
    assertEquals(NEW, repeats.see("a", "bc"));
    assertEquals(NEW, repeats.see("", "abc"));
    assertEquals(DIFFERENT, repeats.see("ab", "cd"));
    assertEquals(DIFFERENT, repeats.see("ab", ""));
    assertEquals(NEW, repeats.see("\u0416", "c"));
    assertEquals(NEW, repeats.see("\uFF04\u0016", "c"));
    assertEquals(SAME, repeats.see("\u0416", "c"));
  }

  /** Against a map, with few keys and long and short texts in a memory that wraps many times. */
  @Test
  void whatIsRememberedIsRight() {
    Random random = new Random(12);
    Repeats repeats = new Repeats(6, 1 << 11);
    Map<String, String> last = new HashMap<>();
    int remembered = 0;
    for (int i = 0; i < 50_000; i++) {
      String key = "k".repeat(random.nextInt(40)) + random.nextInt(30);
      String said = "s".repeat(random.nextInt(3) == 0 ? 300 : random.nextInt(4));
      Repeats.Finding finding = repeats.see(key, said);
      if (finding != NEW) {
        remembered++;
        assertEquals(said.equals(last.get(key)) ? SAME : DIFFERENT, finding, key);
      } else {
        last.put(key, said);
      }
    }
    assertTrue(remembered > 500, remembered + " remembered");
  }
}
