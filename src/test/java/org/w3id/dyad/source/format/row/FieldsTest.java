package org.w3id.dyad.source.format.row;

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
    assertEquals(new BigDecimal(text), field(text).decimal("v", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "1.2.3", "1,5", "NA", "1 000", "٣"})
  void othersAreRefused(String text) {
    assertThrows(UnusableValueException.class, () -> field(text).decimal("v", text));
  }

  private static Fields field(String text) {
    return new Fields() {
      @Override
      public String get(String column) {
        return text;
      }

      @Override
      public boolean has(String column) {
        return true;
      }

      @Override
      public long line() {
        return 1;
      }

      @Override
      public String file() {
        return "v.csv";
      }
    };
  }
}
