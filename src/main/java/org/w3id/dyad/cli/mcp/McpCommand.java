package org.w3id.dyad.cli.mcp;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.dyad.cli.option.BaseDir;
import org.w3id.dyad.cli.option.TradeStoreOption;
import org.w3id.dyad.http.admission.Clients;
import org.w3id.dyad.http.mcp.ToolAccess;
import org.w3id.dyad.http.service.Options;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ServedReleases;
import org.w3id.dyad.mcp.message.MessageServer;
import org.w3id.dyad.question.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves tools for language models on standard input and output. */
@Command(
    name = "mcp",
    description =
        "Serve tools for language models on standard input and output, by the Model Context"
            + " Protocol. \"dyad serve\" serves the same at /mcp.",
    footer = {
      "%nA client is told to start it, for example by:",
      "  {\"mcpServers\": {\"dyad\": {\"command\": \"…/dyad\", \"args\": [\"mcp\"]}}}"
    })
public final class McpCommand implements Callable<Integer> {
  private static final String CLIENT = "standard input";
  private static final Duration GRACE = Duration.ofSeconds(10);

  @Mixin private BaseDir baseDir;
  @Mixin private TradeStoreOption tradeStore;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintStream messages = System.out;
    // Nothing but messages of the protocol may stand there.
    System.setOut(System.err);
    try {
      serve(messages);
    } finally {
      System.setOut(messages);
    }
    return 0;
  }

  private void serve(PrintStream messages) throws IOException, InterruptedException {
    Options options = Options.STANDARD.withCompanion(tradeStore.companion());
    Questions questions = Questions.load(baseDir.home().queries());
    try (ServedReleases releases =
            ServedReleases.open(baseDir.releases(), options.companion(), options.poll());
        QueryService service = new QueryService(releases, options, new Clients(List.of()))) {
      ToolAccess access =
          new ToolAccess(questions, service::release, release -> service.read(CLIENT, release));
      new MessageLines(new MessageServer(context -> access), messages)
          .answerAll(System.in, options.limits().time().plus(GRACE));
    }
  }
}
