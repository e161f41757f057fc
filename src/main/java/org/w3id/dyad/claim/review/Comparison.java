package org.w3id.dyad.claim.review;

import java.util.List;
import java.util.SortedSet;
import org.w3id.dyad.claim.Claim;
import org.w3id.dyad.claim.GridCell;
import org.w3id.dyad.claim.Judgement;
import org.w3id.dyad.claim.Span;
import org.w3id.dyad.claim.Wording;
import org.w3id.dyad.rdf.Unit;

/**
 * What one source says of a claim, as the graph holds it.
 *
 * @param iri the assessment
 * @param sources where the value comes from and whose view it is, in words
 * @param period the stretch of time that the value is of
 * @param observed the value in words
 * @param value the value as a plain number, the lower end of a range
 * @param unit its unit
 * @param judgement what it says of the claim
 * @param origin the number of the independent base that it rests on, among those of one verdict; 0
 *     if it is not decided
 * @param rows what the value was computed from
 * @param grid what it comes to with other base years and tolerances; empty if it is not decided
 */
public record Comparison(
    String iri,
    String sources,
    Span period,
    String observed,
    String value,
    Unit unit,
    Judgement judgement,
    int origin,
    SortedSet<String> rows,
    List<GridCell> grid) {

  /** Whether a cell of the grid comes to another verdict. */
  public boolean isFlippedBy(GridCell cell) {
    return cell.verdict() != judgement.verdict();
  }

  /** How many cells of the grid come to another verdict. */
  public long flips() {
    return grid.stream().filter(this::isFlippedBy).count();
  }

  /** How far the value is off, in words; empty if it is not, or cannot be compared. */
  public String deviation(Claim claim) {
    return Wording.deviation(claim.number(), judgement);
  }

  /** The verdict in words; if there is none, why. */
  public String conclusion() {
    return Wording.conclusion(judgement);
  }
}
