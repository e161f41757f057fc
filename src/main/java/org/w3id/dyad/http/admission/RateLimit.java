package org.w3id.dyad.http.admission;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.w3id.dyad.http.protocol.HttpProblem;

/** Lets each address make so many requests in a second, and a burst after a pause. */
final class RateLimit {
  private static final int ADDRESSES = 100_000;

  private final AdmissionLimits admissionLimits;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > ADDRESSES;
        }
      };

  RateLimit(AdmissionLimits admissionLimits) {
    this.admissionLimits = admissionLimits;
  }

  /**
   * Counts a request.
   *
   * @throws HttpProblem with status 429 if it is one too many
   */
  void count(String address) {
    ConsumptionProbe probe = bucket(address).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
      throw HttpProblem.later(
          HttpProblem.TOO_MANY, "too many requests from " + address, (int) seconds);
    }
  }

  private synchronized Bucket bucket(String address) {
    return buckets.computeIfAbsent(
        address,
        key ->
            Bucket.builder()
                // By a clock that cannot be set.
                .withNanosecondPrecision()
                .addLimit(
                    limit ->
                        limit
                            .capacity(admissionLimits.burst())
                            .refillGreedy(
                                admissionLimits.requestsPerSecond(), Duration.ofSeconds(1)))
                .build());
  }
}
