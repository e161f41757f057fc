package org.w3id.dyad;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A command that was run in this Java machine.
 *
 * @param exit its exit code
 * @param out what it wrote to the standard output
 * @param err what it wrote to the standard error
 */
public record Invocation(int exit, String out, String err) {

  /** Runs a command line without anything on the standard input. */
  public static Invocation of(String... arguments) {
    return withInput("", arguments);
  }

  /** Runs a command line that may read this text. */
  public static Invocation withInput(String input, String... arguments) {
    return in(System.getenv(), input, arguments);
  }

  /** The same with variables of the environment. */
  public static synchronized Invocation in(
      Map<String, String> environment, String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream realIn = System.in;
    PrintStream realOut = System.out;
    PrintStream realErr = System.err;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int exit = Dyad.commandLine(environment).execute(arguments);
      return new Invocation(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setIn(realIn);
      System.setOut(realOut);
      System.setErr(realErr);
    }
  }
}
