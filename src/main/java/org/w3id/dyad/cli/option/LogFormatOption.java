package org.w3id.dyad.cli.option;

import java.util.Optional;
import org.w3id.dyad.log.LogFormat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The form of the logs. */
@Command(name = LogFormatOption.COMMAND)
public final class LogFormatOption {
  /** Its key among the settings. */
  public static final String KEY = "serve.log-format";

  /** The command that takes it. */
  public static final String COMMAND = "serve";

  @Option(
      names = "--log-format",
      paramLabel = "text|json",
      defaultValue = "text",
      description =
          "the form of the log on the standard error and of the access log (default:"
              + " ${DEFAULT-VALUE})")
  private LogFormat format = LogFormat.TEXT;

  /**
   * The option among arguments that are not looked at otherwise; text if they are malformed, which
   * the command itself tells.
   *
   * @param setting what holds if they do not have it
   */
  public static LogFormatOption of(String[] arguments, Optional<String> setting) {
    LogFormatOption option = new LogFormatOption();
    CommandLine line =
        new CommandLine(option)
            .setUnmatchedArgumentsAllowed(true)
            .setUnmatchedOptionsArePositionalParams(true)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setDefaultValueProvider(argument -> setting.orElse(null));
    try {
      line.parseArgs(arguments);
    } catch (ParameterException e) {
      return new LogFormatOption();
    }
    return option;
  }

  /** Which. */
  public LogFormat format() {
    return format;
  }
}
