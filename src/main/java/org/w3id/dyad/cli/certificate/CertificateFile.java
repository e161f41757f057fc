package org.w3id.dyad.cli.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.certificate.Certificate;
import org.w3id.dyad.certificate.CertificateBody;
import org.w3id.dyad.certificate.SigningKey;
import org.w3id.dyad.certificate.Verification;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.question.Scope;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Store;

/** Writes and checks certificates by a release that is open. */
public final class CertificateFile {
  private final Release release;
  private final Store store;

  /** Reads a release that is open. */
  public CertificateFile(Release release, Store store) {
    this.release = release;
    this.store = store;
  }

  /**
   * Asks a query and writes the certificate of its answer.
   *
   * @throws IllegalArgumentException if the answer cannot be certified; says why
   * @throws IOException if the key is none, or a file cannot be read or written
   */
  public void write(String sparql, Path key, Path file) throws IOException {
    SigningKey signer = SigningKey.read(key);
    Certificate certificate =
        read(() -> Certificate.signed(CertificateBody.of(view(), release, sparql), signer));
    Files.write(file, certificate.bytes());
  }

  /** What does not hold when the query is asked again. */
  Verification replay(Certificate certificate) throws IOException {
    return read(() -> Verification.byReplay(certificate, view(), release));
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private <T> T read(Reading<T> reading) throws IOException {
    try {
      return Txn.calculateRead(
          store.data(),
          () -> {
            try {
              return reading.read();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private ReleaseView view() {
    return new ReleaseView(
        release.name(), store.data(), this::prepare, store.labels(), Questions.NONE, () -> {});
  }

  private QueryExec prepare(Query query) {
    return QueryExec.dataset(Scope.of(query, store.data()))
        .query(Scope.query(query, store.data()))
        .set(ARQ.httpServiceAllowed, false)
        .build();
  }
}
