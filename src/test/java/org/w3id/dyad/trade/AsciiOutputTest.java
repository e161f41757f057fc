package org.w3id.dyad.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are written as Java writes them. */
final class AsciiOutputTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.0",
        "0.001",
        "7",
        "10",
        "12.5",
        "12.500",
        "1E+3",
        "-1",
        "-0.5",
        "0.000000000001",
        "999999999999999999",
        "1000000000000000000",
        "123456789012345.678",
        "1234567890123456.789",
        "99999999999999999999.000001"
      })
  void decimals(String number) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (AsciiOutput ascii = new AsciiOutput(out)) {
      ascii.decimal(new BigDecimal(number));
    }
    assertEquals(new BigDecimal(number).toPlainString(), out.toString(StandardCharsets.US_ASCII));
  }

  @Test
  void allOfALongText() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringBuilder expected = new StringBuilder();
    try (AsciiOutput ascii = new AsciiOutput(out)) {
      for (long i = 0; i < 100_000; i++) {
        ascii.number(i * i * i).symbol(',').text("key").symbol('\n');
        expected.append(i * i * i).append(",key\n");
      }
    }
    assertEquals(expected.toString(), out.toString(StandardCharsets.US_ASCII));
  }
}
