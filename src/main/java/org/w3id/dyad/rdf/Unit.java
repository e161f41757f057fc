package org.w3id.dyad.rdf;

/**
 * The unit of a number, as its publisher names it: {@code kg}, {@code USD}, {@code percent}. Two
 * units are the same if they have the same name; nothing is converted.
 *
 * @param name empty where there is no number
 */
public record Unit(String name) {
  /** Where there is no number. */
  public static final Unit NONE = new Unit("");

  /** A kilogram. */
  public static final Unit KILOGRAM = new Unit("kg");

  /** A metric ton, 1,000 kilograms. */
  public static final Unit TONNE = new Unit("t");

  /** A hundredth part; differences are in percentage points. */
  public static final Unit PERCENT = new Unit("percent");

  /** How many times as much. */
  public static final Unit RATIO = new Unit("ratio");

  /** A number of things. */
  public static final Unit COUNT = new Unit("count");

  /** A place in an order, of which 1 is the first. */
  public static final Unit RANK = new Unit("rank");

  /** A calendar year. */
  public static final Unit YEAR = new Unit("year");

  @Override
  public String toString() {
    return name;
  }
}
