package org.w3id.dyad.assembly;

import java.nio.file.Path;
import java.util.List;
import org.w3id.dyad.source.api.Source;

/**
 * Published files that are to be loaded.
 *
 * @param source the source
 * @param files its files
 * @param edition the edition, or null if the user does not name one
 * @param retrieved the date of retrieval, or null
 */
public record LoadRequest(Source source, List<Path> files, String edition, String retrieved) {

  /** The last part of the name of the graph that they become. */
  String graph() {
    return source.graph(files);
  }
}
