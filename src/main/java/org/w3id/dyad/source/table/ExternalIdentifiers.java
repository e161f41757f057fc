package org.w3id.dyad.source.table;

import static org.eclipse.rdf4j.model.util.Values.iri;

import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;

/**
 * The names that others gave to a thing of a row, for {@code skos:exactMatch}.
 *
 * @see <a href="https://www.wikidata.org/wiki/Wikidata:Identifiers">Wikidata's identifiers</a>
 * @see <a href="https://www.geonames.org/ontology/documentation.html">GeoNames' addresses</a>
 */
final class ExternalIdentifiers {
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
  private static final Pattern GEONAMES = Pattern.compile("[1-9][0-9]*");

  private ExternalIdentifiers() {}

  /** The item of the column {@code wikidata}. */
  static Optional<IRI> wikidata(Row row) {
    return checked(row, "wikidata", WIKIDATA, "is not an item of Wikidata such as Q184")
        .map(item -> iri("http://www.wikidata.org/entity/" + item));
  }

  /** The feature of the column {@code geonames}. */
  static Optional<IRI> geonames(Row row) {
    return checked(row, "geonames", GEONAMES, "is not a number of GeoNames such as 630336")
        .map(number -> iri("https://sws.geonames.org/" + number + "/"));
  }

  private static Optional<String> checked(Row row, String column, Pattern form, String problem) {
    Optional<String> text = row.optional(column);
    text.filter(t -> !form.matcher(t).matches())
        .ifPresent(
            t -> {
              throw new CellException(column, t, problem);
            });
    return text;
  }
}
