package org.w3id.dyad.http.admission;

import java.time.Duration;

/**
 * How many requests the server admits. An address is an IPv4 address, or the first 64 bits of an
 * IPv6 one.
 *
 * @param running how many queries run at once
 * @param runningPerAddress how many of them from one address
 * @param waiting how many more wait for their turn
 * @param patience how long they wait before they are sent away
 * @param sendingPerAddress how many requests from one address are received at once
 * @param receiving how long a request may take to be received
 * @param underWayPerAddress how many requests from one address are under way at once, those
 *     included that wait, or whose client is slow to send or to read
 * @param requestsPerSecond how many requests an address may make in a second in the long run
 * @param burst how many it may make at once
 */
public record AdmissionLimits(
    int running,
    int runningPerAddress,
    int waiting,
    Duration patience,
    int sendingPerAddress,
    Duration receiving,
    int underWayPerAddress,
    int requestsPerSecond,
    int burst) {

  /** For a machine of a few processors. */
  public static final AdmissionLimits STANDARD =
      new AdmissionLimits(
          64, 24, 64, Duration.ofSeconds(5), 32, Duration.ofSeconds(30), 128, 100, 400);

  /** The same with other numbers of queries at once. */
  public AdmissionLimits withRunning(int all, int perAddress, int queue, Duration wait) {
    return new AdmissionLimits(
        all,
        perAddress,
        queue,
        wait,
        sendingPerAddress,
        receiving,
        underWayPerAddress,
        requestsPerSecond,
        burst);
  }

  /** The same with another number of requests that are received at once from one address. */
  public AdmissionLimits withSendingPerAddress(int most) {
    return new AdmissionLimits(
        running,
        runningPerAddress,
        waiting,
        patience,
        most,
        receiving,
        underWayPerAddress,
        requestsPerSecond,
        burst);
  }

  /** The same with another time in which a request has to be received. */
  public AdmissionLimits withReceiving(Duration time) {
    return new AdmissionLimits(
        running,
        runningPerAddress,
        waiting,
        patience,
        sendingPerAddress,
        time,
        underWayPerAddress,
        requestsPerSecond,
        burst);
  }

  /** The same with another rate of requests. */
  public AdmissionLimits withRate(int perSecond, int atOnce) {
    return new AdmissionLimits(
        running,
        runningPerAddress,
        waiting,
        patience,
        sendingPerAddress,
        receiving,
        underWayPerAddress,
        perSecond,
        atOnce);
  }
}
