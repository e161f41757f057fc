package org.w3id.dyad.bounds.service;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.w3id.dyad.bounds.allowance.Allowance;
import org.w3id.dyad.bounds.allowance.StoppedException;
import org.w3id.dyad.bounds.allowance.StoppedException.Reason;

/**
 * The client by which Jena asks a service for a table: within the time of a query, without
 * following redirects, and for no more than some bytes of JSON or XML that is not compressed. Jena
 * itself bounds the time until an answer begins, takes any format, and reads it to its end.
 */
public final class ServiceClient extends HttpClient {
  private static final int MOST = 20_000_000;
  private static final Set<String> FORMATS =
      Set.of(
          "application/sparql-results+json",
          "application/json",
          "application/sparql-results+xml",
          "application/xml");
  private static final String ACCEPT =
      "application/sparql-results+json, application/sparql-results+xml;q=0.9";
  private final Allowance allowance;

  /** Asks services for a query within its allowance. */
  public ServiceClient(Allowance allowance) {
    this.allowance = allowance;
  }

  /**
   * Sends a request and waits for the whole answer.
   *
   * @throws ServiceFailedException if it is no table
   * @throws StoppedException if the query's time is over
   */
  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        Shared.CLIENT.sendAsync(table(request), head -> new BoundedBody(MOST));
    try {
      HttpResponse<byte[]> whole = await(answer);
      requireTable(whole);
      return CompletableFuture.completedFuture(ReceivedResponse.of(whole, handler));
    } catch (ExecutionException e) {
      throw failed(request, "gave no answer", e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private HttpRequest table(HttpRequest request) {
    return HttpRequest.newBuilder(
            request, (name, value) -> !name.toLowerCase(Locale.ROOT).startsWith("accept"))
        .header("Accept", ACCEPT)
        .timeout(allowance.remaining())
        .build();
  }

  /** Waits, while others compute. */
  private <T> T await(CompletableFuture<T> answer) throws ExecutionException {
    allowance.endTurn();
    while (true) {
      StoppedException end = allowance.end();
      if (end != null) {
        throw end;
      }
      try {
        return answer.get(50, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // Not yet.
      } catch (InterruptedException e) {
        allowance.stop(Reason.ENDED, "the server stops");
      }
    }
  }

  private static void requireTable(HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0].strip();
    String coding = answer.headers().firstValue("Content-Encoding").orElse("identity");
    if (answer.statusCode() != 200) {
      throw failed(answer.request(), "answered with status " + answer.statusCode(), null);
    }
    if (!FORMATS.contains(type.toLowerCase(Locale.ROOT)) || !coding.equals("identity")) {
      throw failed(answer.request(), "gave no table in plain JSON or XML", null);
    }
  }

  private static ServiceFailedException failed(HttpRequest request, String what, Throwable cause) {
    return new ServiceFailedException(
        "the service of " + request.uri().getHost() + " " + what, cause);
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    return sendAsync(request, handler).join();
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request,
      HttpResponse.BodyHandler<T> handler,
      HttpResponse.PushPromiseHandler<T> pushes) {
    return sendAsync(request, handler);
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return Shared.CLIENT.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return Shared.CLIENT.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return Shared.CLIENT.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return Shared.CLIENT.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return Shared.CLIENT.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return Shared.CLIENT.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return Shared.CLIENT.authenticator();
  }

  @Override
  public Version version() {
    return Shared.CLIENT.version();
  }

  @Override
  public Optional<Executor> executor() {
    return Shared.CLIENT.executor();
  }

  /** Made when the first service is asked: most processes ask none. */
  private static final class Shared {
    private static final HttpClient CLIENT =
        HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }
}
