package org.w3id.dyad.claim;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.dyad.rdf.Attribution;
import org.w3id.dyad.rdf.Nodes;

/** Who stands behind the rows that a reading was computed from. */
public final class Evidence {
  private static final String DOUBTFUL = Nodes.term("Doubtful").getURI();

  private final Things things;
  private final Attribution attribution;

  /** Knows things, and the documents that say something of them. */
  public Evidence(Things things, Attribution attribution) {
    this.things = things;
    this.attribution = attribution;
  }

  /**
   * Whether a reading only repeats a claim: of a single value one row is enough for that, of a list
   * all rows must be the claimant's. What is computed from the claimant's figure repeats it, too.
   */
  public boolean isOwn(Claim claim, Reading reading) {
    return reading.amount().isComplete()
        ? things.withPremises(reading.rows()).stream().anyMatch(row -> isOwn(claim, row))
        : !reading.rows().isEmpty() && reading.rows().stream().allMatch(row -> isOwn(claim, row));
  }

  private boolean isOwn(Claim claim, String row) {
    Set<String> documents = documents(row);
    Set<String> sayers = things.all(row, "saidBy");
    if (!sayers.isEmpty()) {
      return claim.claimants().stream().anyMatch(sayers::contains)
          && (isOnItsMeasure(claim, row)
              || documents.stream().anyMatch(claim.documents()::contains));
    }
    return !documents.isEmpty() && claim.documents().containsAll(documents);
  }

  /** Whether a reading rests on a figure that only repeats a claim in dispute with this one. */
  public boolean isRivals(Claim claim, Reading reading) {
    return things.withPremises(reading.rows()).stream()
        .anyMatch(
            row ->
                isOnItsMeasure(claim, row)
                    && !documents(row).isEmpty()
                    && claim.scope().rivals().containsAll(documents(row)));
  }

  private boolean isOnItsMeasure(Claim claim, String row) {
    return things.first(row, "hasIndicator").equals(claim.number().indicator());
  }

  private Set<String> documents(String row) {
    return attribution.documents(NodeFactory.createURI(row)).stream()
        .map(Node::toString)
        .collect(Collectors.toSet());
  }

  /** Whether a value rests on a row that is doubtful. */
  public boolean isDoubtful(Reading reading) {
    return anyDoubtful(things.withPremises(reading.rows()));
  }

  private boolean anyDoubtful(Collection<String> rows) {
    return rows.stream().anyMatch(row -> things.all(row, "hasCertainty").contains(DOUBTFUL));
  }
}
