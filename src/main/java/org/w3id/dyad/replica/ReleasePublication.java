package org.w3id.dyad.replica;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;

/**
 * Publishes a release in a folder that others read, over the web or as it is: its files as they
 * were built, with a list of their hashes, and {@code current} with its name. That is replaced last
 * and by one renaming, so that who reads it finds a release that is whole.
 */
public final class ReleasePublication {
  private static final int PIECE = 1 << 16;

  private final Release release;
  private final List<PublishedFile> files = new ArrayList<>();

  private ReleasePublication(Release release) {
    this.release = release;
  }

  /**
   * What was published.
   *
   * @param release the release, where it was published
   * @param files how many files it has
   * @param bytes how many bytes they have
   */
  public record Result(Release release, int files, long bytes) {}

  /**
   * Publishes a release; one that is there already becomes the current one again.
   *
   * @throws IOException if a file of it is missing or damaged, or cannot be written
   */
  public static Result publish(Release release, Releases target) throws IOException {
    try (Releases.Incoming incoming = target.receive()) {
      incoming.clear();
      try {
        return publish(release, target, incoming);
      } finally {
        incoming.clear();
      }
    }
  }

  private static Result publish(Release release, Releases target, Releases.Incoming incoming)
      throws IOException {
    if (target.named(release.name()).isEmpty()) {
      new ReleasePublication(release).copyTo(incoming.folder(release.name()));
    }
    Release published = incoming.publish(release.name());
    byte[] text = Files.readAllBytes(published.folder().resolve(PublishedFiles.NAME));
    PublishedFiles list = PublishedFiles.parse(release.name(), text);
    return new Result(published, list.files().size(), list.bytes());
  }

  private void copyTo(Path folder) throws IOException {
    for (Map.Entry<String, Long> file : release.files().entrySet()) {
      copy(file.getKey(), file.getValue(), folder);
    }
    copy(Release.CHECKSUMS, Files.size(release.folder().resolve(Release.CHECKSUMS)), folder);
    PublishedFiles list = new PublishedFiles(release.name(), files);
    Files.writeString(folder.resolve(PublishedFiles.NAME), list.text());
  }

  private void copy(String path, long bytes, Path folder) throws IOException {
    Path target = folder.resolve(path);
    Files.createDirectories(target.getParent());
    Files.deleteIfExists(target);
    FileHash hash = new FileHash();
    byte[] piece = new byte[PIECE];
    try (InputStream in = Files.newInputStream(release.folder().resolve(path));
        HoledFile out = new HoledFile(target, bytes)) {
      for (long left = bytes; left > 0; ) {
        int n = in.readNBytes(piece, 0, (int) Math.min(PIECE, left));
        if (n == 0) {
          throw new IOException(release.folder().resolve(path) + " is shorter than it was built");
        }
        hash.add(piece, n);
        out.write(piece, n);
        left -= n;
      }
      out.end();
    }
    files.add(new PublishedFile(hash.end(), bytes, path));
  }
}
