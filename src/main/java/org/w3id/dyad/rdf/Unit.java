package org.w3id.dyad.rdf;

/**
 * The unit of a number, as its publisher names it: {@code kg}, {@code USD}, {@code percent}. Two
 * units are the same if they have the same name; nothing is converted.
 *
 * @param name not blank
 */
public record Unit(String name) {
  /** A kilogram. */
  public static final Unit KILOGRAM = new Unit("kg");

  /** A metric ton, 1,000 kilograms. */
  public static final Unit TONNE = new Unit("t");

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Unit {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a unit without a name");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
