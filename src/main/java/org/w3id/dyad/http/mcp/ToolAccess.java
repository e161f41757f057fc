package org.w3id.dyad.http.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Function;
import org.apache.jena.query.QueryException;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.http.admission.Problems;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.OpenRelease;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.mcp.ReleaseAccess;
import org.w3id.dyad.mcp.ToolProblemException;
import org.w3id.dyad.question.Questions;

/**
 * Lets tools read the releases of a service, within its limits.
 *
 * @param questions the questions that can be asked
 * @param opening opens a release
 * @param admission lets the caller read it
 */
public record ToolAccess(Questions questions, Opening opening, Admitting admission)
    implements ReleaseAccess {

  /** Opens a release. */
  @FunctionalInterface
  public interface Opening {
    /** Opens the release of a name, or the current one. */
    OpenRelease open(String name) throws IOException;
  }

  /** Lets a caller read. */
  @FunctionalInterface
  public interface Admitting {
    /** Lets a caller read a release. */
    QueryService.Reading read(OpenRelease release);
  }

  @Override
  public ObjectNode read(String name, Function<ReleaseView, ObjectNode> wanted) throws IOException {
    try {
      OpenRelease release = opening.open(name);
      try (QueryService.Reading reading = admission.read(release)) {
        return wanted.apply(reading.view(release, questions));
      } finally {
        release.release();
      }
    } catch (HttpProblem e) {
      throw new ToolProblemException(e.getMessage(), e);
    } catch (QueryException e) {
      throw new ToolProblemException(Problems.words(e), e);
    }
  }
}
