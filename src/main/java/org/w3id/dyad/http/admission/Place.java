package org.w3id.dyad.http.admission;

/** A place among those that something is done for at once; closing it makes room for another. */
public interface Place extends AutoCloseable {
  @Override
  void close();
}
