package org.w3id.dyad.benchmarks.cube;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.tdb2.TDB2Factory;

/** Fuseki over a store of TDB2 and nothing else: {@code <folder> <port>}, until it is stopped. */
public final class Tdb2Server {

  private Tdb2Server() {}

  public static void main(String[] args) {
    FusekiServer.create()
        .loopback(true)
        .port(Integer.parseInt(args[1]))
        .add("/cube", TDB2Factory.connectDataset(args[0]))
        .build()
        .start()
        .join();
  }
}
