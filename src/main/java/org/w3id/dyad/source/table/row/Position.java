package org.w3id.dyad.source.table.row;

import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * A point of the earth in degrees (WGS 84), from the columns {@code latitude} and {@code
 * longitude}; it is written both as two numbers and as a geometry of GeoSPARQL.
 */
public record Position(BigDecimal latitude, BigDecimal longitude) {
  private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  private static final String GEO = "http://www.opengis.net/ont/geosparql#";
  private static final BigDecimal POLE = BigDecimal.valueOf(90);
  private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

  /** The position of a row, if it has one. */
  public static Optional<Position> of(Row row) {
    Optional<BigDecimal> latitude = degrees(row, "latitude", POLE);
    Optional<BigDecimal> longitude = degrees(row, "longitude", DATE_LINE);
    if (latitude.isPresent() != longitude.isPresent()) {
      throw new UnusableValueException(
          latitude.isPresent() ? "longitude" : "latitude",
          "",
          "is empty, and the other coordinate is not");
    }
    return latitude.map(degrees -> new Position(degrees, longitude.orElseThrow()));
  }

  private static Optional<BigDecimal> degrees(Row row, String column, BigDecimal limit) {
    Optional<BigDecimal> degrees = row.decimal(column);
    degrees
        .filter(d -> d.abs().compareTo(limit) > 0)
        .ifPresent(
            d -> {
              throw new UnusableValueException(
                  column, d.toPlainString(), "is not between -" + limit + " and " + limit);
            });
    return degrees;
  }

  /**
   * Says that a thing is here.
   *
   * @param key its key, which names the geometry
   */
  public void describe(Row row, Row.Thing thing, String key) {
    IRI geometry = Iris.id("geometry", key);
    thing
        .add(iri(WGS84, "lat"), literal(latitude))
        .add(iri(WGS84, "long"), literal(longitude))
        .add(iri(GEO, "hasGeometry"), geometry);
    row.thing(geometry, iri(GEO, "Geometry"))
        .add(
            iri(GEO, "asWKT"),
            literal(
                "POINT (" + longitude.toPlainString() + " " + latitude.toPlainString() + ")",
                iri(GEO, "wktLiteral")));
  }
}
