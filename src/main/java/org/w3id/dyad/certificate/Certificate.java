package org.w3id.dyad.certificate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A signed certificate. It has one form only: the same query, release and key give the same bytes.
 *
 * @param document what it says, with key and signature
 */
public record Certificate(ObjectNode document) {
  private static final String KEY = "key";
  private static final String SIGNATURE = "signature";

  /** Signs a body. */
  public static Certificate signed(ObjectNode body, SigningKey key) {
    ObjectNode document = body.deepCopy();
    document.put(KEY, Base64.getEncoder().encodeToString(key.open().getEncoded()));
    byte[] signature = key.sign(CanonicalJson.bytes(document));
    return new Certificate(document.put(SIGNATURE, Base64.getEncoder().encodeToString(signature)));
  }

  /**
   * Reads a certificate.
   *
   * @throws IOException if it is none, or is not written in the one form that it has
   */
  public static Certificate read(byte[] bytes) throws IOException {
    ObjectNode document;
    try {
      document = CanonicalJson.read(bytes);
    } catch (IOException e) {
      throw new IOException("it is no certificate: " + firstLine(e), e);
    }
    Certificate certificate = new Certificate(document);
    if (!Arrays.equals(bytes, certificate.bytes())) {
      throw new IOException("it is not written as certificates are: something was put in or moved");
    }
    if (!document.path("form").asText().equals(CertificateBody.FORM)) {
      throw new IOException("it is no certificate of the form " + CertificateBody.FORM);
    }
    return certificate;
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** The bytes of the file, which end with a line end. */
  public byte[] bytes() {
    byte[] json = CanonicalJson.bytes(document);
    byte[] bytes = Arrays.copyOf(json, json.length + 1);
    bytes[json.length] = '\n';
    return bytes;
  }

  /** The query. */
  public String query() {
    return document.path("query").asText();
  }

  /** The name of the release. */
  public String release() {
    return document.path("release").path("name").asText();
  }

  /** The hash of the release's files. */
  public String contents() {
    return document.path("release").path("contents").asText();
  }

  /** What it says, without key and signature. */
  ObjectNode body() {
    ObjectNode body = document.deepCopy();
    return (ObjectNode) body.remove(List.of(KEY, SIGNATURE));
  }

  /** The key that it says it is signed by. */
  Optional<PublicKey> key() {
    try {
      return Optional.of(SigningKey.decode(decoded(KEY)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] decoded(String member) {
    return Base64.getDecoder().decode(document.path(member).asText());
  }

  /** Whether the signature is of the key that it names. */
  boolean isSigned() {
    ObjectNode signed = document.deepCopy();
    signed.remove(SIGNATURE);
    try {
      byte[] signature = decoded(SIGNATURE);
      return key()
          .filter(key -> SigningKey.isOf(key, CanonicalJson.bytes(signed), signature))
          .isPresent();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The first digits of the hash by which people tell keys apart. */
  public String keyName() {
    return DigestUtils.sha256Hex(document.path(KEY).asText()).substring(0, 16);
  }
}
