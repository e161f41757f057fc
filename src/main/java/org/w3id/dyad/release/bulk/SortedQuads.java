package org.w3id.dyad.release.bulk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.dyad.sparql.index.Order;
import org.w3id.dyad.sparql.index.QuadRows;

/** Takes quads in any order and gives them in the order of each index, each once. */
final class SortedQuads implements AutoCloseable {
  /** So many take 32 MB, and three times as much while they are sorted. */
  static final int IN_MEMORY = 1 << 20;

  private final Path folder;
  private final Block block;
  private final Set<Long> repeating = new HashSet<>();
  private long count;
  private final Map<Order, List<QuadRows>> runs = new EnumMap<>(Order.class);

  /**
   * Has no quads yet.
   *
   * @param folder where files are written if there are more
   * @param inMemory how many are held in memory
   */
  SortedQuads(Path folder, int inMemory) {
    this.folder = folder;
    this.block = new Block(inMemory);
    for (Order order : Order.values()) {
      runs.put(order, new ArrayList<>());
    }
  }

  void add(long graph, long subject, long property, long object) {
    if (block.isFull()) {
      runs.forEach((order, written) -> written.add(Run.of(block.sorted(order), folder)));
      block.clear();
    }
    block.add(graph, subject, property, object);
    count++;
  }

  /** How many were added. */
  long count() {
    return count;
  }

  /** The quads in one order, once all have been added; to be asked for once an order. */
  QuadRows in(Order order) {
    List<QuadRows> all = new ArrayList<>(runs.get(order));
    all.add(block.sorted(order));
    return new Distinct(
        all.size() == 1 ? all.get(0) : new Merged(all),
        graph -> {
          if (order.isByGraph()) {
            repeating.add(graph);
          }
        });
  }

  /** Whether a quad of a graph was added twice; known when the quads have been given by graph. */
  boolean isRepeating(long graph) {
    return repeating.contains(graph);
  }

  @Override
  public void close() {
    runs.values().forEach(written -> written.forEach(QuadRows::close));
  }
}
