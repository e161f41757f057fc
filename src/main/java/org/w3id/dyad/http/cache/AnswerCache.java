package org.w3id.dyad.http.cache;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps answers of moderate length that were given lately, as they were sent. */
public final class AnswerCache {
  private static final long BYTES = 64L * 1024 * 1024;
  private static final int OVERHEAD = 300;

  /**
   * An answer.
   *
   * @param body its bytes, compressed if the key says so
   * @param contentType the header's value
   * @param rows how many rows or triples it has
   * @param isStable whether it is the same each time that it is made of a release
   */
  public record Kept(byte[] body, String contentType, long rows, boolean isStable) {}

  private final Map<AnswerKey, Kept> answers = new LinkedHashMap<>(256, 0.75f, true);
  private long bytes;

  /** The answer to that request, or {@code null}. */
  public synchronized Kept get(AnswerKey key) {
    return answers.get(key);
  }

  /** Keeps an answer until there are too many that were used more lately. */
  public synchronized void put(AnswerKey key, Kept answer) {
    Kept before = answers.put(key, answer);
    bytes += size(answer) - (before == null ? 0 : size(before));
    var oldest = answers.values().iterator();
    while (bytes > BYTES && oldest.hasNext()) {
      bytes -= size(oldest.next());
      oldest.remove();
    }
  }

  private static long size(Kept answer) {
    return answer.body().length + OVERHEAD;
  }
}
