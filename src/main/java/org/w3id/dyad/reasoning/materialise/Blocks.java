package org.w3id.dyad.reasoning.materialise;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Hands statements, as numbers, to a consumer in a thread of its own, a block at a time and in
 * their order: one block is filled while the one before is taken. What fails there fails here at
 * the next block.
 */
final class Blocks {
  private static final int STATEMENTS = 1 << 13;

  private final Taker taker;
  private int[] filling = new int[3 * STATEMENTS];
  private int[] spare = new int[3 * STATEMENTS];
  private int filled;
  private CompletableFuture<Void> taking = CompletableFuture.completedFuture(null);

  /** What takes a statement. */
  interface Taker {
    void take(int symbol, int subject, int object);
  }

  Blocks(Taker taker) {
    this.taker = taker;
  }

  void add(int symbol, int subject, int object) {
    filling[filled] = symbol;
    filling[filled + 1] = subject;
    filling[filled + 2] = object;
    filled += 3;
    if (filled == filling.length) {
      handOver();
    }
  }

  private void handOver() {
    await();
    int[] full = filling;
    filling = spare;
    spare = full;
    filled = 0;
    taking = CompletableFuture.runAsync(() -> take(full, full.length));
  }

  private void take(int[] block, int end) {
    for (int i = 0; i < end; i += 3) {
      taker.take(block[i], block[i + 1], block[i + 2]);
    }
  }

  private void await() {
    try {
      taking.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  /** Returns when all are taken. */
  void finish() {
    await();
    int end = filled;
    filled = 0;
    take(filling, end);
  }
}
