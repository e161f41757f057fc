package org.w3id.dyad.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static PartialDate date(String text) {
    return text == null ? null : PartialDate.parse(text);
  }

  private static Period period(String start, String end) {
    return new Period(date(start), date(end));
  }

  @Test
  void namesItselfByItsEnds() {
    assertEquals(Iris.ID + "period/2013_2016-09", period("2013", "2016-09").iri().stringValue());
    assertEquals(Iris.ID + "period/2022-09-15_..", period("2022-09-15", null).iri().stringValue());
    assertEquals(Iris.ID + "period/.._2010", period(null, "2010").iri().stringValue());
    assertEquals(Iris.ID + "period/2024", Period.at(date("2024")).iri().stringValue());
  }

  @Test
  void refusesWhatCannotBe() {
    assertThrows(IllegalArgumentException.class, () -> period(null, null));
    assertThrows(IllegalArgumentException.class, () -> period("2016", "2015-12-31"));
    // A year may end in the month that stands as its end.
    assertEquals("2016-01", period("2016", "2016-01").end().toString());
  }

  @Test
  void givesTheDaysThatEachEndCanMean() {
    List<String> said = new ArrayList<>();
    period("2013", "2016-09")
        .describe((p, o) -> said.add(p.getLocalName() + " " + o.stringValue()));
    assertEquals(
        List.of(
            "type http://purl.org/dc/terms/PeriodOfTime",
            "startDate 2013",
            "earliestStart 2013-01-01",
            "latestStart 2013-12-31",
            "endDate 2016-09",
            "earliestEnd 2016-09-01",
            "latestEnd 2016-09-30"),
        said);
  }
}
