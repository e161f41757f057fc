package org.w3id.dyad.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of the releases. One of them is current: the file {@code current} holds its name and
 * is replaced by an atomic rename, so that at any moment, also after a crash, it names a release
 * that is whole.
 */
public final class Releases {
  /** The file that holds the name of the current release. */
  public static final String CURRENT = "current";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
  private static final String UNFINISHED = ".building-";
  private static final String INCOMING = ".incoming";

  private final Path base;
  private final Clock clock;

  /** The releases in a folder, which is made if need be. */
  public Releases(Path base) {
    this(base, Clock.systemUTC());
  }

  Releases(Path base, Clock clock) {
    this.base = base;
    this.clock = clock;
  }

  /** The folder. */
  public Path base() {
    return base;
  }

  /** The current release, if one was published. */
  public Optional<Release> current() throws IOException {
    try {
      String name = Files.readString(base.resolve(CURRENT)).strip();
      return named(name);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The release of that name, if it has not been pruned. */
  public Optional<Release> named(String name) {
    Path folder = base.resolve(name).normalize();
    boolean inside = base.normalize().equals(folder.getParent());
    return inside && !name.startsWith(".") && Files.isRegularFile(new Release(folder).manifest())
        ? Optional.of(new Release(folder))
        : Optional.empty();
  }

  /** All releases, the newest first. */
  public List<Release> all() throws IOException {
    if (!Files.isDirectory(base)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(base)) {
      return folders
          .flatMap(folder -> named(folder.getFileName().toString()).stream())
          .sorted(Comparator.comparing(Release::name).reversed())
          .toList();
    }
  }

  /**
   * Begins a release. While it is being made no other process can begin one; what builds that were
   * killed left behind is removed.
   *
   * @throws BuildRunningException if another process is building here
   */
  public Draft begin() throws IOException {
    FileChannel lock = lock();
    try (Stream<Path> folders = Files.list(base)) {
      folders
          .filter(folder -> folder.getFileName().toString().startsWith(UNFINISHED))
          .forEach(Store::delete);
      Path folder = base.resolve(UNFINISHED + ProcessHandle.current().pid());
      Files.createDirectory(folder);
      return new Draft(folder, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Begins to receive a release that was made elsewhere. Meanwhile no other process can begin one.
   *
   * @throws BuildRunningException if another process is building or receiving here
   */
  public Incoming receive() throws IOException {
    FileChannel lock = lock();
    try {
      return new Incoming(Files.createDirectories(base.resolve(INCOMING)), lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Keeps all others from changing what is here, until the channel is closed. */
  private FileChannel lock() throws IOException {
    Files.createDirectories(base);
    FileChannel channel =
        FileChannel.open(
            base.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another thread of this process holds it: the same as another process.
    }
    if (lock == null) {
      channel.close();
      throw new BuildRunningException(base);
    }
    return channel;
  }

  /**
   * Deletes old releases. The current one stays; those that are open elsewhere stay readable there.
   *
   * @param keep how many to keep, at least one
   * @return the names of those deleted
   * @throws BuildRunningException if another process is building here: which release is current
   *     must not change meanwhile
   */
  public List<String> prune(int keep) throws IOException {
    FileChannel lock = lock();
    try {
      return pruneLocked(keep);
    } finally {
      lock.close();
    }
  }

  private List<String> pruneLocked(int keep) throws IOException {
    Optional<Release> current = current();
    List<Release> old =
        all().stream()
            .filter(release -> !Optional.of(release).equals(current))
            .skip(Math.max(0, keep - 1))
            .toList();
    for (Release release : old) {
      // First out of sight, so that a crash leaves no half of a release behind.
      Path doomed = base.resolve(UNFINISHED + "pruned-" + release.name());
      Files.move(release.folder(), doomed, StandardCopyOption.ATOMIC_MOVE);
      Store.delete(doomed);
    }
    return old.stream().map(Release::name).toList();
  }

  private void makeCurrent(String name) throws IOException {
    Path next = base.resolve(".current");
    Files.writeString(next, name + "\n");
    force(next);
    Files.move(next, base.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The quads are on the disk before the release is named; TDB2 sees to the terms. */
  private static void forceIndex(Release release) throws IOException {
    if (Files.isDirectory(release.index())) {
      try (Stream<Path> files = Files.list(release.index())) {
        for (Path file : files.toList()) {
          force(file);
        }
      }
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** A release that is being made. Closing it without publishing removes it. */
  public final class Draft implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;

    private Draft(Path folder, FileChannel lock) {
      this.folder = folder;
      this.lock = lock;
    }

    /** The release as it will be; it is not published yet and only the build may write to it. */
    public Release release() {
      return new Release(folder);
    }

    /**
     * Makes this the current release, by one atomic rename of the file that names it.
     *
     * @throws IOException if it has no manifest, or the disk is full
     */
    public Release publish() throws IOException {
      if (!Files.isRegularFile(release().manifest())) {
        throw new IOException("the release has no manifest: " + folder);
      }
      Store.writeIndex(release());
      forceIndex(release());
      Contents.list(folder);
      String name = TIME.format(Instant.now(clock));
      while (Files.exists(base.resolve(name))) {
        name = TIME.format(Instant.now(clock).plusMillis(1));
      }
      Path published = base.resolve(name);
      Files.move(folder, published, StandardCopyOption.ATOMIC_MOVE);
      makeCurrent(name);
      return new Release(published);
    }

    @Override
    public void close() throws IOException {
      Store.delete(folder);
      lock.close();
    }
  }

  /**
   * A release that is being received under the name that it has elsewhere. What has come stays when
   * it is closed, so that the rest can be received later.
   */
  public final class Incoming implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;

    private Incoming(Path folder, FileChannel lock) {
      this.folder = folder;
      this.lock = lock;
    }

    /** Where the files of a release of that name go; what has come of another one is removed. */
    public Path folder(String name) throws IOException {
      try (Stream<Path> others = Files.list(folder)) {
        others.filter(other -> !other.getFileName().toString().equals(name)).forEach(Store::delete);
      }
      return Files.createDirectories(folder.resolve(name));
    }

    /** Removes what has come. */
    public void clear() throws IOException {
      Store.delete(folder);
      Files.createDirectories(folder);
    }

    /**
     * Makes what has come the current release; or a release of that name that is here already.
     *
     * @throws IOException if a file is missing or damaged, or the disk is full
     */
    public Release publish(String name) throws IOException {
      Path published = base.resolve(name);
      if (named(name).isEmpty()) {
        Contents.check(folder.resolve(name));
        Files.move(folder.resolve(name), published, StandardCopyOption.ATOMIC_MOVE);
      }
      makeCurrent(name);
      return new Release(published);
    }

    @Override
    public void close() throws IOException {
      lock.close();
    }
  }
}
