package org.w3id.dyad.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.w3id.dyad.rdf.Period;

/** Keys of times in the IRIs of data points. */
final class TimeTest {

  @Test
  void aSpanWithinOneYearIsAnotherTimeThanTheYear() {
    Time span = new Time.Span(Period.years(1992, 1992));
    assertNotEquals(new Time.Year(1992).key(), span.key());
    assertEquals("1992_1992", span.key());
    assertEquals("1992_1995", new Time.Span(Period.years(1992, 1995)).key());
  }
}
