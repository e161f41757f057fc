package org.w3id.dyad.claim;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Who stands behind the rows that a reading was computed from. */
final class Evidence {
  private static final String SOURCE = "http://www.w3.org/ns/prov#hadPrimarySource";
  private static final String DOUBTFUL = "https://w3id.org/dyad/ontology#Doubtful";

  private final Things things;

  Evidence(Things things) {
    this.things = things;
  }

  /**
   * Whether a reading only repeats a claim: of a single value one row is enough for that, of a list
   * all rows must be the claimant's.
   */
  boolean isOwn(Claim claim, Reading reading) {
    return reading.amount().isComplete()
        ? reading.rows().stream().anyMatch(row -> isOwn(claim, row))
        : !reading.rows().isEmpty() && reading.rows().stream().allMatch(row -> isOwn(claim, row));
  }

  private boolean isOwn(Claim claim, String row) {
    Set<String> sayers = things.all(row, "saidBy");
    if (!sayers.isEmpty()) {
      return claim.claimants().stream().anyMatch(sayers::contains);
    }
    Set<String> documents = documents(row);
    return !documents.isEmpty() && claim.documents().containsAll(documents);
  }

  /** The documents of a row; of a tier those of its ranking scheme. */
  private Set<String> documents(String row) {
    Set<String> documents = new HashSet<>(things.all(row, SOURCE));
    if (documents.isEmpty()) {
      things.all(row, "isTierOf").forEach(scheme -> documents.addAll(things.all(scheme, SOURCE)));
    }
    return documents;
  }

  /** Whether a value rests on a row that is doubtful. */
  boolean isDoubtful(Reading reading) {
    return reading.amount().isComplete() && anyDoubtful(reading.rows());
  }

  private boolean anyDoubtful(Collection<String> rows) {
    return rows.stream().anyMatch(row -> things.all(row, "hasCertainty").contains(DOUBTFUL));
  }
}
