package org.w3id.dyad.claim.review;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.dyad.claim.Claim;
import org.w3id.dyad.claim.Verdict;
import org.w3id.dyad.claim.VerdictReason;
import org.w3id.dyad.claim.Wording;

/**
 * A claim with all that the graph holds against it, ready to be shown.
 *
 * @param claim the claim
 * @param who who says so, by name
 * @param measure what it speaks of, by name
 * @param certainty how sure it is that it was said so, empty if nothing is doubtful
 * @param verdict what all sources together come to
 * @param reasons why it cannot be decided, if it cannot
 * @param comparisons what each source says
 * @param rivals claims that cannot be true if this is, or of which one said so
 * @param origins claims of which it may be a distorted copy: a conjecture
 * @param documents the documents in which it stands, in words
 */
public record Review(
    Claim claim,
    String who,
    String measure,
    String certainty,
    Verdict verdict,
    Set<VerdictReason> reasons,
    List<Comparison> comparisons,
    List<Quote> rivals,
    List<Quote> origins,
    List<String> documents) {

  /** Most decided first, each in the order of its years. */
  static final Comparator<Comparison> TELLING =
      Comparator.comparing((Comparison comparison) -> comparison.judgement().verdict())
          .thenComparing(comparison -> comparison.period().firstDay())
          .thenComparing(comparison -> comparison.period().lastDay())
          .thenComparing(Comparison::sources)
          .thenComparing(Comparison::iri);

  /**
   * Another claim in short.
   *
   * @param iri the claim
   * @param who who says so, by name
   * @param claimed what, in numbers or else in words
   * @param said when, empty if not known
   */
  public record Quote(String iri, String who, String claimed, String said) {

    /** {@code news.by 2022-01-10: 50 times}. */
    @Override
    public String toString() {
      return who + (said.isEmpty() ? "" : " " + said) + ": " + claimed;
    }
  }

  /** The number that is claimed, in words. */
  public String claimed() {
    return Wording.claimed(claim.number());
  }

  /** Whether it speaks of a measure, by its name or its key. */
  public boolean isOf(String wanted) {
    return measure.equalsIgnoreCase(wanted) || claim.number().indicator().endsWith("/" + wanted);
  }

  /** How many independent origins gave that verdict; of those without one, how many sources. */
  public long count(Verdict wanted) {
    List<Comparison> found =
        comparisons.stream()
            .filter(comparison -> comparison.judgement().verdict() == wanted)
            .toList();
    return wanted == Verdict.NOT_DECIDABLE
        ? found.size()
        : found.stream().map(Comparison::origin).distinct().count();
  }

  /** In how many ways it was held against its sources: other base years and tolerances. */
  public int ways() {
    return comparisons.stream().mapToInt(comparison -> comparison.grid().size()).sum();
  }

  /** In how many of these ways a source comes to another verdict than it does as claimed. */
  public long flips() {
    return comparisons.stream().mapToLong(Comparison::flips).sum();
  }

  /** {@code partly: 1 supports, 2 contradict, 7 do not decide}. */
  public String summary() {
    String why = reasons.stream().map(VerdictReason::words).collect(Collectors.joining("; "));
    if (comparisons.isEmpty()) {
      return verdict.word() + ": " + why;
    }
    String counts =
        List.of(
                tally(Verdict.SUPPORTED, "supports", "support"),
                tally(Verdict.PARTLY, "partly supports", "partly support"),
                tally(Verdict.CONTRADICTED, "contradicts", "contradict"),
                tally(Verdict.NOT_DECIDABLE, "does not decide", "do not decide"))
            .stream()
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return verdict.word() + ": " + counts + (why.isEmpty() ? "" : " (" + why + ")");
  }

  private String tally(Verdict wanted, String one, String many) {
    long count = count(wanted);
    return count == 0 ? "" : count + " " + (count == 1 ? one : many);
  }
}
