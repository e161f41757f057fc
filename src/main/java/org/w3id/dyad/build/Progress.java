package org.w3id.dyad.build;

/** Told how long work goes; shows it or stays quiet. */
public interface Progress {

  /** Shows nothing. */
  Progress NONE = (step, rows) -> {};

  /**
   * Called often.
   *
   * @param step what is being done, such as {@code comtrade}
   * @param rows how many rows or statements of it are done
   */
  void at(String step, long rows);
}
