package org.w3id.dyad;

import org.slf4j.bridge.SLF4JBridgeHandler;
import org.w3id.dyad.command.BuildCommand;
import org.w3id.dyad.command.CheckCommand;
import org.w3id.dyad.command.ClaimsCommand;
import org.w3id.dyad.command.DiffCommand;
import org.w3id.dyad.command.DumpCommand;
import org.w3id.dyad.command.ExplainCommand;
import org.w3id.dyad.command.ExportTradeCommand;
import org.w3id.dyad.command.GenerateCommand;
import org.w3id.dyad.command.LoadCommand;
import org.w3id.dyad.command.PruneCommand;
import org.w3id.dyad.command.QueryCommand;
import org.w3id.dyad.command.ReportCommand;
import org.w3id.dyad.command.ServeCommand;
import org.w3id.dyad.command.SourcesCommand;
import org.w3id.dyad.command.UnloadCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
      DiffCommand.class,
      DumpCommand.class,
      ExplainCommand.class,
      ExportTradeCommand.class,
      GenerateCommand.class,
      LoadCommand.class,
      PruneCommand.class,
      QueryCommand.class,
      ReportCommand.class,
      ServeCommand.class,
      SourcesCommand.class,
      UnloadCommand.class,
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

  /** Exit code of a command that did what was asked. */
  public static final int OK = 0;

  /** Exit code of a command that did what was asked and found problems in the data. */
  public static final int PROBLEMS_FOUND = 1;

  /** Exit code of a command that was called wrongly or failed. */
  public static final int ERROR = 2;

  @Spec private CommandSpec spec;

  private Dyad() {}

  public static void main(String[] arguments) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    try {
      return commandLine().execute(arguments);
    } catch (OutOfMemoryError e) {
      System.err.println("dyad: " + FailureText.of(e));
      return ERROR;
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new Dyad())
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
    complain(command, e.getMessage());
    if (command.getParent() == null && !(e instanceof CommandLine.UnmatchedArgumentException)) {
      command.usage(command.getErr());
    } else {
      CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
      command.getErr().println("See \"" + name(command) + " --help\".");
    }
    return ERROR;
  }

  private static int failed(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    complain(command, FailureText.of(failure));
    return ERROR;
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
