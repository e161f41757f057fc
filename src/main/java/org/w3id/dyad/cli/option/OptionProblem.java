package org.w3id.dyad.cli.option;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What is wrong with the value of an option. */
public final class OptionProblem {
  private OptionProblem() {}

  /**
   * The exception for it, which knows its option, so that the place where it is set can be told.
   *
   * @param option such as {@code --port}
   */
  public static ParameterException of(CommandSpec command, String option, String message) {
    return new ParameterException(command.commandLine(), message, command.findOption(option), null);
  }
}
