package org.w3id.dyad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.w3id.dyad.assembly.Build;
import org.w3id.dyad.assembly.BuildProgress;
import org.w3id.dyad.certificate.SigningKey;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.cli.option.FollowOptions;
import org.w3id.dyad.cli.option.LogFormatOption;
import org.w3id.dyad.cli.option.OptionProblem;
import org.w3id.dyad.cli.option.TradeStoreOption;
import org.w3id.dyad.http.Endpoint;
import org.w3id.dyad.http.FirstPages;
import org.w3id.dyad.http.admission.AdmissionLimits;
import org.w3id.dyad.http.service.Options;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.BuildRunningException;
import org.w3id.dyad.release.Companion;
import org.w3id.dyad.release.FailureText;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.replica.Follower;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the current release; builds one first if there is none, or the shipped data changed. */
@Command(
    name = "serve",
    description =
        "Serve the graph: SPARQL at /dyad/sparql, pages at /. Builds a release first if there is"
            + " none, or what it is made of has changed.")
public final class ServeCommand implements Callable<Integer> {
  /** The status of a process that a SIGTERM has ended. */
  private static final int TERMINATED = 143;

  /** More requests than any address sends. */
  private static final int MOST = 1_000_000;

  /** How long the process may take to end. */
  private static final Duration STOP = Duration.ofSeconds(20);

  /** In the environment and in the file of settings, several values have spaces between them. */
  private static final String SPACES = "\\s+";

