package org.w3id.dyad.source.gacc;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.source.api.ResourceTable;

/**
 * The partners that the customs of China name: the Chinese names of Unicode CLDR, and others in
 * {@code gacc-areas.csv}.
 */
final class GaccPartners {
  private final Map<String, IRI> states = new HashMap<>();

  GaccPartners() {
    for (String code : Locale.getISOCountries()) {
      ULocale country = new ULocale("", code);
      if (!country.getISO3Country().isEmpty()) {
        states.put(
            country.getDisplayCountry(ULocale.CHINESE), Iris.id("state", country.getISO3Country()));
      }
    }
    ResourceTable.forEach(
        GaccPartners.class,
        "gacc-areas.csv",
        row -> states.put(row.getField("name"), Iris.reference(row.getField("area"))));
  }

  /** The state or territory of a name. */
  Optional<IRI> named(String name) {
    return Optional.ofNullable(states.get(name));
  }
}
