package org.w3id.dyad.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.claim.review.Reviews;
import org.w3id.dyad.source.table.Article;

/** No claim of the shipped tables has a figure that is not measured, or a reason why it is not. */
class MeasuredClaimsTest {
  /** Digits that stand alone or with a unit; those of names such as M20 and dates are none. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\w-])[0-9][0-9.,]*(?![\\w-])|\\b(twice|doubled|tripled|fold|hundred|thousand|million"
              + "|billion|percent|half|quarter|tenth)\\b");

  /** Dates, and names that look like numbers. */
  private static final Pattern DATE =
      Pattern.compile(
          "(\\b[0-9]{1,2} )?\\b(January|February|March|April|May|June|July|August|September|October"
              + "|November|December) [0-9]{4}|\\b(in|of|since|to|for|until|before|from) (19|20)[0-9]{2}\\b"
              + "|China (19|20)[0-9]{2}|tier [0-9]\\.[A-C]");

  private static final String WHY = "not measured: ";

  private static List<NamedCsvRecord> claims() throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(Path.of("data/claims.csv"))) {
      return reader.stream().toList();
    }
  }

  private static boolean hasFigure(NamedCsvRecord claim) {
    return FIGURE.matcher(DATE.matcher(claim.getField("text_en")).replaceAll("")).find();
  }

  @Test
  void aFigureIsMeasuredOrSaysWhyItIsNot() throws IOException {
    List<String> silent =
        claims().stream()
            .filter(claim -> claim.getField("indicator").isEmpty() && hasFigure(claim))
            .filter(claim -> !claim.getField("note").contains(WHY))
            .map(claim -> claim.getField("id") + ": " + claim.getField("text_en"))
            .toList();
    assertEquals(List.of(), silent, "name an indicator, or write \"" + WHY + "…\" as a note");
  }

  @Test
  void theReasonsStandWhereTheyAreNeeded() throws IOException {
    for (NamedCsvRecord claim : claims()) {
      if (claim.getField("note").contains(WHY)) {
        assertTrue(claim.getField("indicator").isEmpty(), claim.getField("id"));
      }
    }
    assertTrue(claims().stream().anyMatch(MeasuredClaimsTest::hasFigure));
  }

  @Test
  void eachClaimWithAnIndicatorIsAssessed() throws IOException {
    Set<String> measured =
        claims().stream()
            .filter(claim -> !claim.getField("indicator").isEmpty())
            .map(claim -> claim.getField("id"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> assessed = new TreeSet<>();
    Txn.executeRead(
        Shipped.store().data(),
        () ->
            new Reviews(Shipped.store().data())
                .all()
                .forEach(review -> assessed.add(review.claim().key())));
    assertEquals(measured, assessed);
  }

  /** The lines of the article that state a figure, a date or a level, as numbered there. */
  @Test
  void eachLineOfTheArticleWithAFigureIsAssessed() throws IOException {
    Set<String> lines =
        claims().stream()
            .filter(claim -> !claim.getField("indicator").isEmpty())
            .flatMap(claim -> List.of(claim.getField("sources").split(";")).stream())
            .filter(source -> source.startsWith("pinelyte-2025#"))
            .map(source -> source.replaceFirst("^.*#", ""))
            .collect(Collectors.toSet());
    for (String line :
        ("S2 S6 S7 S8 S15 S16 S21 S22 S23 S24 S25 S27 S28 S29 S31 S32 S33 S34 S35 S36 S37 S38 S39"
                + " S43 S44")
            .split(" ")) {
      assertTrue(lines.contains(Article.passages().get(line)), line);
    }
  }
}
