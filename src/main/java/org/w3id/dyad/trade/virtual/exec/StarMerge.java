package org.w3id.dyad.trade.virtual.exec;

import java.util.Collections;
import java.util.Objects;
import org.w3id.dyad.trade.virtual.mapping.Rel;

/** Makes one star of two patterns of one observation, since its IRI is the key. */
final class StarMerge {

  private StarMerge() {}

  /** Two patterns of one observation are one, since its IRI is the key. */
  static Rel joined(Rel left, Rel right) {
    if (right instanceof Rel.Star star) {
      Rel merged = merged(left, star);
      if (merged != null) {
        return merged;
      }
    }
    if (left instanceof Rel.Star star) {
      Rel merged = merged(right, star);
      if (merged != null) {
        return merged;
      }
    }
    return new Rel.Join(left, right);
  }

  private static Rel merged(Rel rel, Rel.Star star) {
    if (rel instanceof Rel.Star other
        && other.table().equals(star.table())
        && other.subject().equals(star.subject())
        && Objects.equals(other.graph(), star.graph())
        && Objects.equals(other.graphs(), star.graphs())
        && Collections.disjoint(other.constants().keySet(), star.constants().keySet())) {
      return other.with(star.patterns(), star.constants());
    }
    if (rel instanceof Rel.Join join) {
      Rel left = merged(join.left(), star);
      if (left != null) {
        return new Rel.Join(left, join.right());
      }
      Rel right = merged(join.right(), star);
      return right == null ? null : new Rel.Join(join.left(), right);
    }
    if (rel instanceof Rel.Filter filter) {
      Rel merged = merged(filter.rel(), star);
      return merged == null ? null : new Rel.Filter(merged, filter.condition());
    }
    return null;
  }
}
