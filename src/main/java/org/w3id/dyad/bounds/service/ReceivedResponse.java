package org.w3id.dyad.bounds.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLSession;

/** An answer that has been received as a whole, in the form that its reader takes. */
record ReceivedResponse<T>(HttpResponse<byte[]> received, T body) implements HttpResponse<T> {

  /** The answer with its body as a handler makes it. */
  static <T> HttpResponse<T> of(HttpResponse<byte[]> received, BodyHandler<T> handler) {
    BodySubscriber<T> reader = handler.apply(new Head(received));
    reader.onSubscribe(new Nothing());
    reader.onNext(List.of(ByteBuffer.wrap(received.body())));
    reader.onComplete();
    return new ReceivedResponse<>(received, reader.getBody().toCompletableFuture().join());
  }

  private record Head(HttpResponse<byte[]> received) implements ResponseInfo {
    @Override
    public int statusCode() {
      return received.statusCode();
    }

    @Override
    public HttpHeaders headers() {
      return received.headers();
    }

    @Override
    public HttpClient.Version version() {
      return received.version();
    }
  }

  /** All that there is has come already. */
  private record Nothing() implements Flow.Subscription {
    @Override
    public void request(long count) {}

    @Override
    public void cancel() {}
  }

  @Override
  public int statusCode() {
    return received.statusCode();
  }

  @Override
  public HttpRequest request() {
    return received.request();
  }

  @Override
  public Optional<HttpResponse<T>> previousResponse() {
    return Optional.empty();
  }

  @Override
  public HttpHeaders headers() {
    return received.headers();
  }

  @Override
  public Optional<SSLSession> sslSession() {
    return received.sslSession();
  }

  @Override
  public URI uri() {
    return received.uri();
  }

  @Override
  public HttpClient.Version version() {
    return received.version();
  }
}
