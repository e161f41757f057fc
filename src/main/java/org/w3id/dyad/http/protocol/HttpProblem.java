package org.w3id.dyad.http.protocol;

/** A request that cannot be answered: the status and what to tell the client. */
public final class HttpProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The status "Too Many Requests" (RFC 6585): its receiver is to cost nothing more. */
  public static final int TOO_MANY = 429;

  private final int status;
  private final int retryAfter;

  /** Answers with a status and a line of text. */
  public HttpProblem(int status, String message) {
    this(status, message, 0);
  }

  private HttpProblem(int status, String message, int retryAfter) {
    super(message, null, false, false);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** The client is to come again after so many seconds. */
  public static HttpProblem later(int status, String message, int seconds) {
    return new HttpProblem(status, message, seconds);
  }

  /** The client, or all clients together, ask too much at once. */
  public static HttpProblem tooMany(String why) {
    return later(TOO_MANY, why + "; try again in a few seconds", 3);
  }

  /** The status of the answer. */
  public int status() {
    return status;
  }

  /** Seconds after which it is worth to ask again; 0 if it is not. */
  public int retryAfter() {
    return retryAfter;
  }
}
