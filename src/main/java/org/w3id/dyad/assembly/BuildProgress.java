package org.w3id.dyad.assembly;

/** Told how long work goes; shows it or stays quiet. */
public interface BuildProgress {

  /** Shows nothing. */
  BuildProgress NONE = (step, rows) -> {};

  /**
   * Called often.
   *
   * @param step what is being done, such as {@code comtrade}
   * @param rows how many rows or statements of it are done
   */
  void at(String step, long rows);

  /**
   * Called before work of which it is not known how much there is.
   *
   * @param step what is being done, such as {@code reasoning}
   */
  default void begin(String step) {}

  /**
   * Called before files are read whose size is known.
   *
   * @param bytes the size of all of them, as they lie on disk
   */
  default void expect(long bytes) {}

  /**
   * Called when some more of these bytes have been read.
   *
   * @param bytes how many more
   */
  default void read(long bytes) {}
}
