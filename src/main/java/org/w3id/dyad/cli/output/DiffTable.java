package org.w3id.dyad.cli.output;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.w3id.dyad.edition.ChangeGraph;
import org.w3id.dyad.edition.Edition;
import org.w3id.dyad.edition.EditionChange;
import org.w3id.dyad.edition.EditionCount;
import org.w3id.dyad.edition.EditionDifference;
import org.w3id.dyad.edition.VerdictChange;
import org.w3id.dyad.rdf.Iris;

/** What changed between two editions, for people: counts, and the first changes. */
public final class DiffTable {
  private static final int SHOWN = 20;
  private static final String ROW = "%-32s %10s %10s %10s %12s%n";

  private final PrintStream out;

  /** A table that is printed there. */
  public DiffTable(PrintStream out) {
    this.out = out;
  }

  /** Names an edition, with what became of its rows. */
  public void edition(String which, String name, Edition edition) {
    out.printf(
        "%s: %s, %,d rows used, %,d rejected%n", which, name, edition.mapped(), edition.rejected());
  }

  /** Shows how many things of each class and of each state changed, and the first changes. */
  public void changes(EditionDifference difference) throws IOException {
    counts("class", difference.byClass(), true);
    counts("state", difference.byState(), false);
    AtomicLong number = new AtomicLong();
    difference.forEach(
        change -> {
          if (number.incrementAndGet() <= SHOWN) {
            out.printf("%s%s%n", number.get() == 1 ? "\n" : "", line(change));
          }
        });
    out.printf(
        "(%,d change%s%s)%n",
        number.get(),
        number.get() == 1 ? "" : "s",
        number.get() > SHOWN ? "; --format csv has all" : "");
  }

  private void counts(String what, List<EditionCount> counts, boolean hasSame) {
    out.printf("%n" + ROW, what, "added", "dropped", "altered", hasSame ? "same" : "");
    for (EditionCount count : counts) {
      out.printf(
          ROW,
          count.name().isEmpty() ? "none" : local(count.name()),
          number(count.added()),
          number(count.dropped()),
          number(count.altered()),
          hasSame ? number(count.same()) : "");
    }
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String line(EditionChange change) {
    String line = change.kind().name().toLowerCase(Locale.ROOT) + " " + local(change.thing());
    if (change.measure().isEmpty()) {
      return line;
    }
    return line
        + ", "
        + local(change.measure())
        + ": "
        + values(change.before())
        + " → "
        + values(change.after());
  }

  private static String values(List<String> values) {
    return values.isEmpty()
        ? "nothing"
        : String.join("; ", values.stream().map(value -> local(ChangeGraph.shown(value))).toList());
  }

  /** Shows the verdicts that differ. */
  public void verdicts(List<VerdictChange> changes) {
    out.printf("%nverdicts that differ: %d%n", changes.size());
    changes.forEach(
        change -> out.printf("%s → %s: %s%n", change.before(), change.after(), change.text()));
  }

  private static String local(String iri) {
    return iri.startsWith(Iris.ID)
        ? iri.substring(Iris.ID.length())
        : iri.contains("://")
            ? iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1)
            : iri;
  }
}
