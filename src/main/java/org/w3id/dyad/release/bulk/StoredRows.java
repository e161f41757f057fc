package org.w3id.dyad.release.bulk;

import java.util.Iterator;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;

/** The quads of an index. */
final class StoredRows implements QuadRows {
  private final Iterator<Record> records;
  private byte[] current;

  StoredRows(Iterator<Record> records) {
    this.records = records;
  }

  @Override
  public boolean next() {
    boolean isThere = records.hasNext();
    if (isThere) {
      current = records.next().getKey();
    }
    return isThere;
  }

  @Override
  public long at(int column) {
    return Bytes.getLong(current, column * Long.BYTES);
  }
}
