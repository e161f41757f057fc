package org.w3id.dyad.cli.setting;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.w3id.dyad.assembly.Home;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The values of settings that the command line does not give: of the environment first, then of the
 * file that {@code DYAD_CONFIG} names, or {@code dyad.conf} in the project's folder.
 */
public final class SettingValues implements IDefaultValueProvider {
  private static final String FILE_VARIABLE = "DYAD_CONFIG";

  /** Variables that are no settings, but for the launcher. */
  private static final Set<String> OTHERS = Set.of(FILE_VARIABLE, "DYAD_HOME", "DYAD_JAVA_OPTS");

  private final Map<String, String> environment;
  private final Home home;

  /** Values of an environment, and of a file that it names or that is in a project's folder. */
  public SettingValues(Map<String, String> environment, Home home) {
    this.environment = Map.copyOf(environment);
    this.home = home;
  }

  /**
   * A value and where it is set.
   *
   * @param from such as {@code DYAD_SERVE_PORT} or {@code /etc/dyad/dyad.conf:3}
   */
  public record Value(String text, String from) {}

  @Override
  public String defaultValue(ArgSpec argument) {
    return of(argument).map(Value::text).orElse(null);
  }

  /**
   * The value of an option that the command line does not give.
   *
   * @throws ParameterException if the file of settings is malformed
   */
  public Optional<Value> of(ArgSpec argument) {
    CommandSpec command = argument.command();
    try {
      return Setting.key(argument).flatMap(key -> value(key, command.root()));
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  private Optional<Value> value(String key, CommandSpec program) {
    return value(key, file -> SettingsFile.read(file, Setting.of(program).keySet()));
  }

  /**
   * The value of a setting, whatever else is set; empty if the file of settings is malformed.
   *
   * @param key its name in the file
   */
  public Optional<String> text(String key) {
    try {
      return value(key, SettingsFile::read).map(Value::text);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private Optional<Value> value(String key, Function<Path, Map<String, SettingsFile.Line>> reader) {
    String variable = Setting.variable(key);
    String text = environment.getOrDefault(variable, "");
    if (!text.isBlank()) {
      return Optional.of(new Value(text, variable));
    }
    return file().flatMap(file -> inFile(file, reader.apply(file).get(key)));
  }

  private static Optional<Value> inFile(Path file, SettingsFile.Line line) {
    return Optional.ofNullable(line)
        .map(found -> new Value(found.value(), file + ":" + found.number()));
  }

  /** The file of settings, if there is one. */
  Optional<Path> file() {
    String named = environment.getOrDefault(FILE_VARIABLE, "");
    if (!named.isBlank()) {
      return Optional.of(Path.of(named));
    }
    return Optional.of(home.folder().resolve("dyad.conf")).filter(Files::exists);
  }

  /** Variables that look like settings and are none. */
  List<String> unknownVariables(Collection<String> known) {
    return environment.keySet().stream()
        .filter(name -> name.startsWith("DYAD_"))
        .filter(name -> !OTHERS.contains(name) && !known.contains(name))
        .sorted()
        .toList();
  }
}
