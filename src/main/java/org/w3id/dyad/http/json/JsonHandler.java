package org.w3id.dyad.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.w3id.dyad.http.protocol.EntityTag;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.ProgramBuild;
import org.w3id.dyad.http.protocol.ServerAddress;
import org.w3id.dyad.http.service.Answer;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ReleaseHandler;

/**
 * Answers with JSON, whatever format the client accepts, in the reader's language.
 *
 * @param <Q> what is asked; its text has all on which the answer depends
 */
public abstract class JsonHandler<Q> extends ReleaseHandler<Q> {
  private static final long serialVersionUID = 1L;
  private static final Format JSON = new Format("json", List.of("application/json"), null, null);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Answers requests with these methods from the releases of a service. */
  protected JsonHandler(QueryService service, String... methods) {
    super(service, Kind.PAGE, methods);
  }

  /** What is answered. */
  protected abstract JsonNode json(Exchange<Q> exchange) throws IOException;

  @Override
  protected final List<Format> formats(Q asked) {
    return List.of(JSON);
  }

  @Override
  protected final Format choose(HttpServletRequest request, Q asked) {
    return JSON;
  }

  @Override
  protected final EntityTag tag(Exchange<Q> exchange) {
    HttpServletRequest request = exchange.request();
    return EntityTag.of(
        ProgramBuild.current(),
        exchange.release().name(),
        ServerAddress.of(request),
        request.getRequestURI(),
        request.getQueryString(),
        exchange.asked().toString(),
        exchange.languages(),
        Answer.acceptsGzip(request));
  }

  @Override
  protected final void answer(Exchange<Q> exchange) throws IOException {
    exchange.send(MAPPER.writeValueAsBytes(json(exchange)));
  }
}
