package org.w3id.dyad.http.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.w3id.dyad.http.protocol.EntityTag;

/**
 * Keeps pages as they were sent, by their entity tags: those that are asked for often or lately.
 */
final class KeptPages {
  private static final long BYTES = 32L * 1024 * 1024;

  /** What a page takes beside its body. */
  private static final int OVERHEAD = 200;

  private final Cache<EntityTag, byte[]> pages =
      Caffeine.newBuilder()
          .maximumWeight(BYTES)
          .weigher((EntityTag tag, byte[] body) -> body.length + OVERHEAD)
          .build();

  /** The page with that tag, or {@code null}. */
  byte[] get(EntityTag tag) {
    return pages.getIfPresent(tag);
  }

  /** Keeps a page while there is room for it. */
  void put(EntityTag tag, byte[] body) {
    pages.put(tag, body);
  }
}
