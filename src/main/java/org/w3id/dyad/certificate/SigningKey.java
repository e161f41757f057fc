package org.w3id.dyad.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of whoever answers for a server, by which certificates are signed (Ed25519, RFC 8032).
 *
 * @param secret signs
 * @param open tells whether a signature is of this key
 */
public record SigningKey(EdECPrivateKey secret, PublicKey open) {
  private static final String ALGORITHM = "Ed25519";
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----\\s+([A-Za-z0-9+/=\\s]+)-----END");
  private static final String HOW = "make one by openssl genpkey -algorithm ed25519 -out key.pem";

  /**
   * Reads a secret key from a file in PEM (PKCS #8), as OpenSSL makes it.
   *
   * @throws IOException if it cannot be read or is no such key
   */
  public static SigningKey read(Path file) throws IOException {
    try {
      PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(pem(file, "PRIVATE"));
      EdECPrivateKey secret =
          (EdECPrivateKey) KeyFactory.getInstance(ALGORITHM).generatePrivate(spec);
      return new SigningKey(secret, openOf(secret));
    } catch (GeneralSecurityException e) {
      throw new IOException(file + ": is no secret key of Ed25519; " + HOW, e);
    }
  }

  /**
   * Reads an open key from a file in PEM.
   *
   * @throws IOException if it cannot be read or is no such key
   */
  public static PublicKey readOpen(Path file) throws IOException {
    try {
      return decode(pem(file, "PUBLIC"));
    } catch (GeneralSecurityException e) {
      throw new IOException(
          file + ": is no open key of Ed25519; openssl pkey -in key.pem -pubout gives it", e);
    }
  }

  private static byte[] pem(Path file, String kind) throws IOException {
    Matcher pem = PEM.matcher(Files.readString(file, StandardCharsets.US_ASCII));
    if (!pem.find() || !pem.group(1).equals(kind)) {
      throw new IOException(file + ": has no " + kind + " KEY in PEM; " + HOW);
    }
    return Base64.getMimeDecoder().decode(pem.group(2));
  }

  /** The open key that belongs to a secret one: Java's generator makes both from the same bytes. */
  private static PublicKey openOf(EdECPrivateKey secret) throws GeneralSecurityException {
    byte[] seed =
        secret.getBytes().orElseThrow(() -> new GeneralSecurityException("the key has no bytes"));
    KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
    generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
    PublicKey open = generator.generateKeyPair().getPublic();
    byte[] message = ALGORITHM.getBytes(StandardCharsets.US_ASCII);
    if (!isOf(open, message, sign(secret, message))) {
      throw new GeneralSecurityException("the open key does not belong to the secret one");
    }
    return open;
  }

  private static final class Fixed extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    Fixed(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }

  /** The signature of a message; the same each time. */
  byte[] sign(byte[] message) {
    try {
      return sign(secret, message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sign(EdECPrivateKey secret, byte[] message)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(ALGORITHM);
    signature.initSign(secret);
    signature.update(message);
    return signature.sign();
  }

  /** Whether a signature of a message is of a key. */
  static boolean isOf(PublicKey open, byte[] message, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(open);
      signature.update(message);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /**
   * An open key from its bytes (X.509).
   *
   * @throws GeneralSecurityException if they are none
   */
  static PublicKey decode(byte[] bytes) throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
  }
}
