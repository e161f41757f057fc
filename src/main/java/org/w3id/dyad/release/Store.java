package org.w3id.dyad.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.dyad.search.LabelIndex;
import org.w3id.dyad.sparql.Optimizer;
import org.w3id.dyad.sparql.exec.StoreExecutor;
import org.w3id.dyad.sparql.index.QuadIndex;

/**
 * An open release: its TDB2 data set and what is beside it, read-only, with the union of the named
 * graphs as the default graph.
 *
 * <p>TDB2 lets one process at a time open a folder. A release never changes, so each opening has a
 * folder of its own, made of hard links to the release's files. Thus a query can run beside a
 * server, and a release can be pruned while it is open.
 */
public final class Store implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Store.class);

  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rwx------");

  private final Path view;
  private final DatasetGraph stored;
  private final DatasetGraph triples;
  private final Companion.View data;
  private final LabelIndex labels;

  private Store(
      Path view,
      DatasetGraph stored,
      DatasetGraph triples,
      Companion.View data,
      LabelIndex labels) {
    this.view = view;
    this.stored = stored;
    this.triples = triples;
    this.data = data;
    this.labels = labels;
  }

  /**
   * Opens a release.
   *
   * @param release its folder, as written by a build
   * @param views the folder in which the links are made, on the same file system; where it cannot
   *     be written to, the files are copied to the folder for temporary files
   * @param companion shows what is beside the triples
   * @throws IOException if something is missing or damaged
   */
  static Store open(Release release, Path views, Companion companion) throws IOException {
    Reserve reserve = new Reserve(release.folder().toAbsolutePath().getParent());
    Store open;
    try {
      open = openIn(release, views, companion);
    } catch (DamagedReleaseException e) {
      throw e;
    } catch (IOException e) {
      if (!reserve.use()) {
        throw e;
      }
      open = openIn(release, views, companion);
    }
    reserve.make();
    return open;
  }

  /**
   * Writes the index of a release whose statements are complete, if it has none yet. It must be
   * open nowhere; who opens it afterwards reads by the index.
   */
  public static void writeIndex(Release release) throws IOException {
    if (!Files.isDirectory(release.tdb2()) || Files.isDirectory(release.index())) {
      return;
    }
    DatasetGraph stored = DatabaseMgr.connectDatasetGraph(Location.create(release.tdb2()));
    stored.begin(ReadWrite.READ);
    try {
      QuadIndex.write(stored, release.index());
    } finally {
      stored.end();
      TDBInternal.expel(stored);
    }
  }

  private static Store openIn(Release release, Path views, Companion companion) throws IOException {
    Path view = newView(views);
    try {
      Release linked = linked(release, view);
      DatasetGraph stored = DatabaseMgr.connectDatasetGraph(Location.create(linked.tdb2()));
      try {
        if (Files.isDirectory(release.index())) {
          QuadIndex.use(stored, release.index());
        }
        return opened(view, stored, companion, LabelIndex.open(release.text()));
      } catch (IOException | RuntimeException e) {
        TDBInternal.expel(stored);
        throw e;
      }
    } catch (IOException e) {
      delete(view);
      throw cannotOpen(release, FailureText.of(e), e);
    } catch (RuntimeException | InternalError e) {
      delete(view);
      throw failure(release, e);
    }
  }

  /**
   * TDB2 wraps what the disk says, such as that it is full; that is no damage. Java tells of a page
   * that has no room by an InternalError.
   */
  private static IOException failure(Release release, Throwable e) {
    if (e instanceof InternalError) {
      return cannotOpen(release, "is the disk full?", e);
    }
    Throwable cause = e;
    while (cause.getCause() != null && !(cause instanceof IOException)) {
      cause = cause.getCause();
    }
    return cause instanceof IOException
        ? cannotOpen(release, FailureText.of(cause), e)
        : new DamagedReleaseException(release.folder(), e.getMessage());
  }

  private static IOException cannotOpen(Release release, String what, Throwable e) {
    return new IOException("cannot open the release in " + release.folder() + ": " + what, e);
  }

  private static Store opened(
      Path view, DatasetGraph stored, Companion companion, LabelIndex labels) throws IOException {
    DatasetGraph triples = new DatasetGraphReadOnly(stored);
    stored.getContext().set(TDB2.symUnionDefaultGraph, true);
    triples.getContext().set(TDB2.symUnionDefaultGraph, true);
    QC.setFactory(triples.getContext(), StoreExecutor.FACTORY);
    Optimizer.useIn(triples.getContext());
    triples.getContext().set(TextQuery.textIndex, labels);
    triples.begin(ReadWrite.READ);
    try {
      requireWhole(triples, TDBInternal.requireStorage(stored));
      return new Store(view, stored, triples, companion.open(triples, view), labels);
    } finally {
      triples.end();
    }
  }

  private static Release linked(Release release, Path view) throws IOException {
    Release linked = new Release(view);
    link(release.tdb2(), linked.tdb2());
    if (Files.isDirectory(release.trade())) {
      linkFiles(release.trade(), Files.createDirectories(linked.trade()));
    }
    return linked;
  }

  /** Links files that are never written to, and those in folders. */
  private static void linkFiles(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        linkOrCopy(file, target);
      }
    }
  }

  /** Finds one statement in each index and its terms in the node table: damage shows here. */
  private static void requireWhole(DatasetGraph stored, DatasetGraphTDB parts) throws IOException {
    Iterator<Quad> quads = stored.find();
    if (!quads.hasNext()) {
      requireNoTerms(parts);
      return;
    }
    Quad quad = quads.next();
    Node graph = quad.getGraph();
    Node any = Node.ANY;
    boolean isWhole =
        stored.contains(quad)
            && stored.contains(any, quad.getSubject(), any, any)
            && stored.contains(any, any, quad.getPredicate(), any)
            && stored.contains(any, any, any, quad.getObject())
            && stored.contains(graph, any, quad.getPredicate(), any)
            && stored.contains(graph, any, any, quad.getObject());
    if (!isWhole) {
      throw new IOException("an index lacks statements that another has");
    }
    if (!QuadIndex.isStored(parts, quad.getPredicate())) {
      throw new IOException("the index of its terms is missing");
    }
  }

  /** Terms that no statement has are those of an index that is missing. */
  private static void requireNoTerms(DatasetGraphTDB parts) throws IOException {
    if (!QuadIndex.hasNoTerms(parts)) {
      throw new IOException("the index of its statements is missing");
    }
  }

  private static Path newView(Path views) throws IOException {
    try {
      return newViewIn(views);
    } catch (FileSystemException e) {
      String user = System.getProperty("user.name");
      Path other = Path.of(System.getProperty("java.io.tmpdir"), "dyad-open-" + user);
      try {
        requirePrivate(other);
        return newViewIn(other);
      } catch (FileSystemException alsoThere) {
        throw new IOException(
            "cannot open the release: there can be no folder in "
                + views
                + " nor in "
                + other
                + "; is the disk full?",
            e);
      }
    }
  }

  /** Others may write to the folder for temporary files, and look into it. */
  private static void requirePrivate(Path folder) throws IOException {
    try {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PRIVATE));
    } catch (FileAlreadyExistsException e) {
      PosixFileAttributes found =
          Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      boolean isOwn = found.owner().getName().equals(System.getProperty("user.name"));
      if (!found.isDirectory() || !isOwn || !found.permissions().equals(PRIVATE)) {
        throw new AccessDeniedException(
            folder.toString(), null, "it must be a folder of this user alone, with mode 700");
      }
    }
  }

  private static Path newViewIn(Path views) throws IOException {
    Files.createDirectories(views);
    removeAbandoned(views);
    String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    return Files.createDirectory(views.resolve(name));
  }

  /** Whether the files by which it is open are still there. */
  public boolean isThere() {
    return Files.isDirectory(view);
  }

  /** All data, read-only; the default graph is the union of the named graphs. */
  public DatasetGraph data() {
    return data.data();
  }

  /** What is kept as triples, without what is beside them: no trade flows. */
  public DatasetGraph triples() {
    return triples;
  }

  /** What the things of the data are called, to be searched. */
  public LabelIndex labels() {
    return labels;
  }

  @Override
  public void close() {
    labels.close();
    data.close();
    TDBInternal.expel(stored);
    delete(view);
  }

  private static void link(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      throw new NoSuchFileException(from.toString(), null, "the folder of the data set is missing");
    }
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(file.getFileName());
        if (Files.isDirectory(file)) {
          link(file, target);
        } else if (isPrivate(file.getFileName().toString()) || !Files.isWritable(file)) {
          copy(file, target);
        } else if (!file.getFileName().toString().equals("tdb.lock")) {
          linkOrCopy(file, target);
        }
      }
    }
  }

  /** Files that TDB2 may write to even when nothing is changed; they are small. */
  private static boolean isPrivate(String name) {
    return name.endsWith(".jrnl");
  }

  static void linkOrCopy(Path file, Path target) throws IOException {
    try {
      Files.createLink(target, file);
    } catch (UnsupportedOperationException | IOException e) {
      copy(file, target);
    }
  }

  /** A copy has the permissions of its original, but TDB2 opens each file to write. */
  private static void copy(Path file, Path target) throws IOException {
    Files.copy(file, target);
    if (!Files.isWritable(target) && !target.toFile().setWritable(true)) {
      throw new AccessDeniedException(target.toString());
    }
  }

  /** Removes what processes that are gone left behind, as far as this user may. */
  private static void removeAbandoned(Path views) throws IOException {
    try (Stream<Path> folders = Files.list(views)) {
      for (Path folder : folders.filter(folder -> !ownerIsAlive(folder)).toList()) {
        try {
          delete(folder);
        } catch (UncheckedIOException e) {
          LOG.debug("left behind by another process: {}", folder, e);
        }
      }
    }
  }

  private static boolean ownerIsAlive(Path view) {
    String name = view.getFileName().toString();
    try {
      long pid = Long.parseLong(name.substring(0, Math.max(0, name.indexOf('-'))));
      return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Deletes a folder and all in it, if it is there. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
