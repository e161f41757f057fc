package org.w3id.dyad.trade;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;

/** An observation as N-Triples, in RDF4J's words: tests that know Jena read them. */
public final class ObservationTriples {

  private ObservationTriples() {}

  /** One triple a line. */
  public static List<String> of(TradeFlow flow) {
    List<String> lines = new ArrayList<>();
    flow.describe(
        (subject, predicate, object) ->
            lines.add(
                NTriplesUtil.toNTriplesString(Values.iri(subject.stringValue()))
                    + " "
                    + NTriplesUtil.toNTriplesString(predicate)
                    + " "
                    + NTriplesUtil.toNTriplesString(object)
                    + " .\n"));
    return lines;
  }
}
