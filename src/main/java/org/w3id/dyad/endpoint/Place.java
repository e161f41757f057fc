package org.w3id.dyad.endpoint;

/** A place among those that something is done for at once; closing it makes room for another. */
interface Place extends AutoCloseable {
  @Override
  void close();
}
