package org.w3id.dyad.source.format.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.format.file.Input;

/** The decimal sign of a table is settled by its numbers, or the table is refused. */
final class NumberEvidenceTest {
  private static final Input INPUT = new Input(Path.of("amounts.csv"), "", self -> null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POINT | 1 200 3000                  | whole numbers
          POINT | 1.5                         | one digit behind the point
          POINT | 0.125                       | no thousands begin with a nought
          POINT | 1740.123                    | four digits before the point
          POINT | 1,740.50                    | both signs
          POINT | 1,740,000                   | twice the comma
          POINT | 1.740 1740                  | no thousands are parted in the column
          POINT | 1.740 2.5                   | another number decides
          POINT | 1.25E+07                    | an exponent
          COMMA | 1,5                         | one digit behind the comma
          COMMA | 1.740,00                    | both signs
          COMMA | 1.740.000                   | twice the point
          COMMA | 1.740 2,5                   | another number decides
          COMMA | 1,740 1740                  | no thousands are parted in the column
          COMMA | 1_740 2_000_000             | spaces
          COMMA | 12,5%                       | a unit
          POINT | $1,740.5                    | a currency
          POINT | 1,5 2.5 3.5                 | a bad value among others
          POINT | 1,5 2.5                     | neither has two meanings
          """)
  void numbersTell(DecimalSign expected, String values, String why) throws IOException {
    assertEquals(expected, evidence(values).settled(INPUT, false), why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.740              | amounts.csv:1: has v "1.740" on line 1
          1,740              | --option decimal=.
          1.740 2,740        | do not agree
          1.740 1,5 2.5      | do not agree
          """)
  void numbersWithTwoMeaningsAreRefused(String values, String reason) {
    NumberEvidence evidence = evidence(values);
    var failure = assertThrows(MalformedFileException.class, () -> evidence.settled(INPUT, false));
    assertTrue(failure.getMessage().contains(reason), failure::getMessage);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,740           | 1740
          1'740.5         | 1740.5
          1740            | 1740
          -1,740,000      | -1740000
          1,74            |
          1,7400          |
          0,740           |
          1,740,00        |
          1.740.000       |
          1,740'000       |
          (1,740)         |
          1e99999999      |
          """)
  void thousandsAreGroupsOfThree(String text, BigDecimal expected) {
    assertEquals(Optional.ofNullable(expected), DecimalSign.POINT.number(text));
  }

  @Test
  void aPublisherWhoPartsThousandsByCommasIsBelieved() throws IOException {
    assertEquals(DecimalSign.POINT, evidence("1,740 120").settled(INPUT, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,740 1740", "1,740 1.740", "1.740"})
  void thatPublisherIsNotBelievedAgainstHisNumbers(String values) {
    NumberEvidence evidence = evidence(values);
    assertThrows(MalformedFileException.class, () -> evidence.settled(INPUT, true));
  }

  private static NumberEvidence evidence(String values) {
    NumberEvidence evidence = new NumberEvidence();
    long line = 0;
    for (String value : values.split(" ")) {
      evidence.add("v", value.replace('_', ' '), ++line);
    }
    return evidence;
  }
}
