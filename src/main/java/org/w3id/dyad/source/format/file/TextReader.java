package org.w3id.dyad.source.format.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file in whichever encoding it is. A byte order mark decides; without one the text
 * is taken as ASCII until the first byte that is none, and what stands from there on decides: UTF-8
 * if it is UTF-8, else the encoding that {@link Encoding} recognises. From then on the decoding is
 * strict: a byte that the encoding does not have, or a NUL, is an error that names its line, for
 * text that is silently wrong is worse than none.
 *
 * <p>{@linkplain #openTolerant Tolerant} reading is for publishers whose programs cut characters in
 * two: the file is UTF-8, bytes that are not become U+FFFD, and are counted for a remark.
 */
public final class TextReader extends Reader {
  private static final int SAMPLE = 1 << 16;

  private final Input input;
  private final InputStream in;
  private final boolean tolerant;
  private final boolean nul;
  private final byte[] bytes = new byte[SAMPLE];
  private int next;
  private int end;
  private char held;
  private boolean atEnd;
  private CharsetDecoder decoder;
  private Charset charset = StandardCharsets.US_ASCII;
  private boolean guessed;
  private long lines = 1;
  private long damaged;
  private long firstDamage;

  private TextReader(Input input, InputStream in, boolean tolerant, boolean nul) {
    this.input = input;
    this.in = in;
    this.tolerant = tolerant;
    this.nul = nul;
  }

  /** Opens a file as text; the caller closes it. */
  public static TextReader open(Input input) throws IOException {
    return open(input, false, false);
  }

  /** Opens a file that is UTF-8 but for some broken characters; the caller closes it. */
  public static TextReader openTolerant(Input input) throws IOException {
    return open(input, true, false);
  }

  /** Opens a file of a format in which a NUL is a character like any other. */
  static TextReader openWithNul(Input input) throws IOException {
    return open(input, false, true);
  }

  private static TextReader open(Input input, boolean tolerant, boolean nul) throws IOException {
    TextReader reader = new TextReader(input, input.open(), tolerant, nul);
    try {
      reader.begin();
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
    return reader;
  }

  /** What was assumed about the encoding or lost in it, if so; known after reading. */
  public Optional<String> assumption() {
    if (damaged > 0) {
      return Optional.of(
          "has bytes that are not UTF-8 and were read as U+FFFD: number of places "
              + damaged
              + ", first on line "
              + firstDamage);
    }
    return guessed
        ? Optional.of("is not UTF-8 and was read as " + charset.name() + " by its look")
        : Optional.empty();
  }

  private void begin() throws IOException {
    fill();
    Optional<String> binary = BinaryFormat.of(bytes, end);
    if (binary.isPresent()) {
      throw input.foreign(0, binary.get());
    }
    Optional<Encoding.Mark> mark = Encoding.mark(bytes, end);
    if (mark.isPresent()) {
      next = mark.get().length();
      decodeAs(mark.get().charset());
    } else if (tolerant) {
      decodeAs(StandardCharsets.UTF_8);
    } else {
      Encoding.wide(bytes, end)
          .ifPresent(
              wide -> {
                guessed = true;
                decodeAs(wide);
              });
    }
  }

  /** Reads more bytes behind those that are still to be used. */
  private void fill() throws IOException {
    System.arraycopy(bytes, next, bytes, 0, end - next);
    end -= next;
    next = 0;
    int count = in.readNBytes(bytes, end, bytes.length - end);
    atEnd = count < bytes.length - end;
    end += count;
  }

  private void decodeAs(Charset chosen) {
    charset = chosen;
    decoder =
        chosen
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    int count = decoder == null ? readAscii(chars, offset, length) : decode(chars, offset, length);
    for (int i = offset; i < offset + count; i++) {
      if (chars[i] == '\n') {
        lines++;
      } else if (chars[i] == 0 && !nul) {
        throw input.malformed(lines, "has a NUL byte: this is not a text file");
      }
    }
    return count;
  }

  private int readAscii(char[] chars, int offset, int length) throws IOException {
    if (next == end) {
      fill();
      if (end == 0) {
        return -1;
      }
    }
    int most = Math.min(length, end - next);
    int count = 0;
    while (count < most && bytes[next + count] >= 0) {
      chars[offset + count] = (char) bytes[next + count];
      count++;
    }
    next += count;
    if (count > 0 || length == 0) {
      return count;
    }
    fill();
    Encoding encoding = Encoding.of(bytes, end);
    guessed = encoding.guessed();
    decodeAs(encoding.charset());
    return decode(chars, offset, length);
  }

  private int decode(char[] chars, int offset, int length) throws IOException {
    if (held != 0 && length > 0) {
      chars[offset] = held;
      held = 0;
      return 1;
    }
    if (length == 1) {
      return decodeOne(chars, offset);
    }
    CharBuffer out = CharBuffer.wrap(chars, offset, length);
    while (true) {
      ByteBuffer packed = ByteBuffer.wrap(bytes, next, end - next);
      CoderResult result = decoder.decode(packed, out, atEnd);
      next = packed.position();
      if (out.position() > offset) {
        return out.position() - offset;
      }
      if (result.isError() && tolerant) {
        return replace(result.length(), chars, offset);
      }
      if (result.isError()) {
        throw input.malformed(lines, undecodable());
      }
      if (length == 0) {
        return 0;
      }
      if (atEnd) {
        return -1;
      }
      fill();
    }
  }

  private int replace(int broken, char[] chars, int offset) {
    next += broken;
    firstDamage = damaged == 0 ? lines : firstDamage;
    damaged++;
    decoder.reset();
    chars[offset] = '\uFFFD';
    return 1;
  }

  /** Where there is room for one character only, the second half of a pair is held back. */
  private int decodeOne(char[] chars, int offset) throws IOException {
    char[] pair = new char[2];
    int count = decode(pair, 0, 2);
    if (count > 0) {
      chars[offset] = pair[0];
      held = count == 2 ? pair[1] : 0;
      return 1;
    }
    return count;
  }

  private String undecodable() {
    return String.format(
        "has the byte 0x%02X, which does not fit %s as the text before it %s; convert it to UTF-8",
        bytes[next], charset.name(), guessed ? "seemed to be" : "is");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
