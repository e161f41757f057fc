package org.w3id.dyad.benchmarks.reasoning;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * One run: {@code <contestant> <kind> <statements> <minutes>}. The contestant first reasons over a
 * tenth of the statements, so that the virtual machine has compiled what it needs. What is measured
 * begins with the statements in memory and ends when each conclusion was handed out. Then they are
 * handed out again to be counted and summed up; the sum is the same for the same set of them. If it
 * takes longer than the minutes, the run ends without an answer.
 */
public final class Reasoning {
  private static final int WARM_UP = 100_000;

  private long count;
  private long sum;

  private Reasoning() {}

  /**
   * Prints a line: contestant, kind, statements, conclusions, their sum, seconds, peak and kept MB;
   * of a run that took too long the first three and the seconds.
   */
  public static void main(String[] args) throws ReflectiveOperationException {
    int size = Integer.parseInt(args[2]);
    Generated little = Generated.of(args[1], Math.min(size / 10, WARM_UP));
    contestant(args[0]).reason(little.ontology(), little.data());
    Generated generated = Generated.of(args[1], size);
    List<Triple> data = generated.data();
    long before = used();
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    Contestant contestant = contestant(args[0]);
    Thread patience = patience(Long.parseLong(args[3]) * 60, args, data.size());
    long start = System.nanoTime();
    long given = contestant.reason(generated.ontology(), data);
    double seconds = (System.nanoTime() - start) / 1e9;
    patience.interrupt();
    long peak = pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    long kept = used() - before;
    Reasoning found = new Reasoning();
    found.compare(contestant, data);
    if (given < found.count) {
      throw new IllegalStateException(given + " were handed out, then " + found.count);
    }
    System.out.printf(
        "%s\t%s\t%d\t%d\t%016x\t%.3f\t%d\t%d%n",
        args[0], args[1], data.size(), found.count, found.sum, seconds, peak >> 20, kept >> 20);
  }

  /** Ends the run after so many seconds, unless it is interrupted before. */
  private static Thread patience(long seconds, String[] args, int size) {
    Thread thread =
        new Thread(
            () -> {
              try {
                TimeUnit.SECONDS.sleep(seconds);
              } catch (InterruptedException e) {
                return;
              }
              System.out.printf("%s\t%s\t%d\t\t\t%d\t0\t0%n", args[0], args[1], size, seconds);
              System.out.flush();
              Runtime.getRuntime().halt(0);
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static Contestant contestant(String name) throws ReflectiveOperationException {
    return switch (name) {
      case "dyad" -> new Dyad();
      case "jena-owl-micro" -> new OwlMicro();
      default ->
          (Contestant)
              Class.forName(Reasoning.class.getPackageName() + "." + name)
                  .getDeclaredConstructor()
                  .newInstance();
    };
  }

  /** Counts what is said of individuals in the words of the ontology, and is not stated. */
  private void compare(Contestant contestant, List<Triple> data) {
    Set<Long> stated = new HashSet<>();
    data.forEach(
        t ->
            stated.add(
                hash(t.getSubject().getURI(), t.getPredicate().getURI(), t.getObject().getURI())));
    contestant.each(
        (subject, predicate, object) -> {
          String word = predicate.equals(RDF.type.getURI()) ? object : predicate;
          if (Generated.isIndividual(subject) && Generated.isWord(word)) {
            long hash = hash(subject, predicate, object);
            if (!stated.contains(hash)) {
              count++;
              sum += hash;
            }
          }
        });
  }

  private static long hash(String subject, String predicate, String object) {
    long hash = subject.hashCode();
    hash = hash * 0x9E3779B97F4A7C15L + predicate.hashCode();
    hash = hash * 0x9E3779B97F4A7C15L + object.hashCode();
    return (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
