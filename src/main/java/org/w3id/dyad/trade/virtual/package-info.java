/**
 * Trade flows and other rows as a virtual graph: SPARQL over the triples of a release and the rows
 * of its cube together, as if the rows were triples. {@link VirtualDataset} is what the rest of the
 * program sees; its engine plans a query by {@link QueryPlan}.
 */
package org.w3id.dyad.trade.virtual;
