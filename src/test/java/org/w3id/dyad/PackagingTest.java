package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What packages say of the program is what the program is; they are run by packaging/test. */
class PackagingTest {
  private static final Path DEBIAN = Path.of("packaging/debian");

  private static String pom() throws IOException {
    return Files.readString(Path.of("pom.xml"));
  }

  /**
   * All settings of the program, and the folder of the releases; -Ddyad.update=true writes them.
   */
  @Test
  void theSettingsOfTheDebianPackageAreAllThatThereAre() throws IOException {
    List<String> expected =
        Invocation.of("config", "--template")
            .out()
            .replace("#base-dir = DIR", "base-dir = /var/lib/dyad")
            .lines()
            .toList();
    Path file = DEBIAN.resolve("dyad.conf");
    List<String> head = Files.readAllLines(file).subList(0, 3);
    if (Boolean.getBoolean("dyad.update")) {
      Files.write(file, Stream.concat(head.stream(), expected.stream()).toList());
    }
    List<String> actual = Files.readAllLines(file);
    assertEquals(
        expected, actual.subList(3, actual.size()), "run this test with -Ddyad.update=true");
  }

  @Test
  void theSettingsOfTheDebianPackageAreUnderstood() throws IOException {
    Path file = DEBIAN.resolve("dyad.conf");
    String shown =
        Invocation.in(Map.of("DYAD_CONFIG", file.toString()), "", "config")
            .out()
            .replaceAll(" +", " ");
    assertTrue(shown.contains("\nbase-dir /var/lib/dyad " + file + ":5"), shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"postinst", "prerm", "postrm"})
  void aScriptOfTheDebianPackageEndsAtAnyError(String name) throws IOException {
    String script = Files.readString(DEBIAN.resolve("control").resolve(name));
    assertTrue(script.startsWith("#!/bin/sh\nset -e\n"), script);
  }

  /** dpkg asks before it replaces one, and purges it. */
  @Test
  void whatLiesBelowEtcIsAFileOfSettings() throws IOException {
    Set<String> kept = new TreeSet<>(Files.readAllLines(DEBIAN.resolve("control/conffiles")));
    Matcher file =
        Pattern.compile(
                "<src>packaging/debian/([^<]+)</src>\\s*<mapper>\\s*<type>perm</type>\\s*<prefix>(/etc[^<]*)</prefix>")
            .matcher(pom());
    Set<String> packed = new TreeSet<>();
    while (file.find()) {
      packed.add(file.group(2) + "/" + file.group(1));
    }
    assertEquals(kept, packed);
  }

  /** In an image there is no shell, so that the launcher cannot start the program there. */
  @Test
  void theImageStartsTheProgramAsTheLauncherDoes() throws IOException {
    Matcher options = Pattern.compile("\noptions=\"([^\"]*)\"").matcher(launcher());
    Matcher more =
        Pattern.compile("\n  \\*\\) options=\"\\$options ([^\"]*)\"").matcher(launcher());
    Matcher entry = Pattern.compile("<entrypoint>([^<]*)</entrypoint>").matcher(pom());
    assertTrue(options.find() && more.find() && entry.find());
    Set<String> launched = words(options.group(1) + " " + more.group(1), " ");
    Set<String> image =
        words(entry.group(1), ",").stream()
            .filter(word -> word.startsWith("-X") || word.startsWith("-D"))
            .filter(word -> !word.startsWith("-Ddyad.home"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(launched, image);
  }

  private static String launcher() throws IOException {
    return Files.readString(Path.of("dyad"));
  }

  private static Set<String> words(String text, String separator) {
    return new TreeSet<>(Arrays.asList(text.split(separator)));
  }

  /** What Maven Central asks of a pom. */
  @ParameterizedTest
  @ValueSource(strings = {"name", "description", "url", "licenses", "developers", "scm"})
  void thePomHasWhatMavenCentralAsksFor(String element) throws IOException {
    assertTrue(pom().contains("\n  <" + element + ">"), element);
  }

  /** What it asks of these. */
  @ParameterizedTest
  @CsvSource({"developers, email", "scm, connection", "scm, developerConnection", "scm, url"})
  void thePomSaysWhoAndWhere(String element, String member) throws IOException {
    String part =
        pom().replaceFirst("(?s).*\n  <" + element + ">(.*?)\n  </" + element + ">.*", "$1");
    assertTrue(part.contains("<" + member + ">"), part);
  }

  @Test
  void theServiceIsHardenedAndStopsAfterTheServer() throws IOException {
    List<String> service = Files.readAllLines(DEBIAN.resolve("dyad.service"));
    for (String line :
        List.of(
            "User=dyad",
            "NoNewPrivileges=yes",
            "ProtectSystem=strict",
            "ProtectHome=yes",
            "PrivateTmp=yes",
            "CapabilityBoundingSet=",
            "SystemCallFilter=@system-service",
            "StateDirectory=dyad",
            "SuccessExitStatus=143",
            "TimeoutStopSec=30")) {
      assertTrue(service.contains(line), line);
    }
  }
}
