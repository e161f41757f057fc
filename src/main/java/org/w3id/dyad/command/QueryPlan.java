package org.w3id.dyad.command;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.trade.virtual.Explanation;
import org.w3id.dyad.trade.virtual.VirtualDataset;

/** How a query is divided between triples and trade flows, in words. */
final class QueryPlan {

  /** A query that is explained is run for that, so long at most. */
  private static final long SECONDS = 300;

  private QueryPlan() {}

  /** The plan, within a transaction of the caller's. */
  static String of(Query query, DatasetGraph data) {
    return data instanceof VirtualDataset virtual
        ? Explanation.of(virtual, query, SECONDS)
        : "all of it goes to the triples: the release has no trade flows\n";
  }
}
