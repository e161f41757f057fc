package org.w3id.dyad.http.pages.claim;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import org.w3id.dyad.claim.review.Comparison;
import org.w3id.dyad.claim.review.Review;

/** Writes what each source says of a claim as CSV (RFC 4180). */
final class ComparisonRows {
  private ComparisonRows() {}

  static String csv(Review review) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord("source", "time", "gives", "value", "deviation", "verdict");
    for (Comparison comparison : review.comparisons()) {
      csv.writeRecord(
          comparison.sources(),
          comparison.period().isUnknown() ? "" : comparison.period().toString(),
          comparison.observed(),
          comparison.value(),
          comparison.deviation(review.claim()),
          comparison.conclusion());
    }
    return text.toString();
  }
}
