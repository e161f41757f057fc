package org.w3id.dyad.assembly;

import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.w3id.dyad.linking.link.FoundLinks;
import org.w3id.dyad.linking.link.LinkGraph;
import org.w3id.dyad.reasoning.Inference;
import org.w3id.dyad.release.Bridge;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.source.api.Source;

/** The steps of the build that draw conclusions from all sources together. */
final class Reasoning {
  private Reasoning() {}

  /** The steps; the inference must have seen all statements by then. */
  static List<Derivation> steps(Inference inference) {
    return List.of(
        new Derivation(
            description("inferred", "What follows from the data by the axioms and rules of Dyad"),
            (data, out) -> inference.conclude(data, Bridge.triplesTo(into(out))),
            Optional.empty()),
        new Derivation(
            description(
                "derivations",
                "Why statuses, changes of level and the like follow, and what the axioms find wrong"),
            (data, out) -> inference.explain(Bridge.triplesTo(into(out))),
            Optional.empty()));
  }

  /**
   * The step that says which things of different data sets are one.
   *
   * @param loaded the last parts of the names of the graphs that were loaded
   */
  static Derivation links(List<String> loaded) {
    return new Derivation(
        description(
            LinkGraph.NAME, "Which things of different data sets are one, by rules and by persons"),
        (data, out) -> new LinkGraph(out::statement).write(FoundLinks.in(data.triples(), loaded)),
        Optional.empty());
  }

  private static Source.Description description(String id, String title) {
    return new Source.Description(id, title, "Dyad", "", "as the sources that it follows from", "");
  }

  /** A handler that hands statements to a sink. */
  static RDFHandler into(Sink sink) {
    return new AbstractRDFHandler() {
      @Override
      public void handleStatement(Statement s) {
        sink.statement(s.getSubject(), s.getPredicate(), s.getObject());
      }
    };
  }
}
