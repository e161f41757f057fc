package org.w3id.dyad.source.api;

/** Takes how far the reading has come, in bytes of the files as they lie on disk. */
@FunctionalInterface
public interface ReadProgress {
  /** For reading without a display. */
  ReadProgress NONE = bytes -> {};

  /**
   * Some more bytes were read. For compressed files these are compressed bytes, so that the sum
   * over all files is about the sum of their sizes; a file that is read twice counts twice.
   */
  void read(long bytes);
}
