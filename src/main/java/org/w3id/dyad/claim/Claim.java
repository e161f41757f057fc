package org.w3id.dyad.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that somebody claims, and what is needed to hold it against the data.
 *
 * @param iri the claim
 * @param kind what it is
 * @param claimants who says so
 * @param documents in which it stands
 * @param text what is said, in English
 * @param saidOn when it was said, empty if not known
 * @param about what it speaks of
 * @param number what it says in numbers
 * @param period the stretch of time that it speaks of
 * @param alternatives settings under which it is measured, each in turn; one that is empty if none
 *     are named
 * @param measures how its indicator is measured; empty if nothing measures it
 */
public record Claim(
    String iri,
    Kind kind,
    Set<String> claimants,
    Set<String> documents,
    String text,
    String saidOn,
    Set<String> about,
    Number number,
    Span period,
    List<Settings> alternatives,
    List<Measure> measures) {

  /** What sort of claim it is. */
  public enum Kind {
    /** That something is so. */
    CLAIM,
    /** What an author found. */
    FINDING,
    /** What somebody plans, hopes for or aims at. */
    EXPECTATION
  }

  /**
   * The number of a claim.
   *
   * @param indicator what it measures, empty if nothing
   * @param subject whom it is about, empty if nobody is named
   * @param counterpart the other side, empty if there is none
   * @param product the kind of goods, empty if all
   * @param minimum the smallest number that fits what was said
   * @param maximum the largest
   * @param unit the unit, empty if there is no number
   * @param tolerance how far a value may be off, see {@link Tolerance}
   */
  public record Number(
      String indicator,
      String subject,
      String counterpart,
      String product,
      Optional<BigDecimal> minimum,
      Optional<BigDecimal> maximum,
      String unit,
      Tolerance tolerance) {

    /** Whether a number was named at all. */
    public boolean isStated() {
      return minimum.isPresent() || maximum.isPresent();
    }
  }

  /** The key, the last part of the IRI. */
  public String key() {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
