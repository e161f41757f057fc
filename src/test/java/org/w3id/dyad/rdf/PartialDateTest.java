package org.w3id.dyad.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "2013, 2013-01-01, 2013-12-31",
    "2013-07, 2013-07-01, 2013-07-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "1900-02, 1900-02-01, 1900-02-28",
    "2022-09-15, 2022-09-15, 2022-09-15"
  })
  void meansAllDaysOfItsPrecision(String text, LocalDate earliest, LocalDate latest) {
    PartialDate date = PartialDate.parse(text);
    assertEquals(earliest, date.earliest());
    assertEquals(latest, date.latest());
    assertEquals(text, date.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "22",
        "2022-9",
        "2022-13",
        "2022-00",
        "2022-02-30",
        "2022-09-00",
        "0000",
        "2022/09/15",
        "2022-09-15T00:00",
        " 2022",
        "-2022",
        "٢٠٢٢"
      })
  void refusesOtherForms(String text) {
    assertThrows(IllegalArgumentException.class, () -> PartialDate.parse(text));
  }

  @Test
  void keepsItsPrecisionAsDatatype() {
    assertEquals(XSD.GYEAR, PartialDate.parse("2013").literal().getDatatype());
    assertEquals(XSD.GYEARMONTH, PartialDate.parse("2013-07").literal().getDatatype());
    assertEquals(XSD.DATE, PartialDate.parse("2013-07-16").literal().getDatatype());
  }
}
