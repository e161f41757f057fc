package org.w3id.dyad.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Function;
import org.w3id.dyad.answer.ReleaseView;

/** Lets a tool read a release within the limits of whoever calls it. */
@FunctionalInterface
public interface ReleaseAccess {

  /**
   * Reads.
   *
   * @param release the name of a release, or {@code null} for the current one
   * @throws IOException if the release cannot be opened
   */
  ObjectNode read(String release, Function<ReleaseView, ObjectNode> reading) throws IOException;
}
