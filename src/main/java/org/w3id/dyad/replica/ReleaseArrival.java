package org.w3id.dyad.replica;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.w3id.dyad.release.Release;

/**
 * Brings the files of a release into a folder. A file that a release here has already is linked and
 * not brought again.
 */
final class ReleaseArrival {
  /** Room that stays free: what is open needs some. */
  private static final long FREE = 32L << 20;

  private final PublishedFiles list;
  private final Path folder;
  private final FileArrival arrival;
  private long bytes;

  /**
   * Brings a release.
   *
   * @param folder where its files go
   * @param isStopped tells to give up
   */
  ReleaseArrival(Origin origin, PublishedFiles list, Path folder, BooleanSupplier isStopped) {
    this.list = list;
    this.folder = folder;
    arrival = new FileArrival(origin, isStopped);
  }

  /**
   * Brings all files.
   *
   * @param here a release that may have some of them
   * @return how many bytes were brought
   * @throws OriginException if one cannot be had, or is another file
   * @throws IOException if it cannot be written here, or there is not enough room
   */
  long bring(Optional<Release> here) throws IOException {
    for (PublishedFile file : list.files()) {
      Files.createDirectories(folder.resolve(file.path()).getParent());
    }
    if (here.isPresent()) {
      link(here.get());
    }
    requireRoom();
    for (PublishedFile file : list.files()) {
      bring(file);
    }
    Files.writeString(folder.resolve(PublishedFiles.NAME), list.text());
    return bytes;
  }

  private void bring(PublishedFile file) throws IOException {
    Path target = folder.resolve(file.path());
    long before = size(target);
    arrival.bring(list.release() + "/" + file.path(), file, target);
    bytes += Math.max(0, file.bytes() - before);
  }

  private static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /** Links what is the same in a release that was brought before, and is not damaged since. */
  private void link(Release here) throws IOException {
    Path text = here.folder().resolve(PublishedFiles.NAME);
    if (Files.notExists(text)) {
      return;
    }
    PublishedFiles before = PublishedFiles.parse(here.name(), Files.readAllBytes(text));
    Set<PublishedFile> same = new HashSet<>(before.files());
    same.retainAll(list.files());
    for (PublishedFile file : same) {
      Path known = here.folder().resolve(file.path());
      Path target = folder.resolve(file.path());
      if (Files.notExists(target) && FileHash.matches(known, file)) {
        Files.createLink(target, known);
      }
    }
  }

  private void requireRoom() throws IOException {
    long needed = 0;
    for (PublishedFile file : list.files()) {
      needed += Math.max(0, file.bytes() - size(folder.resolve(file.path())));
    }
    long free = Files.getFileStore(folder).getUsableSpace();
    if (needed > free - FREE) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "release %s needs up to %,d bytes more, and %,d are free in %s, of which %,d stay free",
              list.release(),
              needed,
              free,
              folder.getParent().getParent(),
              FREE));
    }
  }
}
