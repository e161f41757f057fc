package org.w3id.dyad.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A release that is damaged where it is published is not brought again and again. */
final class RetriesTest {
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);
  private final Retries retries = new Retries(Duration.ofSeconds(10), clock::get);

  private long secondsUntilDue(String release) {
    long seconds = 0;
    while (!retries.isDue(release)) {
      clock.addAndGet(1_000_000_000);
      seconds++;
    }
    return seconds;
  }

  @Test
  void theSameReleaseWaitsTwiceAsLongEachTime() {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      retries.begin("a");
      waits.add(secondsUntilDue("a"));
    }
    assertEquals(List.of(10L, 20L, 40L, 80L, 160L, 300L, 300L, 300L), waits);
  }

  @Test
  void anotherReleaseIsTriedAtOnceAndOneThatCameIsForgotten() {
    retries.begin("a");
    assertTrue(retries.isDue("b"));
    retries.begin("b");
    assertEquals(10, secondsUntilDue("b"));
    retries.begin("b");
    retries.end();
    assertTrue(retries.isDue("b"));
  }
}
