package org.w3id.dyad.edition;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.w3id.dyad.source.api.Source;

/**
 * An edition of a data set that was read.
 *
 * @param lines the file of what it says
 * @param mapped how many rows of its files were used
 * @param rejected how many could not be used
 */
public record Edition(Path lines, long mapped, long rejected) {

  /**
   * Reads files as their publisher released them.
   *
   * @param lines the file to write, as large as the statements are
   * @throws IOException if a file is not what the source publishes
   */
  public static Edition read(Source source, List<Path> files, Path lines) throws IOException {
    try (Writer out = Files.newBufferedWriter(lines)) {
      EditionSink sink = new EditionSink(out);
      source.read(files, sink);
      return new Edition(lines, sink.mappedRows(), sink.rejectedRows());
    }
  }
}
