package org.w3id.dyad.benchmarks.trino;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.w3id.dyad.benchmarks.Http;
import org.w3id.dyad.benchmarks.RefusedException;
import org.w3id.dyad.benchmarks.Rows;

/**
 * What is answered while a worker of Trino is lost: the right rows, or a clear 503, and never fewer
 * rows.
 */
final class LostWorker {
  private static final int THREADS = 3;

  /** What an answer of 503 says: a worker is gone, or a limit of the query is reached meanwhile. */
  private static final String CLEAR =
      ".* answers 503: (a machine with the trade flows is gone|the query (needs more memory|ran )).*";

  private final String address;
  private final Map<String, String> questions;
  private final Map<String, Rows> expected;
  private final long timeout;
  private final AtomicInteger right = new AtomicInteger();
  private final Map<String, Integer> refused = new TreeMap<>();
  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

  LostWorker(
      String address, Map<String, String> questions, Map<String, Rows> expected, String timeout) {
    this.address = address;
    this.questions = questions;
    this.expected = expected;
    this.timeout = Long.parseLong(timeout) + 30;
  }

  /** Something that is done meanwhile. */
  interface Loss {
    void happen() throws IOException;
  }

  /** Asks from several threads while something happens. */
  void askWhile(Loss loss) throws IOException {
    AtomicBoolean isOver = new AtomicBoolean();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int offset = i * questions.size() / THREADS;
      Thread thread = new Thread(() -> ask(offset, isOver));
      thread.start();
      threads.add(thread);
    }
    try {
      pause(3);
      loss.happen();
      pause(3);
    } finally {
      isOver.set(true);
      threads.forEach(LostWorker::join);
    }
    if (!wrong.isEmpty()) {
      throw new IOException("while a worker was lost: " + wrong);
    }
  }

  private void ask(int offset, AtomicBoolean isOver) {
    List<String> names = List.copyOf(questions.keySet());
    for (int i = offset; !isOver.get(); i++) {
      String name = names.get(i % names.size());
      try {
        Rows rows = Rows.of(Http.ask(address, questions.get(name), timeout).json());
        String difference = expected.get(name).differenceTo(rows);
        if (difference.isEmpty()) {
          right.incrementAndGet();
        } else {
          wrong.add(name + ": " + difference);
        }
      } catch (RefusedException e) {
        refuse(name, e.getMessage());
      } catch (IOException e) {
        wrong.add(name + ": " + e);
      }
    }
  }

  private synchronized void refuse(String name, String message) {
    String what = message.replaceFirst("^\\S* answers ", "").strip();
    refused.merge(what, 1, Integer::sum);
    if (!message.strip().matches(CLEAR)) {
      wrong.add(name + ": " + message);
    }
  }

  /** What was answered. */
  String summary(int times) {
    return ("A worker was killed and started again %d times while all questions were asked: %,d answers with the right rows, refused %s,"
            + " none with fewer or other rows.")
        .formatted(times, right.get(), refused);
  }

  static void pause(int seconds) throws IOException {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
