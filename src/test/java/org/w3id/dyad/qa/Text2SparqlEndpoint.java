package org.w3id.dyad.qa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * A system behind the interface of the TEXT2SPARQL challenge: {@code ?question=…&dataset=…} gives a
 * JSON object with the {@code query}. Without a query, or with an empty one, it says that the data
 * cannot answer.
 *
 * @param address where it is, without a query string
 * @param dataset the IRI by which it knows the data
 * @param timeout how long a question may take
 * @see <a href="https://text2sparql.aksw.org/">TEXT2SPARQL</a>
 */
public record Text2SparqlEndpoint(URI address, String dataset, Duration timeout)
    implements QuestionAnswering {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Optional<String> query(QaQuestion question, String language) throws IOException {
    String parameters =
        "?question=" + encoded(question.wordings().get(language)) + "&dataset=" + encoded(dataset);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + parameters))
            .timeout(timeout)
            .header("Accept", "application/json")
            .build();
    HttpResponse<String> response = send(request);
    if (response.statusCode() != 200) {
      throw new IOException(address + ": status " + response.statusCode());
    }
    return Optional.of(read(response.body())).filter(query -> !query.isBlank());
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(address + ": interrupted");
    }
  }

  private String read(String body) throws IOException {
    try {
      JsonNode query = JSON.readTree(body).path("query");
      return query.isTextual() ? query.asText() : "";
    } catch (JsonProcessingException e) {
      throw new IOException(address + ": the answer is no JSON", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
