package org.w3id.dyad.cli;

import java.time.Duration;

/**
 * The end of a process: closes what is open, and halts if that does not come to its end, since a
 * thread that computes and never looks whether it may go on cannot be ended.
 *
 * @param patience how long closing may take
 * @param closing closes what is open
 * @param halt ends the process at once
 */
record Shutdown(Duration patience, Runnable closing, Runnable halt) implements Runnable {

  @Override
  public void run() {
    Thread thread = new Thread(closing, "closing");
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(patience.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      halt.run();
    }
  }
}
