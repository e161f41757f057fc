package org.w3id.dyad.http.pages.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ReleaseHandler;

/**
 * Answers with a page, and nothing else, whatever format the client accepts.
 *
 * @param <Q> what is asked, read from a request
 */
public abstract class PageHandler<Q> extends ReleaseHandler<Q> {
  private static final long serialVersionUID = 1L;

  /** Answers from the releases of a service. */
  protected PageHandler(QueryService service) {
    super(service, Kind.PAGE);
  }

  @Override
  protected final List<Format> formats(Q asked) {
    return List.of(Format.HTML);
  }

  @Override
  protected final Format choose(HttpServletRequest request, Q asked) {
    return Format.HTML;
  }
}
