package org.w3id.dyad.conformance;

import org.apache.jena.query.Query;

/** Something that answers queries. */
@FunctionalInterface
interface Engine {

  /** What comes of a query; whatever is thrown is a {@link Outcome.Failure}. */
  Outcome answer(Query query);
}
