package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.question.Questions;

/**
 * The programs that the tutorials show give what the tutorials show: by Debian's Python and R, with
 * the packages that they name.
 */
final class ClientsDocumentTest {
  private static final Path TUTORIALS = Path.of("docs/tutorials");
  private static final String SHOWN = "http://127.0.0.1:3030/";
  private static final Pattern PROGRAM =
      Pattern.compile("```(python|r)\n(.*?)```\\s*```text\n(.*?)```", Pattern.DOTALL);
  private static final Pattern IMPORT = Pattern.compile("(?m)^(?:from|import) (\\w+)");

  @TempDir private static Path folder;
  private static Running running;

  private record Program(String language, String text, String shown) {

    List<String> interpreter() {
      return language.equals("python") ? List.of("/usr/bin/python3") : List.of("Rscript");
    }

    /** A program that ends well where all that this one needs is there. */
    String needs() {
      StringBuilder imports = new StringBuilder("x = 1\n");
      Matcher each = IMPORT.matcher(language.equals("python") ? text : "");
      while (each.find()) {
        imports.append("import ").append(each.group(1)).append('\n');
      }
      return imports.toString();
    }
  }

  @BeforeAll
  static void start() throws IOException {
    running = Running.over(Shipped.releases(), Questions.NONE, Running.QUICK);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @TestFactory
  Stream<DynamicTest> eachProgramGivesWhatThePageShows() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String page : new String[] {"python.md", "r.md"}) {
      Matcher found = PROGRAM.matcher(Files.readString(TUTORIALS.resolve(page)));
      while (found.find()) {
        Program program = new Program(found.group(1), found.group(2), found.group(3));
        String name = page + " " + program.text().lines().findFirst().orElse("");
        tests.add(DynamicTest.dynamicTest(name, () -> assertShown(program)));
      }
    }
    assertEquals(4, tests.size(), "programs in " + TUTORIALS);
    return tests.stream();
  }

  private static void assertShown(Program program) throws Exception {
    assumeTrue(runs(program), () -> "not installed: " + program.interpreter() + program.needs());
    String text = program.text().replace(SHOWN, running.endpoint.address().toString());
    assertEquals(program.shown(), output(program, text));
  }

  private static boolean runs(Program program) throws InterruptedException, IOException {
    try {
      return start(program, program.needs()).waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String output(Program program, String text) throws Exception {
    Process process = start(program, text);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    return output;
  }

  private static Process start(Program program, String text) throws IOException {
    Path file = Files.writeString(Files.createTempFile(folder, "program", ""), text);
    List<String> command = new ArrayList<>(program.interpreter());
    command.add(file.toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().keySet().removeIf(name -> name.matches("(?i)https?_proxy"));
    return builder.start();
  }

  @Test
  void theAddressForASpreadsheetGivesACsv() throws IOException {
    Matcher address =
        Pattern.compile("\n" + SHOWN + "(\\S+)\n")
            .matcher(Files.readString(TUTORIALS.resolve("spreadsheet.md")));
    assertTrue(address.find(), "there is an address");
    String rows = running.get("/" + URI.create(address.group(1))).body();
    assertTrue(rows.startsWith("label\r\n") && rows.contains("Беларусь"), rows);
  }
}
