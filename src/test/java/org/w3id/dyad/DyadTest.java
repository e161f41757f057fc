package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.cli.ExitCode;

/** The main command's own behaviour: what it prints where, and its exit codes. */
final class DyadTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpGoesToTheOutput() {
    assertEquals(ExitCode.OK, run("--help"));
    assertTrue(out.toString().startsWith("Usage: dyad"), out::toString);
    assertEquals("", err.toString());
  }

  @Test
  void versionIsOneLine() {
    assertEquals(ExitCode.OK, run("--version"));
    assertTrue(out.toString().matches("dyad \\S.*\\R"), out::toString);
  }

  @Test
  void noCommandIsAnErrorThatShowsTheUsage() {
    assertEquals(ExitCode.ERROR, run());
    assertTrue(err.toString().contains("Usage: dyad"), err::toString);
    assertEquals("", out.toString());
  }

  @Test
  void anUnknownOptionIsAnErrorThatNamesIt() {
    assertEquals(ExitCode.ERROR, run("--bogus"));
    assertTrue(err.toString().contains("'--bogus'"), err::toString);
  }

  private int run(String... arguments) {
    return Dyad.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
