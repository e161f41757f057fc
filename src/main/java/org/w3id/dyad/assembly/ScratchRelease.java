package org.w3id.dyad.assembly;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;

/** A release beside those of a base: it is as if a load had been done, and nothing else changes. */
public final class ScratchRelease {
  private ScratchRelease() {}

  /**
   * Builds what a load into a base would give.
   *
   * @param base the base, which stays as it is
   * @param request the files, which take the place of what is loaded of their source
   * @param folder an empty folder for the release
   */
  public static Release with(
      Home home, Path base, LoadRequest request, Path folder, BuildProgress progress)
      throws IOException {
    Loaded loaded = new Loaded(base);
    for (DataSet set : loaded.all()) {
      Path place = folder.resolve(base.relativize(set.folder()).toString());
      PathUtils.createParentDirectories(place);
      PathUtils.copyDirectory(set.folder(), place);
    }
    Releases aside = new Releases(folder);
    try (Transaction transaction = Transaction.begin(aside)) {
      transaction.load(request, new LoadRules(false, false, true), progress);
      return new Build(home, aside, progress).run(transaction, false).release();
    }
  }
}
