package org.w3id.dyad.qa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How rows are compared with those that are expected. */
final class RowScoreTest {
  private static final List<List<String>> EXPECTED =
      List.of(List.of("a", "1"), List.of("b", "2.0"));

  @Test
  void neitherOrderNorColumnsNorTheFormOfNumbersCount() {
    List<List<String>> found = List.of(List.of("x", "2", "b"), List.of("y", "1.00", "a"));
    assertEquals(RowScore.FULL, RowScore.of(EXPECTED, found));
  }

  @Test
  void missingAndFurtherRowsCount() {
    RowScore half = RowScore.of(EXPECTED, List.of(List.of("a", "1")));
    assertEquals(new RowScore(1, 0.5), half);
    assertEquals(2.0 / 3, half.f1(), 1e-9);
    List<List<String>> more =
        List.of(List.of("a", "1"), List.of("b", "2"), List.of("c", "3"), List.of("a", "1"));
    assertEquals(new RowScore(0.5, 1), RowScore.of(EXPECTED, more));
  }

  @Test
  void aColumnThatIsMissingCannotBeMadeUp() {
    assertEquals(RowScore.NONE, RowScore.of(EXPECTED, List.of(List.of("a"), List.of("b"))));
    assertEquals(RowScore.NONE, RowScore.of(EXPECTED, List.of()));
  }
}
