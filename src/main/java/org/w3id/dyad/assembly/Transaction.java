package org.w3id.dyad.assembly;

import java.io.IOException;
import java.nio.file.Path;
import org.w3id.dyad.release.BuildRunningException;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.source.api.Tally;

/**
 * One change of the base: data sets come and go, and a release is made of them, or they are kept
 * for the next build. Whatever happens in between, the base is afterwards as before or as it is
 * meant to be. There is one at a time in a base.
 */
public final class Transaction implements AutoCloseable {
  private final Releases.Draft draft;
  private final Loaded loaded;
  private LoadedInputs inputs;

  private Transaction(Releases.Draft draft, Loaded loaded) throws IOException {
    this.draft = draft;
    this.loaded = loaded;
    loaded.settle();
    this.inputs = loaded.inputs();
  }

  /**
   * What a load did.
   *
   * @param graph the last part of the name of the graph
   * @param tally what became of the rows
   * @param replaced what it takes the place of
   * @param report the rows that were rejected or used with a remark
   */
  public record Load(String graph, Tally tally, Replaced replaced, Path report) {}

  /**
   * Begins.
   *
   * @throws BuildRunningException if another one is under way
   */
  public static Transaction begin(Releases releases) throws IOException {
    Releases.Draft draft = releases.begin();
    try {
      return new Transaction(draft, new Loaded(releases.base()));
    } catch (IOException | RuntimeException e) {
      draft.close();
      throw e;
    }
  }

  /**
   * Reads published files.
   *
   * @param progress told of each row
   * @throws IOException if a file is not what the source publishes or the rules forbid it; what
   *     came in before stays
   */
  public Load load(LoadRequest request, LoadRules rules, BuildProgress progress)
      throws IOException {
    DataSet set = loaded.stage(request, rules, inputs, progress);
    Replaced replaced = inputs.replacedBy(set, rules.add());
    inputs = inputs.with(set, replaced);
    return new Load(set.graph(), set.tally(), replaced, set.report());
  }

  /** Takes a graph out. */
  public void remove(String graph) {
    inputs = inputs.without(graph);
  }

  /** Ends it without a release: the next build takes what is in by now. */
  public void keep() throws IOException {
    loaded.keep(inputs);
  }

  LoadedInputs inputs() {
    return inputs;
  }

  Release release() {
    return draft.release();
  }

  /** Ends it with the release, which names in its manifest what it is made of. */
  Release publish() throws IOException {
    return draft.publish();
  }

  @Override
  public void close() throws IOException {
    try {
      loaded.settle();
    } finally {
      draft.close();
    }
  }
}
