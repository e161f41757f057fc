package org.w3id.dyad.http.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Keeps answers of moderate length, as they were sent: those that are asked for often or lately, as
 * many as there is room for.
 */
public final class AnswerCache {
  private static final long BYTES = 64L * 1024 * 1024;

  /** What an answer takes beside its body. */
  private static final int OVERHEAD = 300;

  private final Cache<AnswerKey, KeptAnswer> answers =
      Caffeine.newBuilder()
          .maximumWeight(BYTES)
          .weigher((AnswerKey key, KeptAnswer answer) -> answer.body().length + OVERHEAD)
          .build();

  /** The answer to that request, or {@code null}. */
  public KeptAnswer get(AnswerKey key) {
    return answers.getIfPresent(key);
  }

  /** Keeps an answer while there is room for it. */
  public void put(AnswerKey key, KeptAnswer answer) {
    answers.put(key, answer);
  }
}
