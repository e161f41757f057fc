package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dyad.cli.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Settings by option, environment and file: which one holds, and what is wrong with one. */
class SettingsTest {
  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final StringWriter err = new StringWriter();

  private Path file(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("dyad.conf"), text);
    environment.put("DYAD_CONFIG", file.toString());
    return file;
  }

  private CommandLine commandLine() {
    return Dyad.commandLine(environment).setErr(new PrintWriter(err, true));
  }

  private Object value(String option, String... arguments) {
    CommandSpec command = commandLine().parseArgs(arguments).subcommand().commandSpec();
    return command.findOption(option).getValue();
  }

  @Test
  void anOptionWinsOverTheEnvironmentAndThatOverTheFile() throws Exception {
    assertEquals(3030, (int) value("--port", "serve"));
    file("# a comment\n\n  serve.port =  4000  \n");
    assertEquals(4000, (int) value("--port", "serve"));
    environment.put("DYAD_SERVE_PORT", "");
    assertEquals(4000, (int) value("--port", "serve"));
    environment.put("DYAD_SERVE_PORT", "5000");
    assertEquals(5000, (int) value("--port", "serve"));
    assertEquals(6000, (int) value("--port", "serve", "--port", "6000"));
  }

  @Test
  void aSharedSettingIsOfEachCommandThatHasIt() throws Exception {
    file("base-dir = /srv/über\nkeep=7");
    for (String command : List.of("serve", "build", "claims", "prune")) {
      assertEquals(Path.of("/srv/über"), value("--base-dir", command));
    }
    assertEquals(7, (int) value("--keep", "prune"));
    environment.put("DYAD_BASE_DIR", "/other");
    assertEquals(Path.of("/other"), value("--base-dir", "build"));
  }

  @Test
  void severalValuesHaveSpacesBetweenThemAndOptionsReplaceThem() throws Exception {
    file("serve.proxy = 10.0.0.0/8  192.0.2.1");
    assertEquals(List.of("10.0.0.0/8", "192.0.2.1"), value("--proxy", "serve"));
    assertEquals(List.of("a"), value("--proxy", "serve", "--proxy", "a"));
    assertEquals(List.of(), value("--allow-service", "serve"));
  }

  /** What a script's result looks like is not for a file that somebody wrote long ago. */
  @Test
  void optionsOfOtherCommandsAreNoSettings() throws Exception {
    Path file = file("load.force = true");
    assertFails(file + ":1: there is no setting \"load.force\"; \"dyad config\" lists them");
  }

  @ParameterizedTest
  @CsvSource({
    "serve.prot = 1, 'there is no setting \"serve.prot\"; did you mean \"serve.port\" or \"serve.proxy\"?'",
    "Serve.port = 1, 'there is no setting \"Serve.port\"; did you mean \"serve.port\"?'",
    "port = 1, 'there is no setting \"port\"; \"dyad config\" lists them'",
    "serve.port 1, '\"serve.port 1\" is not \"key = value\"'",
    "serve.port =, 'serve.port has no value; give one, or remove the line'",
    "'serve.host = a\nserve.host = a', 'serve.host is set in line 3 already'"
  })
  void aLineThatIsWrongIsNamed(String lines, String message) throws Exception {
    Path file = file("keep = 2\n\n" + lines);
    assertFails(file + ":" + (lines.contains("\n") ? 4 : 3) + ": " + message);
  }

  @ParameterizedTest
  @CsvSource({
    "serve.port, x, Invalid value for option '--port': 'x' is not an int",
    "serve.port, 70000, --port 70000 is not a port: 0 to 65535",
    "serve.timeout, 0, --timeout is at least 1",
    "trade-store, x, --trade-store \"x\" is not an address such as jdbc:trino://localhost:8080/hive/dyad"
  })
  void aValueThatIsWrongIsNamedWithWhereItIsSet(String key, String value, String message)
      throws Exception {
    Path file = file("# first\n" + key + " = " + value);
    assertFails(message + " (set by " + file + ":2)");
    String variable = "DYAD_" + key.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_");
    environment.put(variable, value);
    assertFails(message + " (set by " + variable + ")");
    String option = "--" + key.replace("serve.", "");
    assertFails(message, option + "=" + value);
  }

  @Test
  void theCommandThatShowsThemTellsWhatIsWrong() throws Exception {
    Path file = file("serve.port 1");
    assertEquals(ExitCode.ERROR, commandLine().execute("config"), err::toString);
    assertEquals(
        "dyad config: " + file + ":1: \"serve.port 1\" is not \"key = value\"",
        err.toString().lines().findFirst().orElse(""));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    environment.put("DYAD_CONFIG", folder.resolve("none.conf").toString());
    assertFails("there is no file of settings " + folder.resolve("none.conf"));
  }

  private void assertFails(String message, String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "serve";
    System.arraycopy(options, 0, arguments, 1, options.length);
    err.getBuffer().setLength(0);
    assertEquals(ExitCode.ERROR, commandLine().execute(arguments), err::toString);
    assertEquals("dyad serve: " + message, err.toString().lines().findFirst().orElse(""));
  }

  @Test
  void theCommandShowsWhatHoldsAndWhereItIsSet() throws Exception {
    Path file = file("serve.port = 4000\nserve.timeout = 9");
    environment.put("DYAD_SERVE_TIMEOUT", "10");
    environment.put("DYAD_SERVE_PROT", "1");
    environment.put("DYAD_JAVA_OPTS", "-Xmx1g");
    List<String> lines = config().lines().map(line -> line.replaceAll(" +", " ")).toList();
    assertTrue(lines.contains("serve.port 4000 " + file + ":1"), lines::toString);
    assertTrue(lines.contains("serve.timeout 10 DYAD_SERVE_TIMEOUT"), lines::toString);
    assertTrue(lines.contains("serve.host 127.0.0.1 default"), lines::toString);
    assertTrue(lines.contains("serve.access-log - default"), lines::toString);
    String note = "note: DYAD_SERVE_PROT in the environment is no setting; did you mean \"";
    assertTrue(err.toString().startsWith(note + "DYAD_SERVE_PORT\""), err::toString);
    assertEquals(1, err.toString().lines().count(), err::toString);
  }

  @Test
  void theTemplateIsAFileOfSettingsThatChangesNothing() throws Exception {
    String template = config("--template");
    String plain = config();
    file(template);
    assertEquals(plain, config());
    file(
        template
            .lines()
            .filter(line -> line.matches("#\\S+ = [^A-Z]*"))
            .map(line -> line.substring(1))
            .collect(Collectors.joining("\n")));
    assertEquals(values(plain), values(config()));
  }

  private static String values(String shown) {
    return shown.lines().map(line -> line.replaceAll("  +\\S+$", "")).skip(2).toList().toString();
  }

  private String config(String... options) {
    PrintStream realOut = System.out;
    PrintStream realErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    String[] arguments = new String[options.length + 1];
    arguments[0] = "config";
    System.arraycopy(options, 0, arguments, 1, options.length);
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      assertEquals(ExitCode.OK, Dyad.commandLine(environment).execute(arguments));
    } finally {
      System.setOut(realOut);
      System.setErr(realErr);
    }
    err.append(told.toString(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
