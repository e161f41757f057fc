package org.w3id.dyad.cli.setting;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option that a variable of the environment or a line of the settings file can give: all of
 * {@code serve}, and those that several commands take.
 *
 * @param key its name in the file: {@code serve.port}, or {@code base-dir} if several commands take
 *     it
 * @param option the option of one of the commands
 */
public record Setting(String key, OptionSpec option) {
  private static final String SERVE = "serve";
  private static final Set<String> SHARED = Set.of("base-dir", "keep", "trade-store");

  /** All settings of a program's commands, by key. */
  public static Map<String, Setting> of(CommandSpec program) {
    Map<String, Setting> settings = new TreeMap<>();
    for (CommandLine command : program.subcommands().values()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        key(option).ifPresent(key -> settings.putIfAbsent(key, new Setting(key, option)));
      }
    }
    return settings;
  }

  /** The key of an option; none if only the command line can give it. */
  static Optional<String> key(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
      return Optional.empty();
    }
    String name = option.longestName().replaceFirst("^--", "");
    if (SHARED.contains(name)) {
      return Optional.of(name);
    }
    return argument.command().name().equals(SERVE)
        ? Optional.of(SERVE + "." + name)
        : Optional.empty();
  }

  /** The variable of the environment: {@code DYAD_SERVE_PORT}. */
  public String variable() {
    return variable(key);
  }

  static String variable(String key) {
    return "DYAD_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** What holds where it is not set; empty if nothing does. */
  String standard() {
    return option.defaultValue() == null ? "" : option.defaultValue();
  }

  /** What the help says of it, on one line. */
  public String description() {
    return String.join(" ", option.description())
        .replace("${DEFAULT-VALUE}", standard())
        .replace("%n", " ");
  }
}
