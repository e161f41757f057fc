package org.w3id.dyad.cli;

/** What a command returns to the shell. */
public final class ExitCode {

  /** The command did what was asked. */
  public static final int OK = 0;

  /** The command did what was asked and found problems in the data. */
  public static final int PROBLEMS_FOUND = 1;

  /** The command was called wrongly or failed. */
  public static final int ERROR = 2;

  private ExitCode() {}
}
