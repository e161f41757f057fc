package org.w3id.dyad.schema;

import java.util.Optional;

/**
 * How many values a property of one thing must have.
 *
 * @param least at least so many
 * @param most at most so many; any number if it is empty
 */
public record Cardinality(int least, Optional<Integer> most) {

  /** Any number. */
  static final Cardinality ANY = new Cardinality(0, Optional.empty());

  /** What holds if this holds and another one too. */
  Cardinality and(Cardinality other) {
    Optional<Integer> narrower =
        most.isPresent() && other.most.isPresent()
            ? Optional.of(Math.min(most.get(), other.most.get()))
            : most.or(other::most);
    return new Cardinality(Math.max(least, other.least), narrower);
  }

  /** The same in ShEx: nothing for one. */
  String shEx() {
    if (most.isEmpty()) {
      return switch (least) {
        case 0 -> "*";
        case 1 -> "+";
        default -> "{" + least + ",}";
      };
    }
    if (most.get() == 1) {
      return least == 0 ? "?" : "";
    }
    return "{" + least + "," + most.get() + "}";
  }
}
