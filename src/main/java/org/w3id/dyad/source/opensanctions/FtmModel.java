package org.w3id.dyad.source.opensanctions;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.source.api.Areas;
import org.w3id.dyad.source.api.ResourceTable;

/**
 * What is known of FollowTheMoney's model: which properties hold dates, countries, addresses of web
 * pages and other entities, and between which of them a relation is. A property or a schema that is
 * not known holds text or is a thing: the model grows, and nothing of a newer one is lost.
 *
 * @see <a href="https://followthemoney.tech/explorer/">FollowTheMoney, model explorer</a>
 */
public final class FtmModel {
  /** Schemata and properties by the names that FollowTheMoney gives them. */
  public static final String NAMESPACE = Iris.at("ftm#");

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  /** What values of a property are. */
  enum Kind {
    TEXT,
    ENTITY,
    DATE,
    COUNTRY,
    NUMBER,
    URL
  }

  /**
   * The two ends of a relation.
   *
   * @param from the property that names whose relation it is
   * @param to the property that names the other end
   */
  record Link(String from, String to) {}

  /** Codes that FollowTheMoney has besides those of ISO 3166-1. */
  private static final Map<String, String> MORE_COUNTRIES =
      Map.of(
          "eu", "organization/eu",
          "su", "state/SUHH",
          "suhh", "state/SUHH",
          "cshh", "state/CSHH",
          "csxx", "state/CSXX",
          "yucs", "state/YUCS",
          "ddde", "state/DDDE",
          "anhh", "state/ANHH");

  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, Link> links = new HashMap<>();
  private final Map<String, IRI> names = new HashMap<>();
  private final Areas areas;

  FtmModel(Areas areas) {
    this.areas = areas;
    ResourceTable.forEach(
        FtmModel.class,
        "ftm-properties.csv",
        row ->
            kinds.put(
                row.getField("property"),
                Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT))));
    ResourceTable.forEach(
        FtmModel.class,
        "ftm-links.csv",
        row ->
            links.put(row.getField("schema"), new Link(row.getField("from"), row.getField("to"))));
  }

  Kind kind(String property) {
    return kinds.getOrDefault(property, Kind.TEXT);
  }

  Optional<Link> link(String schema) {
    return Optional.ofNullable(links.get(schema));
  }

  /** The term of a schema or a property; there are some hundreds, and the same ones come again. */
  IRI term(String name) {
    IRI term = names.get(name);
    if (term == null) {
      term = VALUES.createIRI(NAMESPACE, name);
      if (names.size() < 10_000) {
        names.put(name, term);
      }
    }
    return term;
  }

  /** The state of a code such as {@code by}; some codes are of what is no state. */
  Optional<IRI> country(String code) {
    String more = MORE_COUNTRIES.get(code);
    return more == null ? areas.iso2(code) : Optional.of(Iris.reference(more));
  }
}
