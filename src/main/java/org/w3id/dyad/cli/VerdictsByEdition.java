package org.w3id.dyad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.system.Txn;
import org.w3id.dyad.assembly.LoadRequest;
import org.w3id.dyad.assembly.ScratchRelease;
import org.w3id.dyad.claim.review.Review;
import org.w3id.dyad.claim.review.Reviews;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.cli.output.ConsoleProgress;
import org.w3id.dyad.edition.VerdictChange;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/**
 * What the verdicts on claims are with either of two editions. Each is put in the place of what is
 * loaded of its source, in a release that is built aside.
 *
 * @param baseDir the base, which stays as it is
 * @param scratch a folder for the releases
 */
record VerdictsByEdition(BaseDir baseDir, Path scratch) {

  /** The claims whose verdict is another one with the newer edition, by their IRIs. */
  List<VerdictChange> changed(LoadRequest older, LoadRequest newer) throws IOException {
    Map<String, Review> before = reviews(older, "older");
    Map<String, Review> after = reviews(newer, "newer");
    return before.entrySet().stream()
        .filter(entry -> after.containsKey(entry.getKey()))
        .filter(entry -> entry.getValue().verdict() != after.get(entry.getKey()).verdict())
        .map(entry -> change(entry.getValue(), after.get(entry.getKey())))
        .toList();
  }

  private static VerdictChange change(Review before, Review after) {
    return new VerdictChange(
        before.claim().iri(),
        before.claim().text(),
        before.verdict().word(),
        after.verdict().word());
  }

  private Map<String, Review> reviews(LoadRequest edition, String folder) throws IOException {
    Path place = scratch.resolve(folder);
    Release release;
    try (ConsoleProgress progress = new ConsoleProgress()) {
      release =
          ScratchRelease.with(baseDir.home(), baseDir.releases().base(), edition, place, progress);
    }
    try (Store store = release.open(CubeCompanion.inParquet())) {
      Map<String, Review> reviews = new TreeMap<>();
      Txn.executeRead(
          store.data(),
          () ->
              new Reviews(store.data())
                  .all()
                  .forEach(review -> reviews.put(review.claim().iri(), review)));
      return reviews;
    }
  }
}
