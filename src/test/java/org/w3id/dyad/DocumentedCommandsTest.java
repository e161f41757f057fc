package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Prefixes;
import picocli.CommandLine;

/**
 * Each command that a document shows is one that the program understands, each question that it
 * names is there, and each query is SPARQL. (Those of the README and the tutorials are run too, by
 * {@link ReadmeTest}.)
 */
final class DocumentedCommandsTest {
  private static final Pattern BLOCK =
      Pattern.compile("```(sh|console|sparql)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern INLINE = Pattern.compile("`(?:\\./)?dyad ([a-z][^`\n]*)`");
  private static final Pattern COMMAND = Pattern.compile("(?:^|[\\s/])dyad ([a-z-]+(?:\\s.*)?)$");
  private static final Pattern FORM = Pattern.compile("SELECT|ASK|CONSTRUCT|DESCRIBE");
  private static final Pattern HERE = Pattern.compile("(?s) <<'END'\n(.*?)\nEND(?=\n|$)");

  /** A command, and the document in which it stands. */
  private record Shown(Path page, String text) {

    /** Its words, without what the shell does with its output and without comments. */
    String[] words() {
      String command = text.replaceFirst("\\s(?:#|>|\\||&&|;).*", "").replace("…", "x");
      List<String> words = new ArrayList<>();
      Matcher word = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)").matcher(command);
      while (word.find()) {
        words.add(
            Stream.of(word.group(1), word.group(2), word.group(3))
                .filter(part -> part != null)
                .findFirst()
                .orElseThrow());
      }
      return words.toArray(String[]::new);
    }
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
    for (String folder : new String[] {"docs", "data", "packaging", "ontology", "queries"}) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  private static List<Shown> blocks(String languages) throws IOException {
    List<Shown> blocks = new ArrayList<>();
    for (Path page : pages()) {
      Matcher block = BLOCK.matcher(Files.readString(page));
      while (block.find()) {
        if (block.group(1).matches(languages)) {
          blocks.add(new Shown(page, block.group(2)));
        }
      }
    }
    return blocks;
  }

  private static List<Shown> commands() throws IOException {
    List<Shown> commands = new ArrayList<>();
    for (Shown block : blocks("sh|console")) {
      boolean isConsole = block.text().startsWith("$ ");
      String text = HERE.matcher(block.text().replace("\\\n", " ")).replaceAll("");
      for (String line : text.split("\n")) {
        Matcher command = COMMAND.matcher(line);
        if (line.startsWith("$ ") == isConsole && !line.startsWith("#") && command.find()) {
          commands.add(new Shown(block.page(), command.group(1)));
        }
      }
    }
    return commands;
  }

  @Test
  void eachCommandIsUnderstood() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Shown> commands = commands();
    for (Shown command : commands) {
      try {
        Dyad.commandLine(Map.of()).parseArgs(command.words());
      } catch (CommandLine.ParameterException e) {
        wrong.add(command + ": " + e.getMessage());
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertTrue(commands.size() > 50, () -> "commands: " + commands.size());
  }

  /** In a sentence a command may stand without all that it needs, but not with another name. */
  @Test
  void eachNameOfACommandOrAnOptionIsThere() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path page : pages()) {
      Matcher inline = INLINE.matcher(Files.readString(page));
      while (inline.find()) {
        String[] words = new Shown(page, inline.group(1)).words();
        CommandLine command = Dyad.commandLine(Map.of()).getSubcommands().get(words[0]);
        if (command == null) {
          wrong.add(page + ": there is no command " + words[0]);
        } else {
          Arrays.stream(words)
              .filter(word -> word.startsWith("--"))
              .map(word -> word.replaceFirst("=.*", ""))
              .filter(option -> command.getCommandSpec().findOption(option) == null)
              .forEach(option -> wrong.add(page + ": " + words[0] + " has no " + option));
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void eachQuestionIsThere() throws IOException {
    Questions questions = Questions.load(Path.of("queries"));
    List<String> wrong = new ArrayList<>();
    for (Shown command : commands()) {
      String[] words = command.words();
      boolean isNamed = words.length > 1 && words[1].matches("[a-z0-9]+(-[a-z0-9]+)+");
      if (words[0].equals("query") && isNamed && questions.named(words[1]).isEmpty()) {
        wrong.add(command.page() + ": " + words[1]);
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void eachQueryIsSparql() throws IOException {
    List<Shown> queries = new ArrayList<>(blocks("sparql"));
    queries.removeIf(block -> !FORM.matcher(block.text()).find());
    for (Shown block : blocks("sh|console")) {
      HERE.matcher(block.text())
          .results()
          .forEach(query -> queries.add(new Shown(block.page(), query.group(1))));
    }
    List<String> wrong = new ArrayList<>();
    for (Shown query : queries) {
      try {
        QueryFactory.create(withPrefixes(query.text()));
      } catch (QueryParseException e) {
        wrong.add(query + ": " + e.getMessage());
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertTrue(queries.size() > 10, () -> "queries: " + queries.size());
  }

  /** A document need not repeat the prefixes that the server knows. */
  private static String withPrefixes(String query) {
    StringBuilder text = new StringBuilder();
    Prefixes.ALL
        .getNsPrefixMap()
        .forEach((prefix, iri) -> text.append("PREFIX " + prefix + ": <" + iri + ">\n"));
    return text + query;
  }
}
