package org.w3id.dyad.source.format.row;

import java.util.HashMap;
import java.util.Map;
import org.w3id.dyad.source.api.Draft;

/**
 * Tells apart records that a publisher gives no keys to and that look alike: the second of a kind
 * is {@code …-2}. For lists of some thousand records; a file with far more is not such a list.
 */
public final class Ordinals {
  private static final int MOST = 200_000;

  private final Map<String, Integer> counts = new HashMap<>();

  /** For one load. */
  public Ordinals() {}

  /**
   * A key that no record before has; a rejected one has none.
   *
   * @param key what the record is known by
   * @param draft what becomes of the record
   * @return the key, with an ordinal from the second one on
   * @throws UnusableValueException if there are more keys than such a list has
   */
  public String distinct(String key, Draft draft) {
    if (counts.size() >= MOST && !counts.containsKey(key)) {
      throw new UnusableValueException(
          "", key, "is one more than the " + MOST + " different records that are told apart");
    }
    int count = counts.merge(key, 1, Integer::sum);
    draft.whenRejected(() -> counts.merge(key, -1, Integer::sum));
    return count == 1 ? key : key + "-" + count;
  }
}
