package org.w3id.dyad.benchmarks.cube;

import java.io.IOException;
import java.nio.file.Path;
import org.w3id.dyad.benchmarks.Served;

/** A system that loads the data and answers questions over HTTP. */
interface Contestant {
  /** Its name with its version. */
  String name();

  /**
   * Loads the data into a folder of its own.
   *
   * @return the most memory that this took, in MB; negative if that is not known
   */
  long load() throws IOException;

  /** Starts its server on a port of the loopback address. */
  Served serve(int port) throws IOException;

  /** Its folder, of no use after it was measured. */
  Path store();

  /** Where it answers SPARQL. */
  String address(int port);
}
