package org.w3id.dyad.http.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The ETag of an answer: a hash of all that it depends on. As a release never changes, the same tag
 * means the same bytes.
 */
public record EntityTag(String hash) {

  /**
   * The tag of an answer that depends on nothing but these. Kind and length of each part go into
   * the hash, so that no two lists of parts are read alike.
   *
   * @param parts texts, numbers, truth values, lists of these, or {@code null}
   */
  public static EntityTag of(Object... parts) {
    MessageDigest sha256 = DigestUtils.getSha256Digest();
    Arrays.asList(parts).forEach(part -> add(sha256, part));
    return new EntityTag(Hex.encodeHexString(sha256.digest()).substring(0, 32));
  }

  private static void add(MessageDigest sha256, Object part) {
    if (part == null) {
      sha256.update((byte) 'n');
    } else if (part instanceof List<?> list) {
      addHead(sha256, 'l', list.size());
      list.forEach(each -> add(sha256, each));
    } else if (part instanceof String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      addHead(sha256, 's', bytes.length);
      sha256.update(bytes);
    } else if (part instanceof Integer || part instanceof Boolean) {
      addHead(sha256, part instanceof Integer ? 'i' : 'b', part.hashCode());
    } else {
      throw new IllegalArgumentException("no part of a tag: " + part.getClass());
    }
  }

  private static void addHead(MessageDigest sha256, char kind, int number) {
    sha256.update(ByteBuffer.allocate(6).putChar(kind).putInt(number).array());
  }

  /**
   * Whether the client has this answer already.
   *
   * @param request looks at {@code If-None-Match} of a GET or HEAD
   */
  public boolean isKnownTo(HttpServletRequest request) {
    String known = request.getHeader("If-None-Match");
    if (known == null || request.getMethod().equals("POST")) {
      return false;
    }
    return Arrays.stream(known.split(","))
        .map(tag -> tag.strip().replaceFirst("^W/", ""))
        .anyMatch(tag -> tag.equals('"' + hash + '"'));
  }

  /** Sets the header of an answer. */
  public void putInto(HttpServletResponse response) {
    response.setHeader("ETag", '"' + hash + '"');
  }
}
