package org.w3id.dyad.assembly;

import java.util.Optional;
import org.w3id.dyad.source.api.Tally;

/**
 * What a load may do.
 *
 * @param strict whether a single rejected row makes it fail
 * @param add whether it stands beside what its graph holds, and replaces only what came from files
 *     of the same names and edition
 * @param force whether it may replace what is loaded by nothing, or by less than a tenth
 */
public record LoadRules(boolean strict, boolean add, boolean force) {

  /** Rows may be rejected, and the graph is replaced, but not by next to nothing. */
  public static final LoadRules STANDARD = new LoadRules(false, false, false);

  /** How many times as many rows may be replaced as come in. */
  private static final int MOST = 10;

  /** Why what was read must not come into the base, if so. */
  Optional<String> refusal(Tally tally, Replaced replaced) {
    if (strict && tally.rejected() > 0) {
      return Optional.of("rejected rows: " + tally.rejected() + ", and --strict is set");
    }
    if (!force && tally.mapped() == 0) {
      return Optional.of(
          "%s: none of %s could be used; %s; --force loads it all the same"
              .formatted(tally.source(), Replaced.number(tally.read(), "row"), replaced.stays()));
    }
    if (!force && MOST * tally.mapped() < replaced.rows()) {
      return Optional.of(
          "%s: only %s would replace %s; --add keeps both, --force replaces them"
              .formatted(tally.source(), Replaced.number(tally.mapped(), "row"), replaced));
    }
    return Optional.empty();
  }
}
