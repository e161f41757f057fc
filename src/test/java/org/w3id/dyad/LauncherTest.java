package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a project of its own, with programs in place of Java and Maven that only tell how
 * they were called.
 */
class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then echo 'openjdk version "%s"' >&2; exit; fi
      for argument; do
        case $argument in -XX:ArchiveClassesAtExit=*) : >"${argument#*=}" ;; esac
        printf '[%%s]' "$argument"
      done
      """;
  private static final String MAVEN =
      """
      #!/bin/sh
      echo called >>"$DYAD_HOME/maven.txt"
      mkdir -p target/lib
      sleep 0.3
      : >target/dyad.jar
      """;

  @TempDir private Path folder;
  private Path home;
  private Path programs;

  private record Run(int exit, String out, String err) {}

  @BeforeEach
  void makeAProject() throws IOException {
    home = Files.createDirectories(folder.resolve("a project ж").resolve("src/main"));
    home = home.getParent().getParent();
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.writeString(home.resolve("src/main/A.java"), "class A {}");
    Files.createDirectories(home.resolve("web/node_modules"));
    Files.writeString(home.resolve("web/build.mjs"), "");
    Files.copy(Path.of("dyad"), home.resolve("dyad"));
    assertTrue(home.resolve("dyad").toFile().setExecutable(true));
    programs = Files.createDirectories(folder.resolve("bin"));
    for (String tool : "sed head find touch readlink dirname mkdir mv rm ln sleep".split(" ")) {
      program(tool, "#!/bin/sh\nexec " + real(tool) + " \"$@\"\n");
    }
    program("java", JAVA.formatted("17.0.9"));
    program("javac", "#!/bin/sh\n");
    program("mvn", MAVEN);
    program("npm", "#!/bin/sh\n");
  }

  private static Path real(String tool) {
    Path here = Path.of("/usr/bin", tool);
    return Files.exists(here) ? here : Path.of("/bin", tool);
  }

  private void program(String name, String script) throws IOException {
    Path file = programs.resolve(name);
    Files.writeString(file, script);
    assertTrue(file.toFile().setExecutable(true));
  }

  private Process start(
      Path launcher, Path directory, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", programs.toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Run end(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return new Run(process.exitValue(), out, err);
  }

  private Run run(String... arguments) throws Exception {
    return end(start(home.resolve("dyad"), home, Map.of(), arguments));
  }

  private long builds() throws IOException {
    Path calls = home.resolve("maven.txt");
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  @Test
  void itBuildsOnceAndAgainOnlyAfterAChange() throws Exception {
    Run first = run("query", "a name", "");
    assertEquals(0, first.exit(), first::err);
    assertTrue(first.err().contains("building dyad (first time: downloads dependencies)"));
    assertTrue(
        first.out().endsWith("[-jar][" + home + "/target/dyad.jar][query][a name][]"), first::out);
    assertTrue(first.out().contains("[-Ddyad.home=" + home + "]"), first::out);
    assertEquals("", run("build").err());
    assertEquals(1, builds());
    Files.setLastModifiedTime(
        home.resolve("src/main/A.java"), FileTime.from(Instant.now().plusSeconds(5)));
    assertTrue(run("build").err().startsWith("building dyad"));
    assertEquals(2, builds());
  }

  @Test
  void itBuildsAgainAfterAChangeOfThePagesButNotOfWhatNpmInstalled() throws Exception {
    run("build");
    FileTime later = FileTime.from(Instant.now().plusSeconds(5));
    Path installed = Files.writeString(home.resolve("web/node_modules/a.js"), "");
    for (Path file : List.of(installed, installed.getParent(), home.resolve("web"))) {
      Files.setLastModifiedTime(file, later);
    }
    assertEquals("", run("build").err());
    Files.setLastModifiedTime(home.resolve("web/build.mjs"), later);
    assertTrue(run("build").err().startsWith("building dyad"));
    assertEquals(2, builds());
  }

  @Test
  void aQueryIsStartedWithAnArchiveThatIsMadeOnceAfterABuild() throws Exception {
    String archive = "[-XX:SharedArchiveFile=" + home + "/target/dyad-java17.jsa]";
    assertFalse(run("build").out().contains(".jsa"));
    assertTrue(run("query", "a").out().contains(archive));
    Path file = home.resolve("target/dyad-java17.jsa");
    Files.writeString(file, "kept");
    assertTrue(run("query", "a").out().contains(archive));
    assertEquals("kept", Files.readString(file));
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    assertTrue(run("query", "a").out().contains(archive));
    assertEquals("", Files.readString(file));
    assertFalse(run("serve").out().contains(".jsa"));
  }

  @Test
  void itIsFoundThroughLinksAndFromElsewhere() throws Exception {
    run("build");
    Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("dyad"));
    Files.createSymbolicLink(programs.resolve("relative"), Path.of("../link"));
    for (Path launcher : List.of(link, programs.resolve("relative"))) {
      Run run = end(start(launcher, folder, Map.of(), "sources"));
      assertTrue(run.out().contains("[-Ddyad.home=" + home + "]"), run::out);
    }
  }

  @Test
  void twoAtOnceBuildOnce() throws Exception {
    Process one = start(home.resolve("dyad"), home, Map.of(), "one");
    Process two = start(home.resolve("dyad"), home, Map.of(), "two");
    assertTrue(end(one).out().endsWith("[one]"));
    assertTrue(end(two).out().endsWith("[two]"));
    assertEquals(1, builds());
    assertFalse(Files.exists(home.resolve("target/.building")));
  }

  @Test
  void optionsForJavaAreHandedOn() throws Exception {
    Run run =
        end(start(home.resolve("dyad"), home, Map.of("DYAD_JAVA_OPTS", "-Xmx8g -Xss4m"), "build"));
    assertTrue(run.out().contains("[-Xmx8g][-Xss4m][-jar]"), run::out);
  }

  @Test
  void buildsMayPauseAndServersMayNot() throws Exception {
    for (String command : List.of("build", "load", "unload")) {
      assertTrue(run(command).out().contains("[-XX:+UseParallelGC]"), command);
    }
    assertFalse(run("serve").out().contains("ParallelGC"));
  }

  private void assertFails(String message, Map<String, String> environment) throws Exception {
    Run run = end(start(home.resolve("dyad"), home, environment, "build"));
    assertEquals(2, run.exit());
    assertTrue(run.err().startsWith("dyad: " + message), run::err);
    assertEquals("", run.out());
    assertEquals(0, builds());
  }

  @Test
  void tooFewOpenFilesAreNamed() throws Exception {
    Process limited =
        new ProcessBuilder("sh", "-c", "ulimit -n 64; exec \"$0\" serve", home + "/dyad").start();
    Run run = end(limited);
    assertEquals(2, run.exit());
    assertTrue(run.err().startsWith("dyad: only 64 files may be open at once."), run::err);
  }

  @Test
  void whatIsMissingIsNamedWithWhatToInstall() throws Exception {
    Files.delete(programs.resolve("npm"));
    assertFails("no npm found. Install it, for example: apt install", Map.of());
    Files.delete(programs.resolve("mvn"));
    assertFails("no Maven found. Install it, for example: apt install", Map.of());
    Files.delete(programs.resolve("javac"));
    assertFails("no Java compiler found. Install a JDK, 17 or newer, for example: apt", Map.of());
    program("java", JAVA.formatted("1.8.0_392"));
    assertFails(programs + "/java is Java 8. Install a JDK, 17 or newer, ", Map.of());
    program("java", JAVA.formatted("11.0.2"));
    assertFails(programs + "/java is Java 11. Install a JDK, 17 or newer, ", Map.of());
    Files.delete(programs.resolve("java"));
    assertFails("no Java found. Install a JDK, 17 or newer, for example: apt install", Map.of());
    assertFails(
        "JAVA_HOME is /none, which has no bin/java. Correct it or unset it.",
        Map.of("JAVA_HOME", "/none"));
  }

  /** Of a package there are no sources, and no compiler is there. */
  @Test
  void aPackageIsRunWithoutABuild() throws Exception {
    Path jar = home.resolve("dyad.jar");
    Files.createFile(jar);
    Files.delete(home.resolve("pom.xml"));
    Files.delete(programs.resolve("mvn"));
    Files.delete(programs.resolve("javac"));
    Run run = run("serve");
    assertEquals("", run.err());
    assertTrue(run.out().endsWith("[-jar][" + jar + "][serve]"), run::out);
    program("java", JAVA.formatted("11.0.2"));
    assertFails(
        programs + "/java is Java 11. Install a Java runtime, 17 or newer, for example", Map.of());
    Path own = Files.createDirectories(home.resolve("runtime/bin")).resolve("java");
    Files.writeString(own, JAVA.formatted("21.0.1"));
    assertTrue(own.toFile().setExecutable(true));
    Run newer = run("serve");
    assertTrue(newer.out().endsWith("[serve]"), newer::out);
    assertTrue(newer.out().contains("[--enable-native-access=ALL-UNNAMED]"), newer::out);
    assertFalse(run.out().contains("enable-native-access"), run::out);
  }

  @Test
  void aBuildThatFailsIsToldAndNothingIsStarted() throws Exception {
    program("mvn", "#!/bin/sh\necho 'it does not compile' >&2\nexit 1\n");
    Run run = run("build");
    assertEquals(2, run.exit());
    assertTrue(
        run.err().contains("it does not compile\ndyad: the build failed, see above."), run::err);
    assertEquals("", run.out());
    assertFalse(Files.exists(home.resolve("target/.building")));
  }
}
