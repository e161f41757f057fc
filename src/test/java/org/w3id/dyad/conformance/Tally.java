package org.w3id.dyad.conformance;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Counts what a comparison did, and where the time went. Not for several threads. */
final class Tally {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private int compared;
  private int withContent;
  private int unparsed;
  private int costly;
  private int disputed;
  private final List<String> slow = new ArrayList<>();
  private final Map<String, Long> nanos = new TreeMap<>();

  /**
   * Counts a query that is compared.
   *
   * @param hasContent whether it has an answer that is not empty
   * @param isDisputed whether the two references answer it differently
   */
  void compared(boolean hasContent, boolean isDisputed) {
    compared++;
    withContent += hasContent ? 1 : 0;
    disputed += isDisputed ? 1 : 0;
  }

  void unparsed() {
    unparsed++;
  }

  void costly() {
    costly++;
  }

  /** Notes a query that the pipeline does not answer in its time. */
  void slow(String text) {
    slow.add(text);
  }

  /** The queries that the pipeline does not answer in its time. */
  List<String> slow() {
    return slow;
  }

  int compared() {
    return compared;
  }

  int withContent() {
    return withContent;
  }

  <T> T time(String what, Supplier<T> work) {
    long start = THREADS.getCurrentThreadCpuTime();
    T result = work.get();
    nanos.merge(what, THREADS.getCurrentThreadCpuTime() - start, Long::sum);
    return result;
  }

  @Override
  public String toString() {
    Map<String, Long> millis = new TreeMap<>();
    nanos.forEach((what, time) -> millis.put(what, time / 1_000_000));
    return "%d queries compared, %d of them with content; %d texts are no queries, %d too costly, %d too slow; the references differ %d times; ms of processor time: %s"
        .formatted(compared, withContent, unparsed, costly, slow.size(), disputed, millis);
  }
}
