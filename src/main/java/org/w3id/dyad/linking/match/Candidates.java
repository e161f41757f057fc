package org.w3id.dyad.linking.match;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.dyad.search.LabelIndex;

/** Finds the things of a release that may be the one described, through the index of names. */
public final class Candidates {
  private static final int FOUND_PER_NAME = 30;

  private final LabelIndex labels;
  private final Descriptions descriptions;
  private final Scorer scorer = new Scorer();

  /**
   * Finds things in a release. Use it within a transaction.
   *
   * @param graph what the release says of its things
   * @param labels the index of the release
   */
  public Candidates(Graph graph, LabelIndex labels) {
    this.labels = labels;
    this.descriptions = new Descriptions(graph);
  }

  /**
   * The things that may be the one described, the likeliest first.
   *
   * @param asked what is known of it
   * @param limit how many
   */
  public List<Candidate> of(EntityDescription asked, int limit) {
    Set<Node> found = new LinkedHashSet<>();
    for (Name name : asked.names()) {
      labels
          .alike(name.text(), asked.kind().classes(), FOUND_PER_NAME)
          .forEach(label -> found.add(label.thing()));
    }
    PreparedDescription sought = scorer.prepare(asked);
    return found.stream()
        .filter(Node::isURI)
        .map(descriptions::of)
        .filter(thing -> asked.kind().admits(thing.kind()))
        .map(thing -> new Candidate(thing, scorer.score(sought, scorer.prepare(thing))))
        .sorted(
            Comparator.comparing((Candidate candidate) -> -candidate.match().score())
                .thenComparing(candidate -> candidate.description().id()))
        .limit(limit)
        .toList();
  }
}
