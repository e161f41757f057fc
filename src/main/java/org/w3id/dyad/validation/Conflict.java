package org.w3id.dyad.validation;

import java.util.Optional;
import java.util.function.Function;

/**
 * A pattern that nothing in the release can fit together with something else that is asked.
 *
 * @param with the other pattern; empty if the pattern does not fit with a term of its own
 * @param mayBe whether the ontology lets it be, so that another release may have it
 * @param message says it, given how the query writes terms
 */
record Conflict(Optional<AskedPattern> with, boolean mayBe, Function<TermPlaces, String> message) {

  /** One of which the ontology says nothing. */
  Conflict(Optional<AskedPattern> with, Function<TermPlaces, String> message) {
    this(with, false, message);
  }

  String message(TermPlaces place) {
    return message.apply(place);
  }

  /** The pattern that states a class, if it is one of these. */
  Optional<AskedPattern> classPattern() {
    return with.filter(AskedPattern::saysClass);
  }
}
