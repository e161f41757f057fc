package org.w3id.dyad;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.dyad.cli.setting.Setting;
import org.w3id.dyad.documentation.Page;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The pages of the commands and of the settings, from the commands' own help. */
public final class CommandPages {
  private CommandPages() {}

  /** Writes both into a folder. */
  public static void write(Path folder) {
    CommandLine program = Dyad.commandLine(Map.of());
    Page commands =
        new Page("Commands", "What each command says with `--help`, and its exit codes.");
    commands.block("text", program.getUsageMessage(Ansi.OFF));
    new TreeMap<>(program.getSubcommands())
        .forEach(
            (name, command) ->
                commands
                    .section("dyad " + name, name)
                    .block("text", command.getUsageMessage(Ansi.OFF)));
    commands.write(folder.resolve("commands.md"));
    settings(program).write(folder.resolve("settings.md"));
  }

  private static Page settings(CommandLine program) {
    Page page =
        new Page(
            "Settings",
            "An option of the command line wins over a variable of the environment, and that over the"
                + " file that `DYAD_CONFIG` names, or `dyad.conf` in the project's folder: `key ="
                + " value` on each line. `./dyad config` shows what holds and where it is set;"
                + " `./dyad config --template` writes such a file. `DYAD_JAVA_OPTS` are options of"
                + " Java, such as `-Xmx8g`.\n");
    page.columns("key", "variable", "default", "what it is");
    for (Setting setting : Setting.of(program.getCommandSpec()).values()) {
      String standard = setting.option().defaultValue();
      page.row(
          List.of(
              "<a id=\"" + setting.key() + "\"></a>`" + setting.key() + "`",
              "`" + setting.variable() + "`",
              standard == null ? "" : "`" + standard + "`",
              Page.escape(setting.description())));
    }
    return page;
  }
}
