package org.w3id.dyad.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.w3id.dyad.cli.option.OptionProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks a server whether it can answer queries: for containers, which have no other program. */
@Command(
    name = "health",
    description = "Ask a server whether it can answer queries; the exit code is 2 if it cannot.")
public final class HealthCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Spec private CommandSpec spec;

  @Option(
      names = "--server",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:3030/",
      description = "the address of its pages (default: ${DEFAULT-VALUE})")
  private String server;

  @Override
  public Integer call() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address()).timeout(PATIENCE).build();
    HttpResponse<String> answer = answer(request);
    if (answer.statusCode() != 200) {
      throw new IOException(server + " is not ready: status " + answer.statusCode());
    }
    System.out.print(answer.body());
    return ExitCode.OK;
  }

  private HttpResponse<String> answer(HttpRequest request)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IOException(server + " does not answer: " + e, e);
    }
  }

  private URI address() {
    try {
      URI address = URI.create(server);
      if (address.getHost() != null && address.getScheme().matches("https?")) {
        return address.resolve("/ready");
      }
    } catch (IllegalArgumentException e) {
      throw notAnAddress();
    }
    throw notAnAddress();
  }

  private RuntimeException notAnAddress() {
    return OptionProblem.of(
        spec,
        "--server",
        "--server: \"" + server + "\" is not an address such as http://127.0.0.1:3030/");
  }
}
