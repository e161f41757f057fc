package org.w3id.dyad.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import org.w3id.dyad.answer.Json;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ReleaseHandler;
import org.w3id.dyad.question.Questions;

/**
 * Answers programs in JSON, and in CSV where the answer is one table.
 *
 * @param <Q> what is asked, read from a request
 */
abstract class ApiHandler<Q> extends ReleaseHandler<Q> {
  private static final long serialVersionUID = 1L;

  static final Format JSON = new Format("json", List.of("application/json"), null, null);
  static final Format CSV = new Format("csv", List.of("text/csv"), null, null);

  private final transient Questions questions;

  ApiHandler(QueryService service, Questions questions) {
    super(service, Kind.DATA);
    this.questions = questions;
  }

  /** The questions that can be asked. */
  Questions questions() {
    return questions;
  }

  @Override
  protected List<Format> formats(Q asked) {
    return List.of(JSON);
  }

  /**
   * Reads what is asked.
   *
   * @throws IllegalArgumentException if it is malformed; says what would be right
   * @throws NoSuchElementException if there is no such thing
   */
  abstract Q asked(HttpServletRequest request);

  /**
   * Makes the answer and sends it.
   *
   * @throws IllegalArgumentException if a value cannot be used; says what would be right
   * @throws NoSuchElementException if there is no such thing
   */
  abstract void answer(Exchange<Q> exchange, ReleaseView view) throws IOException;

  @Override
  protected final Q read(HttpServletRequest request) {
    try {
      return asked(request);
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(400, e.getMessage());
    } catch (NoSuchElementException e) {
      throw new HttpProblem(404, e.getMessage());
    }
  }

  @Override
  protected final void answer(Exchange<Q> exchange) throws IOException {
    try {
      answer(exchange, view(exchange));
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(400, e.getMessage());
    } catch (NoSuchElementException e) {
      throw new HttpProblem(404, e.getMessage());
    }
  }

  private ReleaseView view(Exchange<Q> exchange) {
    return exchange.reading().view(exchange.release(), questions);
  }

  /** Sends a document with its links; they stand in the headers too. */
  void send(Exchange<Q> exchange, ObjectNode document, AnswerLinks links) throws IOException {
    links.all().forEach(document.putObject("links")::put);
    links.announce(exchange.response());
    send(exchange, Json.bytes(document));
  }

  /** Sends a document that has no links. */
  void send(Exchange<Q> exchange, JsonNode document) throws IOException {
    send(exchange, Json.bytes(document));
  }

  /** Sends a table; its links stand in the headers. */
  void send(Exchange<Q> exchange, String csv, AnswerLinks links) throws IOException {
    links.announce(exchange.response());
    send(exchange, csv.getBytes(StandardCharsets.UTF_8));
  }

  private void send(Exchange<Q> exchange, byte[] body) throws IOException {
    exchange.stream(out -> out.write(body));
  }
}
