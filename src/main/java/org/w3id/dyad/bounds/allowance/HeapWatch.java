package org.w3id.dyad.bounds.allowance;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.dyad.bounds.allowance.StoppedException.Reason;

/**
 * Stops the greediest query when the memory runs short, so that the server and the other queries go
 * on. After each garbage collection that leaves the heap nearly full, the query whose thread has
 * allocated most since it began is ended.
 */
public final class HeapWatch implements NotificationListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HeapWatch.class);
  private static final double FULL = 0.85;
  private static final double OVERFULL = 0.95;

  /** What a query must have allocated to be to blame; what it dropped again counts too. */
  private static final double LARGE_SHARE = 0.05;

  private record Watched(Allowance allowance, long allocatedBefore) {}

  private final Set<Watched> running = ConcurrentHashMap.newKeySet();
  private final Set<String> heap =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toSet());
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Begins to watch. */
  public HeapWatch() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener(this, null, null);
      }
    }
  }

  /** Ends the watch over one query. */
  public interface Handle extends AutoCloseable {
    @Override
    void close();
  }

  /** Watches a query until the handle is closed. */
  public Handle watch(Allowance allowance) {
    Watched watched = new Watched(allowance, allocated(allowance));
    running.add(watched);
    return () -> running.remove(watched);
  }

  private long allocated(Allowance allowance) {
    return threads.getThreadAllocatedBytes(allowance.thread().getId());
  }

  @Override
  public void handleNotification(Notification notification, Object handback) {
    if (notification
        .getType()
        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      GarbageCollectionNotificationInfo collection =
          GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
      double used =
          collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
              .filter(pool -> heap.contains(pool.getKey()))
              .mapToLong(pool -> pool.getValue().getUsed())
              .sum();
      double share = used / Runtime.getRuntime().maxMemory();
      if (share > OVERFULL || share > FULL && noneIsStopping()) {
        stopGreediest();
      }
    }
  }

  /** A query that was stopped before has given its memory back. */
  private boolean noneIsStopping() {
    return running.stream().noneMatch(watched -> watched.allowance().isStopped());
  }

  private void stopGreediest() {
    running.stream()
        .filter(watched -> !watched.allowance().isStopped())
        .filter(this::isGreedy)
        .max(Comparator.comparingLong(this::allocatedSince))
        .ifPresent(
            watched -> {
              LOG.warn("memory is short; stopping a query after {} bytes", allocatedSince(watched));
              watched
                  .allowance()
                  .stop(
                      Reason.MEMORY, "the query needs more memory than the server has; narrow it");
            });
  }

  /** A heap may still be full of what an ended query has left, until it is collected as a whole. */
  private boolean isGreedy(Watched watched) {
    return allocatedSince(watched) > LARGE_SHARE * Runtime.getRuntime().maxMemory();
  }

  private long allocatedSince(Watched watched) {
    return allocated(watched.allowance()) - watched.allocatedBefore();
  }

  @Override
  public void close() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        try {
          emitter.removeNotificationListener(this);
        } catch (ListenerNotFoundException e) {
          LOG.debug("not listening to {}", collector.getName());
        }
      }
    }
  }
}
