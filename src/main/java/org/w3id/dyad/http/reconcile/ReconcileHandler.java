package org.w3id.dyad.http.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.w3id.dyad.http.admission.RequestBody;
import org.w3id.dyad.http.entity.Entities;
import org.w3id.dyad.http.entity.EntityProperties;
import org.w3id.dyad.http.json.JsonHandler;
import org.w3id.dyad.http.json.JsonText;
import org.w3id.dyad.http.json.PostedJson;
import org.w3id.dyad.http.protocol.FormBody;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.protocol.ServerAddress;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;

/**
 * {@code /reconcile}, version 0.2: the manifest; with {@code queries=} the candidates of a batch;
 * with {@code extend=} properties of entities.
 */
public final class ReconcileHandler extends JsonHandler<ReconcileHandler.Asked> {
  private static final long serialVersionUID = 1L;
  private static final String FORM = "application/x-www-form-urlencoded";

  private final transient Questions questions;

  /** Answers from the releases of a service; questions are properties. */
  public ReconcileHandler(QueryService service, Questions questions) {
    super(service, "GET", "HEAD", "POST");
    this.questions = questions;
  }

  /** What is asked. */
  sealed interface Asked {}

  /** What the service says of itself. */
  record Describe() implements Asked {}

  /** Candidates for queries. */
  record Batch(Map<String, ReconcileQuery> queries) implements Asked {}

  /** Properties of entities. */
  record Extend(ExtensionQuery query) implements Asked {}

  @Override
  protected Asked read(HttpServletRequest request) throws IOException {
    FormBody form = new FormBody();
    form.add(request.getQueryString());
    boolean isPost = request.getMethod().equals("POST");
    if (isPost) {
      form.add(posted(request));
    }
    if (form.first("callback") != null) {
      throw new HttpProblem(400, "there is no JSONP; other sites may read by CORS");
    }
    if (form.first("queries") != null) {
      String queries = form.first("queries");
      return new Batch(QueryReader.batch(JsonText.object(queries, "queries", BatchRules.EXAMPLE)));
    }
    if (form.first("extend") != null) {
      String extend = form.first("extend");
      return new Extend(
          ExtensionQuery.read(JsonText.object(extend, "extend", ExtensionQuery.EXAMPLE)));
    }
    if (isPost) {
      throw new HttpProblem(400, "the form has neither queries nor extend");
    }
    return new Describe();
  }

  private static String posted(HttpServletRequest request) throws IOException {
    String header = request.getHeader("Content-Type");
    String type = (header == null ? "" : header).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!type.equals(FORM)) {
      throw new HttpProblem(415, "send the queries as " + FORM + " with queries=…");
    }
    byte[] body = RequestBody.of(request).all(PostedJson.BYTES, "the request has more than 1 MiB");
    return FormBody.utf8(body, "the body");
  }

  @Override
  protected JsonNode json(Exchange<Asked> exchange) {
    Entities entities = CandidateSearch.entities(exchange);
    if (exchange.asked() instanceof Batch batch) {
      return results(batch, new CandidateSearch(exchange, entities, questions));
    }
    if (exchange.asked() instanceof Extend extend) {
      EntityProperties properties = new EntityProperties(entities, questions);
      return Extension.of(extend.query(), entities, properties, exchange.reading()).answer();
    }
    return new Manifest(ServerAddress.of(exchange.request()), entities.types()).current();
  }

  private static JsonNode results(Batch batch, CandidateSearch search) {
    ObjectNode results = JsonText.object();
    batch
        .queries()
        .forEach(
            (key, query) -> {
              ArrayNode result = results.putObject(key).putArray("result");
              search.results(query).forEach(result::add);
            });
    return results;
  }
}
