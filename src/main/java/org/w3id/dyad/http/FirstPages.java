package org.w3id.dyad.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3id.dyad.html.Messages;

/**
 * Asks a server that has just started for the pages that readers ask for first, in each language of
 * the interface: the first reader gets them as soon as the second.
 */
public final class FirstPages implements Runnable {
  /** The front page, and the pages to which it leads most readers. */
  private static final List<String> PATHS =
      List.of("", "dyad/BLR/CHN", "state/BLR", "map", "claims", "network", "trade", "catalogue");

  private static final Logger LOG = LoggerFactory.getLogger(FirstPages.class);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private FirstPages(URI address) {
    this.address = address;
  }

  /** Begins to ask; the server answers others meanwhile. */
  public static Thread ask(Endpoint endpoint) {
    Thread thread = new Thread(new FirstPages(endpoint.address()), "first-pages");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** One language after the other: what most readers see is made first. */
  @Override
  public void run() {
    try {
      for (Messages.Language language : Messages.LANGUAGES) {
        for (String path : PATHS) {
          ask(path, language.tag());
        }
      }
    } catch (IOException e) {
      LOG.debug("the first pages are not made ahead: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** As browsers ask: what is kept for them is kept packed. */
  private void ask(String path, String language) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Accept-Language", language)
            .header("Accept-Encoding", "gzip")
            .header("User-Agent", "dyad-first-pages")
            .timeout(LONGEST)
            .build();
    client.send(request, BodyHandlers.discarding());
  }
}
