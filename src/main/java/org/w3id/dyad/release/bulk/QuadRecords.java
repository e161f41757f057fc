package org.w3id.dyad.release.bulk;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;

/** Quads as the records of an index. */
final class QuadRecords implements Iterator<Record> {
  private final QuadRows rows;
  private final RecordFactory factory;
  private boolean hasNext;

  QuadRecords(QuadRows rows, RecordFactory factory) {
    this.rows = rows;
    this.factory = factory;
    hasNext = rows.next();
  }

  @Override
  public boolean hasNext() {
    return hasNext;
  }

  @Override
  public Record next() {
    if (!hasNext) {
      throw new NoSuchElementException();
    }
    Record record = factory.create();
    for (int column = 0; column < QuadRows.WIDTH; column++) {
      Bytes.setLong(rows.at(column), record.getKey(), column * Long.BYTES);
    }
    hasNext = rows.next();
    return record;
  }
}
