package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.assembly.ShippedCopy;
import org.w3id.dyad.cli.ExitCode;

/**
 * A page whose blocks are run one after the other, in a folder of its own with the files that the
 * page takes for granted. A page that changes the data does so in a base of its own.
 */
final class DocumentRun implements AutoCloseable {
  private static final Path GIVEN = Path.of("src/test/resources/documentation/given");
  private static final Path DOCS = Path.of("docs").toAbsolutePath();
  private static final String SERVER = "http://127.0.0.1:3030/";
  private static final Set<String> CHANGES = Set.of("load", "unload", "diff");
  private static final Pattern ABSOLUTE = Pattern.compile("(?<![\\w:/.])/(?=(?:srv|tmp|backup)/)");
  private static final Pattern IMPORT = Pattern.compile("(?m)^(?:from|import) (.+?)(?: import|$)");

  /** In what is given: files that are loaded before the page, in folders by source. */
  private static final String LOADED = "loaded";

  private final Path page;
  private final Path folder;
  private final Path base;
  private final URI server;
  private final NotRun notRun;
  private final ShippedCopy copy;
  private final List<String> missing = new ArrayList<>();

  private DocumentRun(Path page, Path folder, URI server, NotRun notRun, boolean changes)
      throws IOException {
    this.page = page;
    this.folder = folder;
    this.server = server;
    this.notRun = notRun;
    this.copy = changes ? ShippedCopy.ofHeadersIn(folder) : null;
    this.base = changes ? folder.resolve("var/lib/dyad") : Shipped.releases().base();
  }

  /** Prepares a page. */
  static DocumentRun of(Path page, Path folder, URI server, NotRun notRun) throws IOException {
    Set<String> commands = commands(page);
    boolean changes =
        commands.stream().anyMatch(CHANGES::contains) || Files.exists(given(page).resolve(LOADED));
    DocumentRun run = new DocumentRun(page, folder, server, notRun, changes);
    if (changes && commands.contains("query")) {
      PathUtils.copyDirectory(Path.of("queries"), run.copy.home().queries());
    }
    run.prepare();
    return run;
  }

  private static Set<String> commands(Path page) throws IOException {
    Set<String> commands = new HashSet<>();
    for (DocumentBlock block : DocumentBlock.of(page)) {
      ShellStep.of(block.isIn("sh") ? block.text() : "").stream()
          .filter(ShellStep::isOfDyad)
          .forEach(step -> commands.add(step.words().get(0)));
    }
    return commands;
  }

  private void prepare() throws IOException {
    for (String place : new String[] {"srv", "tmp", "backup"}) {
      Files.createDirectories(folder.resolve(place));
    }
    Files.writeString(folder.resolve(".curlrc"), "fail\nsilent\nshow-error\nnoproxy = *\n");
    if (Files.exists(given(page))) {
      PathUtils.copyDirectory(given(page), folder);
    }
    if (Files.exists(folder.resolve(LOADED))) {
      load(folder.resolve(LOADED));
    }
  }

  private static Path given(Path page) {
    return GIVEN.resolve(page.getFileName().toString().replace(".md", ""));
  }

  private void load(Path sources) throws IOException {
    try (Stream<Path> folders = Files.list(sources)) {
      for (Path source : folders.toList()) {
        String command = "load " + source.getFileName() + " " + source;
        Invocation loaded = dyad(new ShellStep(true, command, ""));
        assertEquals(ExitCode.OK, loaded.exit(), () -> loaded.out() + loaded.err());
      }
    }
  }

  /** What is not installed here and would be needed. */
  List<String> missing() {
    return missing;
  }

  /** Runs a block; the next one may show its output. */
  void run(DocumentBlock block, String shown) throws Exception {
    if (notRun.has(page, block.language() + " ")) {
      return;
    }
    switch (block.language()) {
      case "console" -> console(block);
      case "sh" -> assertShown(shown, shell(block));
      case "sparql" -> query(block.text());
      case "python" -> program(List.of("/usr/bin/python3"), imports(block.text()), block, shown);
      case "r" -> program(List.of("Rscript"), "x = 1", block, shown);
      case "ini" -> settings(block);
      default -> assertTrue(block.isIn(DocumentsTest.DATA), block::name);
    }
  }

  private void settings(DocumentBlock block) throws IOException {
    Path file = Files.writeString(folder.resolve("dyad.conf"), block.text());
    Invocation shown = Invocation.in(Map.of("DYAD_CONFIG", file.toString()), "", "config");
    assertEquals(ExitCode.OK, shown.exit(), shown::err);
    long used = shown.out().lines().filter(line -> line.contains(file + ":")).count();
    assertEquals(block.text().lines().count(), used, shown::out);
  }

