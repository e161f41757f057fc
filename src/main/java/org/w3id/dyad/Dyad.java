package org.w3id.dyad;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.w3id.dyad.assembly.Home;
import org.w3id.dyad.cli.BuildCommand;
import org.w3id.dyad.cli.CheckCommand;
import org.w3id.dyad.cli.ClaimsCommand;
import org.w3id.dyad.cli.DiffCommand;
import org.w3id.dyad.cli.DumpCommand;
import org.w3id.dyad.cli.ExitCode;
import org.w3id.dyad.cli.ExplainCommand;
import org.w3id.dyad.cli.ExportTradeCommand;
import org.w3id.dyad.cli.GenerateCommand;
import org.w3id.dyad.cli.HealthCommand;
import org.w3id.dyad.cli.LoadCommand;
import org.w3id.dyad.cli.MatchCommand;
import org.w3id.dyad.cli.PruneCommand;
import org.w3id.dyad.cli.PublishCommand;
import org.w3id.dyad.cli.QueryCommand;
import org.w3id.dyad.cli.ReportCommand;
import org.w3id.dyad.cli.ServeCommand;
import org.w3id.dyad.cli.SourcesCommand;
import org.w3id.dyad.cli.UnloadCommand;
import org.w3id.dyad.cli.ValidateCommand;
import org.w3id.dyad.cli.certificate.VerifyCommand;
import org.w3id.dyad.cli.fetch.FetchCommand;
import org.w3id.dyad.cli.mcp.McpCommand;
import org.w3id.dyad.cli.option.LogFormatOption;
import org.w3id.dyad.cli.setting.ConfigCommand;
import org.w3id.dyad.cli.setting.SettingValues;
import org.w3id.dyad.release.FailureText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: takes arguments, runs a command, and ends with its exit code. */
@Command(
    name = "dyad",
    description = "A knowledge graph of the relations between states.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    subcommands = {
      BuildCommand.class,
      CheckCommand.class,
      ClaimsCommand.class,
      ConfigCommand.class,
      DiffCommand.class,
      DumpCommand.class,
      ExplainCommand.class,
      ExportTradeCommand.class,
      FetchCommand.class,
      GenerateCommand.class,
      HealthCommand.class,
      LoadCommand.class,
      MatchCommand.class,
      McpCommand.class,
      PruneCommand.class,
      PublishCommand.class,
      QueryCommand.class,
      ReportCommand.class,
      ServeCommand.class,
      SourcesCommand.class,
      UnloadCommand.class,
      VerifyCommand.class,
      ValidateCommand.class,
      CommandLine.HelpCommand.class,
    },
    versionProvider = Dyad.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:it went well",
      " 1:problems were found in the data",
      " 2:the command could not be carried out"
    })
public final class Dyad implements Runnable {

  @Spec private CommandSpec spec;

  private Dyad() {}

  /** Runs a command and ends the program with its exit code. */
  public static void main(String[] arguments) {
    installLog(arguments);
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(run(arguments));
  }

  /** Before the commands are looked at, since that loads classes with loggers. */
  private static void installLog(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals(LogFormatOption.COMMAND)) {
      Optional<String> setting = settings(System.getenv()).text(LogFormatOption.KEY);
      LogFormatOption.of(arguments, setting).format().install();
    }
  }

  private static SettingValues settings(Map<String, String> environment) {
    return new SettingValues(environment, Home.fromLauncher());
  }

  private static int run(String[] arguments) {
    try {
      return commandLine().execute(arguments);
    } catch (OutOfMemoryError e) {
      System.err.println("dyad: " + FailureText.of(e));
      return ExitCode.ERROR;
    }
  }

  static CommandLine commandLine() {
    return commandLine(System.getenv());
  }

  /** The commands, with settings of this environment. */
  static CommandLine commandLine(Map<String, String> environment) {
    return new CommandLine(new Dyad())
        .setDefaultValueProvider(settings(environment))
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Dyad::calledWrongly)
        .setExecutionExceptionHandler(Dyad::failed);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Missing a command");
  }

  private static int calledWrongly(CommandLine.ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    complain(command, e.getMessage() + source(e, arguments));
    if (command.getParent() == null && !(e instanceof CommandLine.UnmatchedArgumentException)) {
      command.usage(command.getErr());
    } else {
      CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
      command.getErr().println("See \"" + name(command) + " --help\".");
    }
    return ExitCode.ERROR;
  }

  /** Where a wrong value is set, if not on the command line. */
  private static String source(CommandLine.ParameterException e, String[] arguments) {
    if (!(e.getArgSpec() instanceof OptionSpec option) || isGiven(option, arguments)) {
      return "";
    }
    return ((SettingValues) e.getCommandLine().getDefaultValueProvider())
        .of(option)
        .map(value -> " (set by " + value.from() + ")")
        .orElse("");
  }

  private static boolean isGiven(OptionSpec option, String[] arguments) {
    return Arrays.stream(arguments)
        .map(argument -> argument.split("=", 2)[0])
        .anyMatch(Arrays.asList(option.names())::contains);
  }

  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    complain(command, FailureText.of(failure));
    return ExitCode.ERROR;
  }

  private static void complain(CommandLine command, String message) {
    String text = command.getColorScheme().errorText(name(command) + ": " + message).toString();
    command.getErr().println(text);
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }

  /** The version from the jar's manifest; classes that run without a jar have none. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = Dyad.class.getPackage().getImplementationVersion();
      return new String[] {"dyad " + (version == null ? "(not packaged)" : version)};
    }
  }
}
