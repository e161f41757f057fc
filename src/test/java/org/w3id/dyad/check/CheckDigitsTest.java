package org.w3id.dyad.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that their registers publish as examples are right, and no other last digit is. */
final class CheckDigitsTest {

  @ParameterizedTest
  @CsvSource({
    "imo,9074729",
    "inn,7707083893",
    "inn,500100732259",
    "isin,US0378331005",
    "isin,AU0000XVGZA3",
    "mod-11-2,0000-0002-1825-0097",
    "mod-11-2,0000-0002-1694-233X",
    "mod-11-2,0000000121032683",
    "mod-97-10,5493001KJTIIGC8Y1R12",
    "ogrn,1027700132195",
    "ogrn,304500116000157",
    "ror,042nb2s44",
    "ror,05dxps055"
  })
  void oneLastDigitIsRight(String rule, String key) {
    String start = key.substring(0, key.length() - 1);
    char last = key.charAt(key.length() - 1);
    for (char digit = '0'; digit <= '9'; digit++) {
      assertEquals(
          Optional.of(digit == last),
          CheckDigits.areRight(rule, start + digit),
          rule + " " + start + digit);
    }
    assertEquals(Optional.of(true), CheckDigits.areRight(rule, key));
  }

  @Test
  void anUnknownRuleTellsNothing() {
    assertEquals(Optional.empty(), CheckDigits.areRight("luhn", "1"));
  }
}