  private static void assertShown(String shown, String output) {
    assertTrue(
        shown.isEmpty()
            || new ConsoleExamples.Example("", shown).shows(output.replace("\r\n", "\n")),
        () -> "the page shows\n" + shown + "but it gave\n" + output);
  }

  private void console(DocumentBlock block) {
    for (ConsoleExamples.Example example :
        ConsoleExamples.in("```console\n" + block.text() + "```")) {
      ShellStep step = ShellStep.of(example.command() + "\n").get(0);
      assertTrue(step.isOfDyad(), () -> "not a command of dyad: " + example.command());
      assertShown(example.expected(), dyad(step).out());
    }
  }

  private String shell(DocumentBlock block) throws Exception {
    StringBuilder output = new StringBuilder();
    for (ShellStep step : ShellStep.of(block.text())) {
      String text = step.text();
      if (!step.isOfDyad()) {
        output.append(lines(text));
      } else if (!notRun.has(page, "dyad " + text)) {
        Invocation done = dyad(step);
        assertTrue(done.exit() < ExitCode.ERROR, () -> text + "\n" + done.out() + done.err());
        output.append(done.out());
      }
    }
    return output.toString();
  }

  private Invocation dyad(ShellStep step) {
    return Invocation.in(
        Map.of("DYAD_BASE_DIR", base.toString()),
        step.input(),
        step.words().stream().map(this::here).toArray(String[]::new));
  }

  /** A file of the page stands in the page's folder, unless the project has it. */
  private String here(String word) {
    String placed = placed(word);
    boolean isFile =
        Files.exists(folder.resolve(placed)) || placed.matches("[\\w-]+\\.(json|pem|nt|nq\\.gz)");
    return isFile && !Files.exists(Path.of(placed)) ? folder.resolve(placed).toString() : placed;
  }

  /** With the server's address, and folders of the page's own in the place of the machine's. */
  private String placed(String text) {
    if (text.startsWith(folder.toString())) {
      return text;
    }
    String placed = ABSOLUTE.matcher(text).replaceAll(Matcher.quoteReplacement(folder + "/"));
    return placed.replace("/var/lib/dyad", base.toString()).replace(SERVER, server.toString());
  }

  private String lines(String text) throws Exception {
    List<String> lines = text.lines().filter(line -> !notRun.has(page, line)).toList();
    for (String line : lines) {
      Matcher program = Pattern.compile("^(\\w+) |\\| (jq) ").matcher(line);
      if (program.find() && !isInstalled(program.group().replaceAll("[ |]", ""))) {
        missing.add(program.group());
        return "";
      }
    }
    String script = placed(String.join("\n", lines)).replace(" docs/", " " + DOCS + "/");
    return output(List.of("bash", "-euo", "pipefail", "-c", script), text);
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private String output(List<String> command, String text) throws Exception {
    Process process = start(command);
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> text + "\n" + output);
    return output;
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("CURL_HOME", folder.toString());
    builder.environment().keySet().removeIf(name -> name.matches("(?i)https?_proxy"));
    return builder.start();
  }

  /** A program that ends well where all that this one needs is there. */
  private static String imports(String program) {
    StringBuilder imports = new StringBuilder();
    for (Matcher each = IMPORT.matcher(program); each.find(); ) {
      imports.append("import ").append(each.group(1)).append('\n');
    }
    return imports.toString();
  }

  private void program(List<String> interpreter, String needs, DocumentBlock block, String shown)
      throws Exception {
    if (!runs(command(interpreter, needs))) {
      missing.add(interpreter + " with " + needs);
      return;
    }
    String program = block.text().replace(SERVER, server.toString());
    program =
        program.replace(SERVER.replaceFirst("/$", ""), server.toString().replaceFirst("/$", ""));
    assertShown(shown, output(command(interpreter, program), block.text()));
  }

  private List<String> command(List<String> interpreter, String program) throws IOException {
    List<String> command = new ArrayList<>(interpreter);
    command.add(Files.writeString(Files.createTempFile(folder, "program", ""), program).toString());
    return command;
  }

  private boolean runs(List<String> command) throws InterruptedException {
    try {
      return start(command).waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void query(String text) {
    DatasetGraph data = Shipped.store().data();
    Txn.executeRead(
        data,
        () -> {
          try (QueryExec asked = QueryExec.dataset(data).query(text).build()) {
            assertTrue(asked.select().hasNext(), () -> "no rows: " + text);
          }
        });
  }

  @Override
  public void close() {
    if (copy != null) {
      copy.close();
    }
  }
}
