package org.w3id.dyad.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.answer.RowWindow;

/** What a tool does. */
@FunctionalInterface
interface ToolFunction {

  /**
   * Answers.
   *
   * @param window which elements of the answer's list are wanted
   * @return the answer; {@code hasMore} says whether the list goes on
   * @throws IllegalArgumentException if an argument cannot be used; says what would be right
   * @throws java.util.NoSuchElementException if there is no such thing
   */
  ObjectNode call(ReleaseView view, ToolArguments arguments, RowWindow window);
}
