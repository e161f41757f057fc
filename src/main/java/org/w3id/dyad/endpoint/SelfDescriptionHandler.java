package org.w3id.dyad.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.w3id.dyad.endpoint.bounds.Limits;
import org.w3id.dyad.query.Questions;

/**
 * {@code /.well-known/void}, {@code /catalogue}, and {@code /dyad/sparql} without a query: what the
 * server says of itself. It is made once for a release.
 */
final class SelfDescriptionHandler extends Handler {
  private static final long serialVersionUID = 1L;

  private final transient Desk desk;
  private final transient Questions questions;
  private final transient Limits limits;
  private String made = "";
  private transient Graph description;

  SelfDescriptionHandler(Desk desk, Questions questions) {
    super("GET", "HEAD");
    this.desk = desk;
    this.questions = questions;
    limits = desk.limits().withTime(Duration.ofMinutes(10));
  }

  @Override
  void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Format format =
        Negotiation.choose(
            Format.GRAPHS, request.getParameter("format"), request.getHeader("Accept"));
    response.setHeader("Vary", "Accept, Accept-Encoding");
    Caching.set(request, response);
    OpenRelease release = desk.release(request);
    try (Desk.Reading reading = desk.read(request, release, limits)) {
      EntityTag tag =
          EntityTag.of(release.name(), "self", format.name(), Answer.acceptsGzip(request));
      tag.putInto(response);
      if (tag.isKnownTo(request)) {
        response.setStatus(304);
        return;
      }
      Graph graph = description(reading, release.name());
      response.setContentType(format.contentType());
      if (!request.getMethod().equals("HEAD")) {
        Answer answer = Answer.begin(request, response, reading.allowance());
        Graphs.write(graph.find(), Prefixes.ALL, format, reading.allowance(), answer.out());
        answer.finish();
      }
    } finally {
      release.release();
    }
  }

  private synchronized Graph description(Desk.Reading reading, String release) {
    if (!made.equals(release)) {
      description = SelfDescription.of(reading, release, questions);
      made = release;
    }
    return description;
  }
}
