package org.w3id.dyad.assembly;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;

/**
 * Which data sets the next build takes: those of the current release, unless a file says otherwise.
 * The file names the release on which it rests. Once another one is current it means nothing, so
 * that the renaming which publishes a release also settles what is loaded.
 */
final class NextInputs {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Releases releases;
  private final Path file;

  private record Content(String after, List<String> sets) {}

  /** That of a base. */
  NextInputs(Releases releases) {
    this.releases = releases;
    this.file = releases.base().resolve("next-inputs.json");
  }

  /** The names of the data sets; empty if nothing says, as in a base of an older version. */
  Optional<List<String>> names() throws IOException {
    Optional<Release> current = releases.current();
    Optional<List<String>> next =
        content().filter(content -> isAfter(content, current)).map(Content::sets);
    return next.isPresent() ? next : released();
  }

  /** The names of those that the current release was made of. */
  Optional<List<String>> released() throws IOException {
    Optional<Release> current = releases.current();
    return current.isPresent() ? current.get().loaded() : Optional.empty();
  }

  private Optional<Content> content() throws IOException {
    return Files.exists(file)
        ? Optional.of(JSON.readValue(file.toFile(), Content.class))
        : Optional.empty();
  }

  private static boolean isAfter(Content content, Optional<Release> current) {
    return content.after().equals(current.map(Release::name).orElse(""));
  }

  /** Takes these for the next build. */
  void write(List<String> names) throws IOException {
    String after = releases.current().map(Release::name).orElse("");
    Path written = file.resolveSibling("." + file.getFileName());
    JSON.writeValue(written.toFile(), new Content(after, names));
    try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes the file if it rests on a release that is no longer current. */
  void forgetIfStale() throws IOException {
    Optional<Content> content = content();
    if (content.isPresent() && !isAfter(content.get(), releases.current())) {
      Files.delete(file);
    }
  }
}
