package org.w3id.dyad.cli.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.w3id.dyad.certificate.Certificate;
import org.w3id.dyad.certificate.SigningKey;
import org.w3id.dyad.certificate.Verification;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.cli.option.TradeStoreOption;
import org.w3id.dyad.reasoning.explain.ExplanationFunction;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a certificate by its signature and by asking its query again, offline. */
@Command(
    name = "verify",
    description =
        "Check a certificate of an answer: its signature, its release, and, by asking the query"
            + " again, its answer. Nothing is fetched.",
    footer = {"%nExample: dyad verify answer.json --key public.pem"})
public final class VerifyCommand implements Callable<Integer> {
  private static final int HOLDS = 0;
  private static final int DOES_NOT_HOLD = 1;

  @Mixin private BaseDir baseDir;
  @Mixin private TradeStoreOption tradeStore;

  @Parameters(index = "0", paramLabel = "CERTIFICATE", description = "the file of the certificate")
  private Path file;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "the open key, in PEM, of whoever should have signed; without it, only that the"
              + " certificate is of the key that it names")
  private Path key;

  @Override
  public Integer call() throws IOException {
    Certificate certificate;
    try {
      certificate = Certificate.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    Optional<PublicKey> signer =
        key == null ? Optional.empty() : Optional.of(SigningKey.readOpen(key));
    List<String> problems =
        new ArrayList<>(Verification.ofSignature(certificate, signer).problems());
    problems.addAll(replay(certificate).problems());
    problems.forEach(problem -> System.out.println("wrong: " + problem));
    if (problems.isEmpty()) {
      System.out.printf(
          "The certificate holds: release %s gives this answer.%nSigned by key %s%s.%n",
          certificate.release(),
          certificate.keyName(),
          key == null ? ", which anybody can have made; name the right one by --key" : "");
    }
    return problems.isEmpty() ? HOLDS : DOES_NOT_HOLD;
  }

  private Verification replay(Certificate certificate) throws IOException {
    Optional<Release> release = release(certificate);
    if (release.isEmpty()) {
      return new Verification(
          List.of("release: no release here has the name and the files that are certified"));
    }
    ExplanationFunction.makeKnown();
    try (Store store = release.get().open(tradeStore.companion())) {
      return new CertificateFile(release.get(), store).replay(certificate);
    }
  }

  private Optional<Release> release(Certificate certificate) throws IOException {
    Optional<Release> named = baseDir.releases().named(certificate.release());
    if (named.isPresent()
        && named.get().contentsHash().equals(Optional.of(certificate.contents()))) {
      return named;
    }
    return Optional.empty();
  }
}
