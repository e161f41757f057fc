package org.w3id.dyad.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A group of a query, between two braces. What it asks of a variable holds also in the groups
 * inside it, but not beside it: the sides of a {@code UNION} are apart.
 */
final class PatternGroup {
  private final Optional<PatternGroup> outer;
  private final List<AskedPattern> patterns = new ArrayList<>();

  private PatternGroup(Optional<PatternGroup> outer) {
    this.outer = outer;
  }

  /** A group that no other one is around, or none whose variables are its own. */
  static PatternGroup outermost() {
    return new PatternGroup(Optional.empty());
  }

  PatternGroup inside() {
    return new PatternGroup(Optional.of(this));
  }

  void add(AskedPattern pattern) {
    patterns.add(pattern);
  }

  /** The patterns of this group and of those around it. */
  List<AskedPattern> visible() {
    List<AskedPattern> all = new ArrayList<>(patterns);
    outer.ifPresent(group -> all.addAll(group.visible()));
    return all;
  }
}
