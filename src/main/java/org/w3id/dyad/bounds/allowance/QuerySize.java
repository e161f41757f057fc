package org.w3id.dyad.bounds.allowance;

/**
 * How large a query may be. What is larger is refused before it is parsed or planned, since neither
 * can be stopped.
 *
 * @param characters how long its text may be
 * @param tokens how many words, signs, names and literals it may have
 * @param depth how many brackets may stand within each other
 * @param written how many characters its names may have, their prefixes written out
 * @param patterns how many triple patterns and steps of paths it may have
 * @param joins how many joins, of whatever kind, its parts may need
 */
public record QuerySize(
    int characters, int tokens, int depth, int written, int patterns, int joins) {

  /** Sizes for which parsing and planning take well under a second each. */
  public static final QuerySize STANDARD =
      new QuerySize(100_000, 20_000, 200, 1_000_000, 2_000, 500);
}
