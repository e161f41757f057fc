package org.w3id.dyad.linking.match;

import java.util.Optional;
import java.util.TreeSet;

/** Whether both belong to a common state. */
final class StateFeature {
  private static final double COMMON = 0.8;
  private static final double NONE = -1.2;
  private static final double OTHER_STATE = -8;

  private StateFeature() {}

  static Optional<Feature> of(Kind kind, EntityDescription one, EntityDescription other) {
    if (one.states().isEmpty() || other.states().isEmpty()) {
      return Optional.empty();
    }
    TreeSet<String> common = new TreeSet<>(one.states());
    common.retainAll(other.states());
    if (!common.isEmpty()) {
      double weight = kind == Kind.STATE ? -OTHER_STATE : COMMON;
      return Optional.of(new Feature("state", weight, 1, String.join(", ", common)));
    }
    TreeSet<String> all = new TreeSet<>(one.states());
    all.addAll(other.states());
    double weight = kind == Kind.STATE ? OTHER_STATE : NONE;
    return Optional.of(new Feature("state", weight, 1, "none of " + String.join(", ", all)));
  }
}
