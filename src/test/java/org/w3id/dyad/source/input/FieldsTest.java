package org.w3id.dyad.source.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fields hold is read as it stands, or not at all. */
final class FieldsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.0",
        "007",
        "1.514",
        "0.000000000001",
        "-1.5",
        "+2",
        "1E+3",
        ".5",
        "5.",
        "999999999999999999",
        "99999999999999.999",
        "9999999999999999999",
        "123456789012345678901234.5"
      })
  void decimalsAreThoseOfJava(String text) {
    assertEquals(new BigDecimal(text), Fields.decimal("v", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "1.2.3", "1,5", "NA", "1 000", "٣"})
  void othersAreRefused(String text) {
    assertThrows(UnusableValueException.class, () -> Fields.decimal("v", text));
  }
}
