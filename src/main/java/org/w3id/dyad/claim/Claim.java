package org.w3id.dyad.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.dyad.rdf.Unit;

/**
 * A claim, and what is needed to hold it against the data.
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
 * @param scope what evidence must be of
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
    List<Measure> measures,
    Scope scope) {

  /**
   * What evidence on a claim must be of.
   *
   * @param statisticsOf whose figures it explicitly speaks of, empty if it does not say
   * @param isRecord whether it says that the number is the highest so far
   * @param inForceFrom the day from which the agreement is in force that something is expected
   *     from; empty if nothing is, in the far future if the day is not known
   * @param yearsAreRead whether its years are the editors' reading of words that name none
   * @param rivals documents that state other claims on the same measure, with which this one is in
   *     dispute
   */
  public record Scope(
      Set<String> statisticsOf,
      boolean isRecord,
      String inForceFrom,
      boolean yearsAreRead,
      Set<String> rivals) {
    /** Of a claim that says no more than its number. */
    public static final Scope ANY = new Scope(Set.of(), false, "", false, Set.of());
  }

  /** What sort of claim it is. */
  public enum Kind {
    /** That something is so. */
    CLAIM,
    /** What an author found. */
    FINDING,
    /** A plan, a hope or an aim. */
    EXPECTATION
  }

  /**
   * The number of a claim.
   *
   * @param indicator what it measures, empty if nothing
   * @param subject whom it is about, empty if none is named
   * @param counterpart the other side, empty if there is none
   * @param product the kind of goods, empty if all
   * @param minimum the smallest number that fits what was said
   * @param maximum the largest
   * @param unit the unit, {@link Unit#NONE} if there is no number
   * @param tolerance how far a value may be off, see {@link Tolerance}
   */
  public record Number(
      String indicator,
      String subject,
      String counterpart,
      String product,
      Optional<BigDecimal> minimum,
      Optional<BigDecimal> maximum,
      Unit unit,
      Tolerance tolerance) {

    /** This number with another tolerance. */
    public Number within(Tolerance other) {
      return new Number(indicator, subject, counterpart, product, minimum, maximum, unit, other);
    }

    /** Whether a number was named at all. */
    public boolean isStated() {
      return minimum.isPresent() || maximum.isPresent();
    }
  }

  /**
   * The part of the period that was over when the claim was made: no one could know more. A plan or
   * hope is of all its period.
   */
  public Span evidencePeriod() {
    return kind == Kind.EXPECTATION ? period : period.upTo(saidOn);
  }

  /** Whether a stretch of time ended before the claim was made, as far as that is known. */
  public boolean couldKnow(Span other) {
    return kind == Kind.EXPECTATION
        || saidOn.isEmpty()
        || other.isUnknown()
        || other.end().isEmpty()
        || other.lastDay().compareTo(new Span(saidOn, saidOn).lastDay()) <= 0;
  }

  /** The key, the last part of the IRI. */
  public String key() {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
