package org.w3id.dyad.release.bulk;

import java.util.List;
import java.util.PriorityQueue;

/** Several sorted sequences of quads as one. */
final class Merged implements Rows {
  private final List<Rows> all;
  private final PriorityQueue<Rows> open = new PriorityQueue<>(Rows::compare);
  private Rows current;

  Merged(List<Rows> all) {
    this.all = List.copyOf(all);
    all.forEach(this::advance);
  }

  private void advance(Rows rows) {
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
    all.forEach(Rows::close);
  }
}
