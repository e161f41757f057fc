package org.w3id.dyad.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A release that is damaged where it is published is not brought again and again. */
final class RetriesTest {
  private final Turned clock = new Turned();
  private final Retries retries = new Retries(Duration.ofSeconds(10), clock);

  /** A clock that goes on when it is told to. */
  private static final class Turned extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private long secondsUntilDue(String release) {
    long seconds = 0;
    while (!retries.isDue(release)) {
      clock.now = clock.now.plusSeconds(1);
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
