package org.w3id.dyad.cli.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.common.McpTransportContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.w3id.dyad.answer.Json;
import org.w3id.dyad.mcp.message.MessageServer;
import org.w3id.dyad.mcp.message.MirroredHeaders;

/** Answers the messages that come one a line, several at a time, each answer on a line. */
final class MessageLines {
  private static final int AT_ONCE = 4;
  private static final int WAITING = 100;
  private static final int LONGEST = 100_000;
  private static final int NO_JSON_RPC = -32700;

  private final MessageServer server;
  private final PrintStream answers;

  /**
   * Makes a reader of lines.
   *
   * @param answers where the answers go, in UTF-8
   */
  MessageLines(MessageServer server, PrintStream answers) {
    this.server = server;
    this.answers = answers;
  }

  /**
   * Answers all messages until the input ends.
   *
   * @param patience how long the answers may take that are not there when the input ends
   */
  void answerAll(InputStream messages, Duration patience) throws IOException, InterruptedException {
    ThreadPoolExecutor calls =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            new ThreadPoolExecutor.CallerRunsPolicy());
    try (Reader in = new BufferedReader(new InputStreamReader(messages, StandardCharsets.UTF_8))) {
      for (String line = next(in); line != null; line = next(in)) {
        String message = line.strip();
        if (!message.isEmpty()) {
          calls.execute(() -> answer(message));
        }
      }
    } finally {
      calls.shutdown();
      calls.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
      calls.shutdownNow();
    }
  }

  /** The next line, of which no more is kept than shows that it is too long; null at the end. */
  private static String next(Reader in) throws IOException {
    StringBuilder line = new StringBuilder();
    int sign = in.read();
    if (sign < 0) {
      return null;
    }
    for (; sign >= 0 && sign != '\n'; sign = in.read()) {
      if (line.length() <= LONGEST) {
        line.append((char) sign);
      }
    }
    return line.toString();
  }

  private void answer(String message) {
    if (message.length() > LONGEST) {
      write(problem("the message has more than " + LONGEST + " characters"));
      return;
    }
    try {
      server
          .answer(message, MirroredHeaders.NONE, McpTransportContext.EMPTY)
          .message()
          .ifPresent(this::write);
    } catch (IllegalArgumentException e) {
      write(problem(e.getMessage()));
    } catch (IOException e) {
      write(problem("the answer cannot be written as JSON"));
    }
  }

  private static String problem(String message) {
    ObjectNode answer = Json.object().put("jsonrpc", "2.0").putNull("id");
    answer.putObject("error").put("code", NO_JSON_RPC).put("message", message);
    return Json.text(answer);
  }

  private synchronized void write(String answer) {
    answers.writeBytes((answer + "\n").getBytes(StandardCharsets.UTF_8));
    answers.flush();
  }
}
