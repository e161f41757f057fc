package org.w3id.dyad.linking.match;

/** What follows from a comparison. */
public enum Outcome {
  /** So sure that no person has to look. */
  SAME,
  /** A person has to decide. */
  PERHAPS,
  /** Two things. */
  DIFFERENT
}
