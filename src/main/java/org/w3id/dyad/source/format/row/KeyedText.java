package org.w3id.dyad.source.format.row;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A key and what is said under it as bytes, in which each begins with its length: equal bytes mean
 * equal texts. Of a long text stands its SHA-256.
 */
final class KeyedText {
  private static final int LONG = 256;

  private final MessageDigest sha256 = newSha256();
  private byte[] bytes = new byte[64];
  private int length;
  private int keyLength;

  /** Takes both. */
  void set(CharSequence key, CharSequence said) {
    length = 0;
    add(key);
    keyLength = length;
    add(said);
  }

  /** The bytes, valid up to {@link #length} and until the next ones are set. */
  byte[] bytes() {
    return bytes;
  }

  /** How many bytes there are. */
  int length() {
    return length;
  }

  /** How many of them are the key. */
  int keyLength() {
    return keyLength;
  }

  private void add(CharSequence text) {
    if (text.length() > LONG) {
      number(~text.length());
      byte[] digest = sha256.digest(text.toString().getBytes(StandardCharsets.UTF_16BE));
      makeRoom(digest.length);
      System.arraycopy(digest, 0, bytes, length, digest.length);
      length += digest.length;
    } else {
      number(text.length());
      makeRoom(3 * text.length());
      for (int i = 0; i < text.length(); i++) {
        character(text.charAt(i));
      }
    }
  }

  private void number(int number) {
    makeRoom(Integer.BYTES);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (number >> shift);
    }
  }

  /** One byte for ASCII; for others three, which no other characters begin with. */
  private void character(char c) {
    if (c < 0x80) {
      bytes[length++] = (byte) c;
    } else {
      bytes[length++] = (byte) 0xFF;
      bytes[length++] = (byte) (c >> 8);
      bytes[length++] = (byte) c;
    }
  }

  private void makeRoom(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
