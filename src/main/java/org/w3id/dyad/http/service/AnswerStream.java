package org.w3id.dyad.http.service;

import java.io.IOException;
import java.io.OutputStream;
import org.w3id.dyad.bounds.allowance.Allowance;

/** Counts the bytes of an answer against the allowance of its query. */
final class AnswerStream extends OutputStream {
  private final OutputStream out;
  private final Allowance allowance;

  AnswerStream(OutputStream out, Allowance allowance) {
    this.out = out;
    this.allowance = allowance;
  }

  @Override
  public void write(int b) throws IOException {
    allowance.giveBytes(1);
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    allowance.giveBytes(length);
    out.write(bytes, from, length);
  }

  /** Nothing: writers flush at odd moments. */
  @Override
  public void flush() {}

  @Override
  public void close() throws IOException {
    out.close();
  }
}
