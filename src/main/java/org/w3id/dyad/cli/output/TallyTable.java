package org.w3id.dyad.cli.output;

import java.io.PrintStream;
import java.util.List;
import org.w3id.dyad.source.api.Tally;

/** What became of the rows, as a table for people. */
public final class TallyTable {
  private TallyTable() {}

  /** Prints a row for each source. */
  public static void print(List<Tally> tallies, PrintStream out) {
    out.printf(
        "%-28s %12s %12s %10s %9s %13s%n",
        "source", "rows read", "mapped", "rejected", "remarks", "statements");
    for (Tally tally : tallies) {
      out.printf(
          "%-28s %,12d %,12d %,10d %,9d %,13d%n",
          tally.source(),
          tally.read(),
          tally.mapped(),
          tally.rejected(),
          tally.remarks(),
          tally.statements());
    }
  }
}
