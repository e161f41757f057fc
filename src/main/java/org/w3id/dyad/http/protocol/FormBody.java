package org.w3id.dyad.http.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameters of a query string, or of a form, which have the same syntax ({@code
 * application/x-www-form-urlencoded}).
 */
public final class FormBody {
  private static final int MOST = 100;

  private final Map<String, List<String>> values = new HashMap<>();
  private int count;

  /**
   * Adds the parameters of a text.
   *
   * @param text {@code null} for none
   * @throws HttpProblem if it is malformed
   */
  public void add(String text) {
    if (text != null && !text.isEmpty()) {
      for (String part : text.split("&")) {
        if (++count > MOST) {
          throw new HttpProblem(413, "there are more than " + MOST + " parameters");
        }
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        String value = equals < 0 ? "" : part.substring(equals + 1);
        values.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
      }
    }
  }

  /** All values of a parameter, as they came. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value of a parameter, or {@code null}. */
  public String first(String name) {
    return values.containsKey(name) ? all(name).get(0) : null;
  }

  private static String decode(String text) {
    if (text.indexOf('%') < 0 && text.chars().allMatch(c -> c < 0x80)) {
      return text.replace('+', ' ');
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] == '%') {
        bytes.write(hex(encoded, i + 1) << 4 | hex(encoded, i + 2));
        i += 2;
      } else {
        bytes.write(encoded[i] == '+' ? ' ' : encoded[i]);
      }
    }
    return utf8(bytes.toByteArray(), "a parameter");
  }

  private static int hex(byte[] text, int at) {
    int digit = at < text.length ? Character.digit(text[at], 16) : -1;
    if (digit < 0) {
      throw new HttpProblem(400, "a % in a parameter is not followed by two hexadecimal digits");
    }
    return digit;
  }

  /**
   * A text from bytes.
   *
   * @throws HttpProblem if they are not UTF-8
   */
  public static String utf8(byte[] bytes, String what) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new HttpProblem(400, what + " is not UTF-8");
    }
  }
}
