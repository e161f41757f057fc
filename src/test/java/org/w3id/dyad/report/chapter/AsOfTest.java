package org.w3id.dyad.report.chapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a report as of a day leaves out. */
final class AsOfTest {
  private static final AsOf JUNE = new AsOf(Optional.of(LocalDate.of(2014, 6, 1)));
  private static final AsOf ALWAYS = new AsOf(Optional.empty());

  @Test
  void whatBeganLaterIsLeftOut() {
    for (String earlier : new String[] {"2014", "2014-06", "2014-06-01", "1999-12-31", ""}) {
      assertTrue(JUNE.of(new ReportRow(Map.of("since", earlier))).isPresent(), earlier);
    }
    for (String later : new String[] {"2015", "2014-07", "2014-06-02", "2014-06-02T00:00:00Z"}) {
      assertFalse(JUNE.of(new ReportRow(Map.of("since", later))).isPresent(), later);
      assertTrue(ALWAYS.of(new ReportRow(Map.of("since", later))).isPresent(), later);
    }
  }

  @Test
  void whatEndedLaterHadNotEnded() {
    Map<String, String> row = Map.of("since", "2013-07", "until", "2016-09-29", "held", "false");
    assertEquals(
        Map.of("since", "2013-07", "held", "true"),
        JUNE.of(new ReportRow(row)).orElseThrow().values());
    assertEquals(row, ALWAYS.of(new ReportRow(row)).orElseThrow().values());
  }

  @Test
  void yearsEndWithThatOfTheDay() {
    assertArrayEquals(new String[] {"from=1900", "to=2014"}, JUNE.settings("from=1900", "to=2100"));
    assertArrayEquals(new String[] {"to=2010"}, JUNE.settings("to=2010"));
    assertArrayEquals(new String[] {"to=2100"}, ALWAYS.settings("to=2100"));
  }

  @Test
  void ofAWordNothingIsSaid() {
    assertFalse(JUNE.isLater("not known"));
    assertFalse(JUNE.isLater(""));
  }
}
