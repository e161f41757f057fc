package org.w3id.dyad.claim;

import java.util.List;

/**
 * A claim held against one reading.
 *
 * @param measure how the indicator was measured
 * @param reading what the source gives
 * @param judgement what that says of the claim
 * @param origin the number of the independent base that it rests on, among those of one verdict; 0
 *     if it is not decided
 * @param grid what it comes to with other base years and tolerances; empty if it is not decided
 */
public record Assessment(
    Measure measure, Reading reading, Judgement judgement, int origin, List<GridCell> grid) {

  /** One whose base has not been told from those of others, and whose robustness is not known. */
  public Assessment(Measure measure, Reading reading, Judgement judgement) {
    this(measure, reading, judgement, 0, List.of());
  }

  /** This with another judgement. */
  public Assessment with(Judgement other) {
    return new Assessment(measure, reading, other, origin, List.of());
  }

  /** This with the number of its base. */
  public Assessment from(int base) {
    return new Assessment(measure, reading, judgement, base, grid);
  }

  /** This with what it comes to in other ways. */
  public Assessment robust(List<GridCell> cells) {
    return new Assessment(measure, reading, judgement, origin, cells);
  }

  /** Whether it came to a verdict. */
  public boolean isDecided() {
    return judgement.verdict() != Verdict.NOT_DECIDABLE;
  }
}
