package org.w3id.dyad.linking.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.linking.match.NameBlocks;

/**
 * Which things of different data sets are one. The shipped tables name a thing once; without loaded
 * data sets, only what persons decided makes links.
 */
public final class FoundLinks {
  private static final Set<String> OWN = Set.of("officials", "organizations");

  private FoundLinks() {}

  /**
   * Finds the links of the data of a release.
   *
   * @param data the data, which is read in a transaction of its own
   * @param loaded the last parts of the names of the graphs that were loaded
   * @return those that are the same or perhaps
   */
  public static List<Link> in(DatasetGraph data, Collection<String> loaded) {
    data.begin(ReadWrite.READ);
    try {
      List<Link> found = loaded.isEmpty() ? List.of() : found(new DataSetThings(data), loaded);
      return new Decisions(data.getUnionGraph()).applied(found);
    } finally {
      data.end();
    }
  }

  private static List<Link> found(DataSetThings things, Collection<String> loaded) {
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
