package org.w3id.dyad.certificate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.QueryException;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.release.Release;

/**
 * Checks a certificate: its signature, its release, and its answer, which is asked again.
 *
 * @param problems what does not hold; nothing if all does
 */
public record Verification(List<String> problems) {

  /** What can be checked without the release. */
  public static Verification ofSignature(Certificate certificate, Optional<PublicKey> signer) {
    List<String> problems = new ArrayList<>();
    if (!certificate.isSigned()) {
      problems.add("signature: it is not of the key that the certificate names");
    }
    boolean isOther =
        signer
            .filter(
                key ->
                    certificate
                        .key()
                        .filter(named -> Arrays.equals(named.getEncoded(), key.getEncoded()))
                        .isEmpty())
            .isPresent();
    if (isOther) {
      problems.add("key: the certificate is signed by another key than the one that is expected");
    }
    return new Verification(List.copyOf(problems));
  }

  /**
   * Asks again, and compares all that the certificate says.
   *
   * @throws IOException if the files of the release cannot be read
   */
  public static Verification byReplay(Certificate certificate, ReleaseView view, Release release)
      throws IOException {
    ObjectNode said = certificate.body();
    ObjectNode found;
    try {
      found = CertificateBody.of(view, release, certificate.query());
    } catch (IllegalArgumentException | QueryException e) {
      return new Verification(List.of("query: it cannot be asked again: " + e.getMessage()));
    }
    List<String> problems = new ArrayList<>();
    found
        .fieldNames()
        .forEachRemaining(
            name -> {
              byte[] now = CanonicalJson.bytes(found.get(name));
              if (!said.has(name) || !Arrays.equals(CanonicalJson.bytes(said.get(name)), now)) {
                problems.add(name + ": the release gives another one");
              }
            });
    said.remove(names(found));
    said.fieldNames().forEachRemaining(name -> problems.add(name + ": no certificate has this"));
    return new Verification(List.copyOf(problems));
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
