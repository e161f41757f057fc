package org.w3id.dyad.assembly;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.source.api.Tally;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/** The shipped data, built once for all tests, and again when data or program have changed. */
public final class Shipped {
  private static final Path BASE = Path.of("target", "shipped-release").toAbsolutePath();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static Release release;
  private static Store store;

  private Shipped() {}

  /** The project's folder, which Maven makes the working directory. */
  public static Home home() {
    return new Home(Path.of("").toAbsolutePath());
  }

  /** Where the release lives. */
  public static synchronized Releases releases() {
    release();
    return new Releases(BASE);
  }

  /** The release. */
  public static synchronized Release release() {
    try {
      if (release == null) {
        release = currentOrBuilt();
      }
      return release;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What became of the rows of each source. */
  public static List<Tally> tallies() {
    try {
      JsonNode manifest = JSON.readTree(release().manifest().toFile());
      return JSON.convertValue(manifest.get("sources"), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another process that runs tests may be building it. */
  private static Release currentOrBuilt() throws IOException {
    Path lock = Files.createDirectories(BASE.getParent()).resolve("shipped-release.lock");
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      Build build = new Build(home(), new Releases(BASE), BuildProgress.NONE);
      Optional<Release> current = build.current();
      if (current.isEmpty() && Files.exists(BASE)) {
        PathUtils.deleteDirectory(BASE);
      }
      return current.isPresent() ? current.get() : build.run(false).release();
    }
  }

  /** The release, open; it stays so until the run ends. */
  public static synchronized Store store() {
    try {
      if (store == null) {
        store = release().open(CubeCompanion.inParquet());
        Runtime.getRuntime().addShutdownHook(new Thread(store::close));
      }
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
