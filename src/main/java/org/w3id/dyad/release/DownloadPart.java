package org.w3id.dyad.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What a data set adds to the file for download, which is made by the first build with it and lies
 * beside it from then on. It depends on the data set alone: on no other one, and on no order. Of a
 * data set that says something twice there is none, for it takes the store to leave that out.
 *
 * @param folder the folder of the data set, which is the whole of a graph
 * @param graph the IRI of the graph
 */
public record DownloadPart(Path folder, String graph) {

  /** The number changes with the content, so that none of an older version is taken. */
  private static final String NAME = "download-1.nq.gz";

  /** The file, empty if there is no part of that data set. */
  Path file() {
    return folder.resolve(NAME);
  }

  private Path draft() {
    return folder.resolve("." + NAME);
  }

  /** Whether it is known whether there is one. */
  public boolean isSettled() {
    return Files.exists(file());
  }

  /** Whether there is one. */
  public boolean isThere() throws IOException {
    return isSettled() && Files.size(file()) > 0;
  }

  /** Begins to write it. */
  public QuadFile begin() throws IOException {
    QuadFile file = QuadFile.at(draft());
    file.begin();
    return file;
  }

  /** Keeps what was begun, if the data set says nothing twice. */
  public void settle(StoreWriter written) throws IOException {
    if (!isSettled()) {
      if (written.isRepeating(graph)) {
        Files.write(draft(), new byte[0]);
      }
      Files.move(draft(), file(), StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
