package org.w3id.dyad.assembly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.linking.link.DataSetThings;
import org.w3id.dyad.linking.link.Decisions;
import org.w3id.dyad.linking.link.Link;
import org.w3id.dyad.linking.link.LinkFinder;
import org.w3id.dyad.linking.link.LinkGraph;
import org.w3id.dyad.linking.match.NameBlocks;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.source.api.Source;

/**
 * The step of the build that says which things of different data sets are one. The shipped tables
 * name a thing once; without loaded data sets, only what persons decided makes links.
 */
final class Linking {
  private static final Set<String> OWN = Set.of("officials", "organizations");

  private Linking() {}

  /**
   * The step.
   *
   * @param loaded the last parts of the names of the graphs that were loaded
   */
  static Derivation step(List<String> loaded) {
    return new Derivation(
        new Source.Description(
            LinkGraph.NAME,
            "Which things of different data sets are one, by rules and by persons",
            "Dyad",
            "",
            "as the sources that it follows from",
            ""),
        (data, out) ->
            new LinkGraph((subject, property, value) -> out.statement(subject, property, value))
                .write(links(data, loaded)),
        Optional.empty());
  }

  private static List<Link> links(Store store, List<String> loaded) throws IOException {
    DatasetGraph data = store.triples();
    data.begin(ReadWrite.READ);
    try {
      List<Link> found = loaded.isEmpty() ? List.of() : found(new DataSetThings(data), loaded);
      return new Decisions(data.getUnionGraph()).applied(found);
    } finally {
      data.end();
    }
  }

  private static List<Link> found(DataSetThings things, List<String> loaded) throws IOException {
    List<NameBlocks.Entry> asked = things.of(loaded);
    Set<String> ids =
        asked.stream().map(entry -> entry.description().id()).collect(Collectors.toSet());
    List<NameBlocks.Entry> known = new ArrayList<>(asked);
    things.of(OWN).stream()
        .filter(own -> !ids.contains(own.description().id()))
        .forEach(known::add);
    return new LinkFinder().links(asked, known);
  }
}
