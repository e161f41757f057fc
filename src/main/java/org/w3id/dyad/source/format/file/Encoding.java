package org.w3id.dyad.source.format.file;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The encoding of a text.
 *
 * @param charset the encoding
 * @param guessed whether it was told by the look of the text and so may be wrong
 */
record Encoding(Charset charset, boolean guessed) {
  /** Below this confidence of ICU the commonest encoding is the better guess. */
  private static final int SURE = 20;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What ICU may answer, and what to decode by: only encodings that publishers use. */
  private static final Map<String, Charset> CANDIDATES =
      Map.of(
          "ISO-8859-1", WINDOWS_1252,
          "windows-1252", WINDOWS_1252,
          "windows-1251", Charset.forName("windows-1251"),
          "KOI8-R", Charset.forName("KOI8-R"),
          "GB18030", Charset.forName("GB18030"),
          "Big5", Charset.forName("Big5"));

  /**
   * A byte order mark.
   *
   * @param charset what it says
   * @param length how many bytes it has
   */
  record Mark(Charset charset, int length) {}

  /** The byte order mark with which a file begins. */
  static Optional<Mark> mark(byte[] bytes, int length) {
    if (begins(bytes, length, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
    }
    if (begins(bytes, length, 0xFF, 0xFE)) {
      return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
    }
    if (begins(bytes, length, 0xFE, 0xFF)) {
      return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
    }
    return Optional.empty();
  }

  private static boolean begins(byte[] bytes, int length, int... start) {
    if (length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark: a text that begins with Latin letters has a NUL beside each. */
  static Optional<Charset> wide(byte[] bytes, int length) {
    if (length < 4) {
      return Optional.empty();
    }
    if (bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  /**
   * The encoding of a text by a sample that begins with the first byte that is not ASCII.
   *
   * @param length how many bytes of the sample count
   */
  static Encoding of(byte[] sample, int length) {
    if (isUtf8(sample, length)) {
      return new Encoding(StandardCharsets.UTF_8, false);
    }
    CharsetDetector detector = new CharsetDetector();
    detector.setText(Arrays.copyOf(sample, length));
    for (CharsetMatch match : detector.detectAll()) {
      Charset charset = CANDIDATES.get(match.getName());
      if (charset != null && match.getConfidence() >= SURE && decodes(charset, sample, length)) {
        return new Encoding(charset, true);
      }
    }
    return new Encoding(WINDOWS_1252, true);
  }

  /** Whether the bytes are UTF-8; the last character may be cut off. */
  private static boolean isUtf8(byte[] sample, int length) {
    return decodes(StandardCharsets.UTF_8, sample, length);
  }

  private static boolean decodes(Charset charset, byte[] sample, int length) {
    CoderResult result =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(sample, 0, length), CharBuffer.allocate(length + 1), false);
    return !result.isError();
  }
}
