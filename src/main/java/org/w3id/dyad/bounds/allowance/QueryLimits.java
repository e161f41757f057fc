package org.w3id.dyad.bounds.allowance;

import java.time.Duration;

/**
 * What one query may use.
 *
 * @param time how long it may run, answer included
 * @param rows how many rows or triples the answer may have
 * @param bytes how many bytes the answer may have, before compression
 * @param keptRows how many rows it may keep in memory to sort, to join and to tell apart
 * @param query how large the query itself may be
 */
public record QueryLimits(Duration time, long rows, long bytes, long keptRows, QuerySize query) {

  /** Half a minute, a million rows, half a gigabyte. */
  public static final QueryLimits STANDARD =
      new QueryLimits(
          Duration.ofSeconds(30), 1_000_000, 500_000_000, 2_000_000, QuerySize.STANDARD);

  /** How long the text of a query may be. */
  public int characters() {
    return query.characters();
  }

  /** The same with another time. */
  public QueryLimits withTime(Duration other) {
    return new QueryLimits(other, rows, bytes, keptRows, query);
  }

  /** The same with another size of an answer. */
  public QueryLimits withAnswer(long otherRows, long otherBytes) {
    return new QueryLimits(time, otherRows, otherBytes, keptRows, query);
  }

  /** The same with another number of rows in memory. */
  public QueryLimits withKeptRows(long other) {
    return new QueryLimits(time, rows, bytes, other, query);
  }
}
