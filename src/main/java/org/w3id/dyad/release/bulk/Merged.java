package org.w3id.dyad.release.bulk;

import java.util.List;
import java.util.PriorityQueue;
import org.w3id.dyad.sparql.index.QuadRows;

/** Several sorted sequences of quads as one. */
final class Merged implements QuadRows {
  private final List<QuadRows> all;
  private final PriorityQueue<QuadRows> open = new PriorityQueue<>(QuadRows::compare);
  private QuadRows current;

  Merged(List<QuadRows> all) {
    this.all = List.copyOf(all);
    all.forEach(this::advance);
  }

  private void advance(QuadRows rows) {
    if (rows.next()) {
      open.add(rows);
    }
  }

  @Override
  public boolean next() {
    if (current != null) {
      advance(current);
    }
    current = open.poll();
    return current != null;
  }

  @Override
  public long at(int column) {
    return current.at(column);
  }

  @Override
  public void close() {
    all.forEach(QuadRows::close);
  }
}
