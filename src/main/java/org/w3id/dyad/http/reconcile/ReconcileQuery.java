package org.w3id.dyad.http.reconcile;

import java.util.List;

/**
 * What is looked for: a row of a client's table.
 *
 * @param names what it may be called
 * @param ids what its identifier may be
 * @param types the identifiers of types that it is of; empty for any
 * @param typeRule what the types mean
 * @param conditions values of its properties
 * @param limit how many candidates
 * @param language in which they are to be named, or empty
 */
record ReconcileQuery(
    List<String> names,
    List<String> ids,
    List<String> types,
    TypeRule typeRule,
    List<Condition> conditions,
    int limit,
    String language) {

  /** What the types of a query mean. */
  enum TypeRule {
    /** A candidate has one of them. */
    ANY,
    /** A candidate has all of them. */
    ALL,
    /** A candidate that has one of them comes before others. */
    SHOULD
  }

  /** How many of the values of a condition have to hold. */
  enum Quantifier {
    /** One of them. */
    ANY,
    /** All of them. */
    ALL,
    /** None of them. */
    NONE
  }

  /**
   * What a property is said to be.
   *
   * @param property the identifier of the property
   * @param values texts, or identifiers of entities
   * @param quantifier how many of them have to hold
   * @param isRequired whether a candidate of which it does not hold is left out
   * @param isExact whether the text has to be the same letter by letter
   */
  record Condition(
      String property,
      List<String> values,
      Quantifier quantifier,
      boolean isRequired,
      boolean isExact) {

    /** Copies the list. */
    Condition {
      values = List.copyOf(values);
    }
  }

  /** Copies the lists. */
  ReconcileQuery {
    names = List.copyOf(names);
    ids = List.copyOf(ids);
    types = List.copyOf(types);
    conditions = List.copyOf(conditions);
  }
}
