package org.w3id.dyad.assembly;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.release.DownloadPart;

/**
 * The data sets that a build takes.
 *
 * @param sets in their order
 */
record LoadedInputs(List<DataSet> sets) {

  LoadedInputs {
    sets = sets.stream().sorted(DataSet.ORDER).toList();
  }

  /** What a data set would take the place of. */
  Replaced replacedBy(DataSet set, boolean add) {
    return new Replaced(
        sets.stream()
            .filter(old -> add ? old.isSamePart(set) : old.graph().equals(set.graph()))
            .toList());
  }

  /** With a data set in the place of others. */
  LoadedInputs with(DataSet set, Replaced replaced) {
    return new LoadedInputs(
        Stream.concat(sets.stream().filter(old -> !replaced.sets().contains(old)), Stream.of(set))
            .toList());
  }

  /** Without a graph. */
  LoadedInputs without(String graph) {
    return new LoadedInputs(sets.stream().filter(set -> !set.graph().equals(graph)).toList());
  }

  /** The data sets of a graph. */
  List<DataSet> of(String graph) {
    return sets.stream().filter(set -> set.graph().equals(graph)).toList();
  }

  /**
   * The parts of the file for download, by the names of their graphs. Graphs of several data sets
   * have none, nor do graphs with rows: they can say the same.
   */
  Map<String, DownloadPart> downloadParts() throws IOException {
    Map<String, DownloadPart> parts = new TreeMap<>();
    for (String graph : graphs()) {
      List<DataSet> sets = of(graph);
      if (sets.size() == 1 && sets.get(0).rows().isEmpty()) {
        String iri = Iris.graph(graph).stringValue();
        parts.put(graph, new DownloadPart(sets.get(0).folder(), iri));
      }
    }
    return parts;
  }

  /** The names of the graphs. */
  List<String> graphs() {
    return sets.stream().map(DataSet::graph).distinct().toList();
  }
}
