package org.w3id.dyad.replica;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * Brings files from an origin and holds each against its hash. What an attempt that broke off has
 * brought stays, and the next one goes on from there.
 */
final class FileArrival {
  private static final int PIECE = 1 << 16;

  private final Origin origin;
  private final BooleanSupplier isStopped;
  private final byte[] piece = new byte[PIECE];

  /**
   * Brings files of an origin.
   *
   * @param isStopped tells to give up
   */
  FileArrival(Origin origin, BooleanSupplier isStopped) {
    this.origin = origin;
    this.isStopped = isStopped;
  }

  /**
   * Brings a file.
   *
   * @param from its path at the origin
   * @throws OriginException if it cannot be had, or is another file
   * @throws IOException if it cannot be written here
   */
  void bring(String from, PublishedFile file, Path target) throws IOException {
    FileHash hash = new FileHash();
    long there = Files.exists(target) ? hash.add(target, file.bytes()) : 0;
    try (HoledFile out = new HoledFile(target, file.bytes())) {
      while (there < file.bytes()) {
        there += copy(from, there, file.bytes(), hash, out);
      }
      out.end();
    }
    String found = hash.end();
    if (!found.equals(file.sha256())) {
      Files.delete(target);
      throw new OriginException(
          origin.place(from), "has the SHA-256 " + found + " in place of " + file.sha256());
    }
  }

  /** A connection that breaks is opened again, if a piece or more came through it. */
  private long copy(String from, long there, long bytes, FileHash hash, HoledFile out)
      throws IOException {
    long come = 0;
    try (InputStream in = origin.open(from, there)) {
      while (there + come < bytes) {
        int n = read(in, from, bytes - there - come);
        hash.add(piece, n);
        out.write(piece, n);
        come += n;
      }
    } catch (OriginException e) {
      if (come < PIECE || isStopped.getAsBoolean()) {
        throw e;
      }
    }
    return come;
  }

  private int read(InputStream in, String from, long left) throws OriginException {
    if (isStopped.getAsBoolean()) {
      throw new OriginException(origin.place(from), "is not wanted any more");
    }
    int n;
    try {
      n = in.readNBytes(piece, 0, (int) Math.min(PIECE, left));
    } catch (IOException e) {
      throw new OriginException(
          origin.place(from), "breaks off " + left + " bytes before its end: " + e.getMessage());
    }
    if (n == 0) {
      throw new OriginException(origin.place(from), "ends " + left + " bytes too early");
    }
    return n;
  }
}
