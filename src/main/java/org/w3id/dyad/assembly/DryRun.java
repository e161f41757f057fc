package org.w3id.dyad.assembly;

import java.util.List;
import java.util.Optional;
import org.w3id.dyad.source.api.Rejection;
import org.w3id.dyad.source.api.Tally;

/**
 * What a load would do.
 *
 * @param tally what would become of the rows
 * @param replaced what it would take the place of
 * @param rejections the first rows that would be rejected
 * @param refusal why it would be refused, if so
 */
public record DryRun(
    Tally tally, Replaced replaced, List<Rejection> rejections, Optional<String> refusal) {
  static final int MOST_REJECTIONS = 10;
}
