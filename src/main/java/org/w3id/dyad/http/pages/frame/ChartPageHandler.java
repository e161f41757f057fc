package org.w3id.dyad.http.pages.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ReleaseHandler;

/**
 * Answers with a page, and with each of its charts alone. The path says which is wanted, whatever
 * format the client accepts.
 *
 * @param <Q> what is asked, read from a request
 */
public abstract class ChartPageHandler<Q extends ChartRequest> extends ReleaseHandler<Q> {
  private static final long serialVersionUID = 1L;

  /** Answers from the releases of a service. */
  protected ChartPageHandler(QueryService service) {
    super(service, Kind.PAGE);
  }

  @Override
  protected final List<Format> formats(Q asked) {
    return List.of(ChartAnswer.format(asked.form()));
  }

  @Override
  protected final Format choose(HttpServletRequest request, Q asked) {
    return ChartAnswer.format(asked.form());
  }

  @Override
  protected final String policy(Q asked, Format format) {
    return asked.isForPage() ? super.policy(asked, format) : ChartAnswer.policy(format);
  }
}
