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

  /** All that a command line writes, to the output and as errors, in an environment of its own. */
  public static synchronized String output(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream realOut = System.out;
    PrintStream realErr = System.err;
    PrintStream both = new PrintStream(written, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
    try {
      Dyad.commandLine(environment).execute(arguments);
    } finally {
      System.setOut(realOut);
      System.setErr(realErr);
    }
    return written.toString(StandardCharsets.UTF_8);
  }

  /** Runs a command line that may read this text. */
  public static synchronized Invocation withInput(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream realIn = System.in;
    PrintStream realOut = System.out;
    PrintStream realErr = System.err;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int exit = Dyad.commandLine().execute(arguments);
      return new Invocation(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setIn(realIn);
      System.setOut(realOut);
      System.setErr(realErr);
    }
  }
}
