package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.assembly.Shipped;

/**
 * What the README and the worked question show is what happens: each {@code ./dyad} command of
 * their {@code console} blocks is run, and its output compared. A line {@code …} stands for any
 * lines.
 */
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  private record Example(String command, String expected) {}

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    Matcher blocks =
        BLOCK.matcher(
            Files.readString(Path.of("README.md"))
                + Files.readString(Path.of("docs/worked-question.md")));
    while (blocks.find()) {
      for (String part : blocks.group(1).split("(?m)^\\$ ")) {
        if (!part.isBlank()) {
          int newline = part.indexOf('\n');
          examples.add(new Example(part.substring(0, newline), part.substring(newline + 1)));
        }
      }
    }
    return examples;
  }

  @Test
  void thereAreExamples() throws IOException {
    assertTrue(examples().size() >= 5, () -> "too few examples");
  }

  @TestFactory
  Stream<DynamicTest> everyExampleDoesWhatTheReadmeShows() throws IOException {
    return examples().stream()
        .map(example -> DynamicTest.dynamicTest(example.command(), () -> run(example)));
  }

  private static void run(Example example) throws Exception {
    List<String> words = words(example.command());
    assertTrue(words.get(0).equals("./dyad"), () -> "not a command of dyad: " + example.command());
    ProcessBuilder builder =
        new ProcessBuilder(
            JavaCommand.ofDyad(
                Shipped.home().folder(), words.subList(1, words.size()).toArray(String[]::new)));
    builder.environment().put("DYAD_BASE_DIR", Shipped.releases().base().toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("COLUMNS");
    builder.redirectErrorStream(true);
    Process process = builder.start();
    process.getOutputStream().close();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .replace("\r\n", "\n");
    process.waitFor();
    assertTrue(
        pattern(example.expected()).matcher(output).matches(),
        () -> "the README shows\n" + example.expected() + "but it gave\n" + output);
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      for (int group = 1; group <= 3; group++) {
        if (matcher.group(group) != null) {
          words.add(matcher.group(group));
        }
      }
    }
    return words;
  }

  private static Pattern pattern(String expected) {
    StringBuilder regex = new StringBuilder();
    for (String line : expected.split("(?<=\n)")) {
      regex.append(line.strip().equals("…") ? "(?:.*\n)*?" : Pattern.quote(line));
    }
    return Pattern.compile(regex.toString());
  }
}
