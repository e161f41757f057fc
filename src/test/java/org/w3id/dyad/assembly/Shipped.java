package org.w3id.dyad.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/** The shipped data, built once for all tests of a process. */
public final class Shipped {
  private static final Path BASE =
      Path.of("target", "shipped-release-" + ProcessHandle.current().pid()).toAbsolutePath();
  private static Build.Result result;
  private static Store store;

  private Shipped() {}

  /** The project's folder, which Maven makes the working directory. */
  public static Home home() {
    return new Home(Path.of("").toAbsolutePath());
  }

  /** Where the release lives. */
  public static synchronized Releases releases() {
    build();
    return new Releases(BASE);
  }

  /** What the build did. */
  public static synchronized Build.Result build() {
    try {
      if (result == null) {
        Runtime.getRuntime().addShutdownHook(new Thread(Shipped::remove));
        result = new Build(home(), new Releases(BASE), BuildProgress.NONE).run(false);
      }
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The release, open; it stays so until the run ends. */
  public static synchronized Store store() {
    try {
      if (store == null) {
        store = build().release().open(CubeCompanion.inParquet());
      }
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized void remove() {
    try {
      if (store != null) {
        store.close();
      }
      PathUtils.deleteDirectory(BASE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
