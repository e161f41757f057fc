package org.w3id.dyad.claim;

/**
 * How an indicator is measured: by a query of {@code queries/indicators/} with some settings.
 *
 * @param query the query's name, such as {@code multiple}
 * @param settings what is always set, such as the direction
 */
public record Measure(String query, Settings settings) {

  /** Reads what {@code dyad:settings} and {@code dyad:queryName} say. */
  static Measure of(String query, String settings) {
    return new Measure(query, settings.isEmpty() ? Settings.NONE : Settings.parse(settings));
  }

  /** {@code multiple?direction=turnover}. */
  @Override
  public String toString() {
    return settings.values().isEmpty() ? query : query + "?" + settings;
  }
}
