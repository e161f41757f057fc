package org.w3id.dyad.cli.output;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.trade.virtual.QueryExplanation;
import org.w3id.dyad.trade.virtual.VirtualDataset;

/** How a query is divided between triples and trade flows, in words. */
public final class PlanText {

  /** A query that is explained is run for that, so long at most. */
  private static final long SECONDS = 300;

  private PlanText() {}

  /** The plan, within a transaction of the caller's. */
  public static String of(Query query, DatasetGraph data) {
    return data instanceof VirtualDataset virtual
        ? QueryExplanation.of(virtual, query, SECONDS)
        : "all of it goes to the triples: the release has no trade flows\n";
  }
}
