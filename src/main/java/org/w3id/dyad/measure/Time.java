package org.w3id.dyad.measure;

import org.w3id.dyad.rdf.Period;

/** When a data point holds. */
public sealed interface Time {

  /** What stands in the IRI of a data point. */
  String key();

  /** One calendar year. */
  record Year(int year) implements Time {
    @Override
    public String key() {
      return Integer.toString(year);
    }
  }

  /** From one date to another, either of which may not be known. */
  record Span(Period period) implements Time {
    /** Both ends, also if they are the same: a span within one year is no {@link Year}. */
    @Override
    public String key() {
      String iri = period.iri().stringValue();
      String dates = iri.substring(iri.lastIndexOf('/') + 1);
      return dates.contains("_") ? dates : dates + "_" + dates;
    }
  }

  /** The table has no time, as for a distance. */
  record Always() implements Time {
    @Override
    public String key() {
      return "always";
    }
  }
}