  @Spec private CommandSpec spec;
  @Mixin private BaseDir baseDir;
  @Mixin private TradeStoreOption tradeStore;
  @Mixin private LogFormatOption logFormat;
  @Mixin private FollowOptions follow;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "the address to listen on (default: ${DEFAULT-VALUE}, this machine only)")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3030",
      description = "the port; 0 takes one that is free (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "how long a query may run (default: ${DEFAULT-VALUE})")
  private int timeout;

  @Option(
      names = "--allow-service",
      paramLabel = "PREFIX",
      split = SPACES,
      hideParamSyntax = true,
      description = "let SERVICE go to IRIs that begin so; repeatable (default: nowhere)")
  private List<String> services = new ArrayList<>();

  @Option(
      names = "--proxy",
      paramLabel = "NETWORK",
      split = SPACES,
      hideParamSyntax = true,
      description =
          "a proxy, or a network of proxies such as 10.0.0.0/8, whose X-Forwarded-For counts; repeatable"
              + " (default: none)")
  private List<String> proxies = new ArrayList<>();

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      split = SPACES,
      hideParamSyntax = true,
      description =
          "let pages of this web site, such as https://app.example, call tools at /mcp; repeatable"
              + " (default: those of this machine)")
  private List<String> origins = new ArrayList<>();

  @Option(
      names = "--signing-key",
      paramLabel = "FILE",
      description =
          "sign certificates of answers at /dyad/sparql?certificate by this secret key of Ed25519 in"
              + " PEM (default: none are given)")
  private Path signingKey;

  @Option(
      names = "--requests-per-second",
      paramLabel = "N",
      defaultValue = "100",
      description = "how many requests one address may make (default: ${DEFAULT-VALUE})")
  private int requestsPerSecond;

  @Option(
      names = "--queries-per-address",
      paramLabel = "N",
      defaultValue = "24",
      description = "how many queries one address may run at once (default: ${DEFAULT-VALUE})")
  private int queriesPerAddress;

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description = "write a line for each request")
  private Path accessLog;

  @Option(
      names = "--operator-port",
      paramLabel = "N",
      description =
          "answer /$/ping, /$/ready and /$/metrics on this port; 0 takes one that is free"
              + " (default: nowhere)")
  private Integer operatorPort;

  @Option(
      names = "--operator-host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "the address of that port (default: ${DEFAULT-VALUE}, this machine only)")
  private String operatorHost;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Companion companion = tradeStore.companion();
    Options options = withSigningKey(options().withCompanion(companion));
    Releases releases = baseDir.releases();
    Optional<Follower> follower = follow.follower(releases);
    if (follower.isPresent()) {
      options = options.waiting();
    }
    Optional<Release> release = follower.isPresent() ? releases.current() : Optional.of(current());
    options = withAccessLog(options);
    Questions questions = Questions.load(baseDir.home().queries());
    Endpoint endpoint = Endpoint.start(releases, questions, options);
    stopAtTheEnd(endpoint, follower);
    print(release, endpoint);
    FirstPages.ask(endpoint);
    follower.ifPresent(each -> each.start(follow.every()));
    endpoint.join();
    return ExitCode.OK;
  }

  private static void stopAtTheEnd(Endpoint endpoint, Optional<Follower> follower) {
    Runtime runtime = Runtime.getRuntime();
    Runnable closing =
        () -> {
          endpoint.close();
          follower.ifPresent(Follower::close);
        };
    Shutdown shutdown = new Shutdown(STOP, closing, () -> runtime.halt(TERMINATED));
    runtime.addShutdownHook(new Thread(shutdown));
  }

  private static void print(Optional<Release> release, Endpoint endpoint) {
    System.out.printf(
        "release %s%npages   %s%nSPARQL  %sdyad/sparql%nCtrl-C stops the server%n",
        release.map(Release::name).orElse("none yet"), endpoint.address(), endpoint.address());
    endpoint.operators().ifPresent(address -> System.out.printf("operators %s$/ready%n", address));
  }

  private Options options() {
    requirePort("--port", port);
    require(timeout >= 1, "--timeout", "--timeout is at least 1");
    Options options = Options.STANDARD.withHost(host).withPort(port).withServices(services);
    options = options.withLimits(options.limits().withTime(Duration.ofSeconds(timeout)));
    if (operatorPort != null) {
      requirePort("--operator-port", operatorPort);
      options = options.withOperatorPort(operatorPort).withOperatorHost(operatorHost);
    }
    return options.withAdmissionLimits(admissionLimits()).withProxies(proxies).withOrigins(origins);
  }

  private AdmissionLimits admissionLimits() {
    requireSome("--requests-per-second", requestsPerSecond);
    requireSome("--queries-per-address", queriesPerAddress);
    AdmissionLimits limits = AdmissionLimits.STANDARD;
    return limits
        .withRate(requestsPerSecond, 4 * requestsPerSecond)
        .withRunning(limits.running(), queriesPerAddress, limits.waiting(), limits.patience());
  }

  private Options withSigningKey(Options options) throws IOException {
    if (signingKey == null) {
      return options;
    }
    tradeStore.requireOwn("--signing-key");
    return options.withSigningKey(SigningKey.read(signingKey));
  }

  private Options withAccessLog(Options options) throws IOException {
    if (accessLog == null) {
      return options;
    }
    PrintWriter log =
        new PrintWriter(
            Files.newBufferedWriter(
                accessLog, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            true);
    return options.withAccessLog(log::println).withLogFormat(logFormat.format());
  }

  private void requireSome(String option, int number) {
    require(
        number >= 1 && number <= MOST, option, option + " " + number + " is not from 1 to " + MOST);
  }

  private void requirePort(String option, int number) {
    require(
        number >= 0 && number <= 65_535,
        option,
        option + " " + number + " is not a port: 0 to 65535");
  }

  private void require(boolean isRight, String option, String message) {
    if (!isRight) {
      throw OptionProblem.of(spec, option, message);
    }
  }

  private Release current() throws IOException {
    Releases releases = baseDir.releases();
    Optional<Release> current = new Build(baseDir.home(), releases, BuildProgress.NONE).current();
    if (current.isPresent()) {
      return current.get();
    }
    try {
      return CurrentRelease.built(baseDir);
    } catch (BuildRunningException e) {
      Release last = releases.current().orElseThrow(() -> e);
      System.err.println("note: another build is running; its release is served when it is done");
      return last;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      Optional<Release> last = releases.current();
      if (last.isEmpty()) {
        throw e;
      }
      System.err.printf(
          "note: the build failed: %s%nnote: release %s is served, which was made before what it"
              + " is made of changed%n",
          FailureText.of(e), last.get().name());
      return last.get();
    }
  }
}
