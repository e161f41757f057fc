package org.w3id.dyad.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.report.content.Scale;

/** Axes: round marks, and places in proportion. */
class ScaleTest {

  @Test
  void marksAreRoundAndReachTheLargestValue() {
    assertEquals(List.of(0.0, 500e6, 1e9, 1.5e9, 2e9), Scale.from0(1.71e9, 5, 300, 0).marks());
    assertEquals(List.of(0.0, 1.0, 2.0), Scale.from0(2, 2, 300, 0).marks());
    assertEquals(List.of(0.0), Scale.from0(0, 5, 300, 0).marks().subList(0, 1));
  }

  @Test
  void yearsAreMarkedAtWholeYears() {
    assertEquals(List.of(1995.0, 2000.0, 2005.0), Scale.years(1992, 2007, 4, 0, 100).marks());
    assertEquals(List.of(2000.0, 2001.0), Scale.years(2000, 2000, 10, 0, 100).marks());
  }

  @Test
  void aValueIsPlacedInProportion() {
    Scale scale = Scale.from0(10, 5, 300, 100);
    assertEquals(300, scale.at(0));
    assertEquals(200, scale.at(5));
    assertEquals(100, scale.at(10));
  }

  @Test
  void largeValuesAreShortened() {
    assertEquals("1.5 bn", Scale.text(1.5e9));
    assertEquals("200 m", Scale.text(2e8));
    assertEquals("0.58", Scale.text(0.58));
    assertEquals("0", Scale.text(0));
    assertEquals("100", Scale.text(100));
  }
}
