package org.w3id.dyad.source.format.file;

/**
 * How far a file may go before it is taken for damaged or hostile.
 *
 * @param entries the most entries that an archive may have
 * @param ratio how many times larger than its compressed form a file may become
 * @param freeBytes up to how many unpacked bytes the ratio is not looked at
 * @param recordChars the most characters of one record, and so of one line
 */
public record FileLimits(int entries, int ratio, long freeBytes, int recordChars) {
  /**
   * The limits for published files: the most repetitive of them shrink to a fiftieth; a bomb
   * shrinks to a thousandth.
   */
  public static final FileLimits PUBLISHED = new FileLimits(10_000, 250, 64L << 20, 4 << 20);
}
