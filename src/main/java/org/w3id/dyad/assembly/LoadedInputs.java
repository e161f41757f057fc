package org.w3id.dyad.assembly;

import java.util.List;
import java.util.stream.Stream;

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

  /** The names of the graphs. */
  List<String> graphs() {
    return sets.stream().map(DataSet::graph).distinct().toList();
  }
}
