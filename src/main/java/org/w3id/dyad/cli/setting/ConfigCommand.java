package org.w3id.dyad.cli.setting;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.w3id.dyad.cli.ExitCode;
import org.w3id.dyad.cli.output.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows each setting, its value, and where that is set. */
@Command(
    name = "config",
    description =
        "Show the settings, their values, and where each is set. An option of the command line wins"
            + " over a variable of the environment, and that over the file of settings: the one that"
            + " DYAD_CONFIG names, or dyad.conf in the project's folder.")
public final class ConfigCommand implements Callable<Integer> {
  private static final String NOTHING = "-";

  @Spec private CommandSpec spec;

  @Option(
      names = "--template",
      description = "write a file of settings with each default as a comment")
  private boolean isTemplate;

  @Override
  public Integer call() {
    Map<String, Setting> settings = Setting.of(spec.root());
    if (isTemplate) {
      settings.values().forEach(setting -> printTemplate(setting, System.out));
      return ExitCode.OK;
    }
    SettingValues values = (SettingValues) spec.commandLine().getDefaultValueProvider();
    printValues(settings, values);
    List<String> variables = settings.values().stream().map(Setting::variable).toList();
    values.unknownVariables(variables).forEach(name -> warn(name, variables));
    return ExitCode.OK;
  }

  private void printValues(Map<String, Setting> settings, SettingValues values) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("setting", "value", "from"));
    for (Setting setting : settings.values()) {
      Optional<SettingValues.Value> value = value(setting, values);
      rows.add(
          List.of(
              setting.key(),
              value.map(SettingValues.Value::text).orElse(shown(setting.standard())),
              value.map(SettingValues.Value::from).orElse("default")));
    }
    TextTable.print(rows, System.out);
  }

  /** What is wrong with the settings is told by this command, not by that which has the option. */
  private Optional<SettingValues.Value> value(Setting setting, SettingValues values) {
    try {
      return values.of(setting.option());
    } catch (ParameterException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static String shown(String standard) {
    return standard.isEmpty() ? NOTHING : standard;
  }

  private static void printTemplate(Setting setting, PrintStream out) {
    String standard = setting.standard();
    out.printf(
        "# %s%n#%s = %s%n%n",
        setting.description(),
        setting.key(),
        standard.isEmpty() ? setting.option().paramLabel() : standard);
  }

  private static void warn(String name, Collection<String> known) {
    System.err.println(
        "note: " + name + " in the environment is no setting" + NearNames.hint(name, known));
  }
}
