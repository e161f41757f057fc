package org.w3id.dyad.source.table.row;

/**
 * A column of one of the project's own tables.
 *
 * @param name the name in the header line
 * @param required whether every row must fill it
 * @param meaning what a cell means, its form and unit, in English; the documentation of the tables
 *     is made of it
 */
public record Column(String name, boolean required, String meaning) {

  /** A column that every row must fill. */
  public static Column required(String name, String meaning) {
    return new Column(name, true, meaning);
  }

  /** A column that may stay empty. */
  public static Column optional(String name, String meaning) {
    return new Column(name, false, meaning);
  }
}
