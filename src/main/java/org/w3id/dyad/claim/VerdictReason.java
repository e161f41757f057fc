package org.w3id.dyad.claim;

/** Why a claim cannot be decided; the names are those of the ontology. */
public enum VerdictReason {
  /** It was decided. */
  NONE("", ""),
  /** Nothing measures what the claim speaks of. */
  NO_MEASURE("NoMeasure", "nothing measures it"),
  /** No source in the graph has data for it. */
  NO_DATA("NoData", "no source has data on it"),
  /** The claim names no number. */
  NO_NUMBER("NoNumberClaimed", "the claim names no number"),
  /** The claim names no time. */
  NO_PERIOD("NoPeriodClaimed", "the claim names no time"),
  /** The figure is the claimant's own. */
  OWN_FIGURE("OwnFigure", "the figure is the claimant's own"),
  /** The figure is of another time than the claim. */
  OTHER_PERIOD("OtherPeriod", "the figure is of another time"),
  /** The figure is of a part of the time only. */
  PART_OF_PERIOD("PartOfPeriod", "the figure is of a part of the time"),
  /** The source does not have all, and what it has is less than what is claimed. */
  LOWER_BOUND("LowerBoundOnly", "the source does not have all"),
  /** The figure is in another unit. */
  OTHER_UNIT("OtherUnit", "the figure is in another unit"),
  /** The figure is of a time that was not over when the claim was made. */
  AFTER_CLAIM("AfterTheClaim", "the figure is of a time after it was said"),
  /** The agreement that something is expected from was not in force then. */
  NOT_IN_FORCE("NotInForceYet", "the agreement was not in force then"),
  /** The claim is about the statistics of another publisher. */
  OTHER_STATISTICS("OtherStatistics", "the figure is of other statistics"),
  /** The figure only repeats a claim that this one is in dispute with. */
  RIVAL_FIGURE("RivalFigure", "the figure is that of a rival claim"),
  /** The source is a selection, of which nothing follows for the whole. */
  SAMPLE("SampleOnly", "the source is a sample"),
  /** The source does not have all earlier years. */
  INCOMPLETE_SERIES("SeriesIncomplete", "the source does not have all earlier years"),
  /** The claim names no years, and nothing is known on another reading of them. */
  YEARS_NOT_NAMED("YearsNotNamed", "the claim names no years, and the figure is of one reading"),
  /** The figure is doubtful itself. */
  DOUBTFUL("DoubtfulFigure", "the figure is doubtful itself");

  private final String term;
  private final String words;

  VerdictReason(String term, String words) {
    this.term = term;
    this.words = words;
  }

  /** The local name of the individual in the ontology, empty if there is no reason to give. */
  public String term() {
    return term;
  }

  /** The reason in words. */
  public String words() {
    return words;
  }

  /** The reason of that local name. */
  public static VerdictReason ofTerm(String term) {
    for (VerdictReason reason : values()) {
      if (reason.term.equals(term)) {
        return reason;
      }
    }
    throw new IllegalArgumentException(term + " is no reason");
  }
}
