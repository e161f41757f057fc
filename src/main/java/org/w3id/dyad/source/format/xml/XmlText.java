package org.w3id.dyad.source.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dyad.source.format.file.Input;

/**
 * The characters of an XML file, in the encoding that its byte order mark or its declaration names,
 * else in UTF-8. The parser could do that too, but of bytes that are no characters it complains on
 * standard error.
 *
 * @see <a href="https://www.w3.org/TR/xml/#sec-guessing">XML 1.0, appendix F</a>
 */
final class XmlText {
  private static final int LONGEST_DECLARATION = 256;
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][\\w.:-]{0,40})[\"']");

  private XmlText() {}

  /** Opens the bytes as characters; a read of bytes that are none fails. */
  static Reader open(Input input, InputStream bytes) throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, LONGEST_DECLARATION);
    byte[] start = in.readNBytes(LONGEST_DECLARATION);
    int mark = mark(start);
    in.unread(start, mark, start.length - mark);
    return new InputStreamReader(
        in,
        charset(input, start)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static int mark(byte[] start) {
    if (begins(start, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return begins(start, 0xFE, 0xFF) || begins(start, 0xFF, 0xFE) ? 2 : 0;
  }

  private static Charset charset(Input input, byte[] start) throws IOException {
    if (begins(start, 0xFE, 0xFF) || begins(start, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if (begins(start, 0xFF, 0xFE) || begins(start, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    Matcher declared = ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1));
    if (mark(start) > 0 || !declared.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(declared.group(1));
    } catch (UnsupportedCharsetException e) {
      throw input.malformed(
          1, "declares the encoding " + declared.group(1) + ", which is not known: use UTF-8");
    }
  }

  private static boolean begins(byte[] start, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= start.length || (start[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
