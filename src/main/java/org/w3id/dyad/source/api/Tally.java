package org.w3id.dyad.source.api;

/**
 * What became of a source's rows.
 *
 * @param source the source, such as {@code comtrade}
 * @param read rows read
 * @param mapped rows that became statements
 * @param rejected rows that could not be used
 * @param remarks rows or values used with a remark
 * @param statements statements written, repeated ones counted each time
 */
public record Tally(
    String source, long read, long mapped, long rejected, long remarks, long statements) {

  /** Together with the rows of other files of the same source. */
  public Tally plus(Tally other) {
    return new Tally(
        source,
        read + other.read,
        mapped + other.mapped,
        rejected + other.rejected,
        remarks + other.remarks,
        statements + other.statements);
  }

  /** The same with so many more remarks. */
  public Tally withMoreRemarks(long more) {
    return new Tally(source, read, mapped, rejected, remarks + more, statements);
  }
}
