package org.w3id.dyad.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.w3id.dyad.edition.ChangeGraph;
import org.w3id.dyad.edition.EditionDifference;
import org.w3id.dyad.edition.VerdictChange;

/** What changed between two editions, for programs: a row a change. */
public final class DiffRows {
  private DiffRows() {}

  /** Writes CSV; several states or values of a cell are parted by semicolons. */
  public static void write(
      EditionDifference difference, List<VerdictChange> verdicts, OutputStream out)
      throws IOException {
    CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord("change", "thing", "class", "states", "measure", "before", "after");
    difference.forEach(
        change ->
            csv.writeRecord(
                change.kind().name().toLowerCase(Locale.ROOT),
                change.thing(),
                change.type(),
                String.join(";", change.states()),
                change.measure(),
                values(change.before()),
                values(change.after())));
    verdicts.forEach(
        change ->
            csv.writeRecord(
                "verdict", change.claim(), "", "", "", change.before(), change.after()));
    csv.flush();
  }

  private static String values(List<String> values) {
    return String.join(";", values.stream().map(ChangeGraph::shown).toList());
  }
}
