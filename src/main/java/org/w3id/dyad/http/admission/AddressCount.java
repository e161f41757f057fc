package org.w3id.dyad.http.admission;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.w3id.dyad.http.protocol.HttpProblem;

/** Counts what each address has under way, up to a limit. */
public final class AddressCount {
  private final int most;
  private final String what;
  private final Map<String, Integer> addresses = new ConcurrentHashMap<>();

  /**
   * Counts nothing yet.
   *
   * @param most how many an address may have at once
   * @param what they are, to tell those who have too many
   */
  public AddressCount(int most, String what) {
    this.most = most;
    this.what = what;
  }

  /**
   * One more has begun, and ends when its place is closed.
   *
   * @throws HttpProblem with status 429 if it is one too many; then it is not counted
   */
  public Place enter(String address) {
    addresses.merge(
        address,
        1,
        (before, one) -> {
          if (before >= most) {
            throw HttpProblem.tooMany("you have " + before + " " + what);
          }
          return before + one;
        });
    return () -> addresses.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
  }
}
