package org.w3id.dyad.assembly;

import org.w3id.dyad.source.api.Rejection;

/** What the report says of a trade flow that is given again, by the same source or another. */
final class Repetition {
  private Repetition() {}

  /**
   * The line of the report.
   *
   * @param source the source whose flow is left out
   * @param flow what the flow's IRI holds after {@code id/}
   * @param keptRecord the record that stays, empty if it has none
   * @param record the record that is left out, such as {@code trade.csv:118}, empty if it has none
   * @param sameValue whether both give the same value and quantity
   */
  static Rejection of(
      String source, String flow, String keptRecord, String record, boolean sameValue) {
    int colon = record.lastIndexOf(':');
    boolean hasLine = colon > 0 && record.substring(colon + 1).matches("[0-9]{1,18}");
    String file = hasLine ? record.substring(0, colon) : record;
    long line = hasLine ? Long.parseLong(record.substring(colon + 1)) : 0;
    String other = keptRecord.isEmpty() ? "elsewhere" : "in " + keptRecord;
    String reason =
        sameValue
            ? "the same flow with the same value stands " + other + ", which is kept"
            : "the same flow with another value or quantity stands " + other + ", which is kept";
    return new Rejection(source, file, line, "", flow, reason);
  }
}
