package org.w3id.dyad.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables for terminals: what is too wide is broken, in its column, between words. */
class WrappedTableTest {

  @Test
  void whatFitsStaysOnOneLine() {
    assertEquals(
        List.of("a    b", "one  two"),
        WrappedTable.lines(List.of(List.of("a", "b"), List.of("one", "two")), 8));
  }

  @Test
  void theWidestColumnIsBroken() {
    assertEquals(
        List.of("one two  1994", "three"),
        WrappedTable.lines(List.of(List.of("one two three", "1994")), 13));
  }

  @Test
  void aWordThatIsTooLongIsCutAtAHyphenOrElseWhereItMust() {
    assertEquals(List.of("importer-", "reported"), WrappedTable.wrap("importer-reported", 12));
    assertEquals(List.of("abcde", "fgh i"), WrappedTable.wrap("abcdefgh i", 5));
  }

  @Test
  void wideCharactersCountTwice() {
    assertEquals(List.of("中国", "海关"), WrappedTable.wrap("中国海关", 5));
    WrappedTable.lines(List.of(List.of("中国海关统计", "x"), List.of("a b c d e f g", "y")), 14)
        .forEach(line -> assertTrue(TextTable.width(line) <= 14, line));
  }
}
