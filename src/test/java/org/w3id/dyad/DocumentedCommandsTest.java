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
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Prefixes;
import picocli.CommandLine;

/**
 * Each command that a document shows is one that the program understands, each question that it
 * names is there, and each query is SPARQL. ({@link DocumentsTest} also runs those of the README
 * and of {@code docs/}.)
 */
final class DocumentedCommandsTest {
  private static final Pattern INLINE = Pattern.compile("`(?:\\./)?dyad ([a-z][^`\n]*)`");
  private static final Pattern FORM = Pattern.compile("SELECT|ASK|CONSTRUCT|DESCRIBE");

  /** A command, and the document in which it stands. */
  private record Shown(Path page, String text) {

    String[] words() {
      return new ShellStep(true, text.replace("…", "x"), "").words().toArray(String[]::new);
    }
  }

  private static List<Path> pages() throws IOException {
    return DocumentBlock.pages(
        "README.md", "CONTRIBUTING.md", "docs", "data", "packaging", "ontology", "queries");
  }

  private static List<DocumentBlock> blocks(String... languages) throws IOException {
    List<DocumentBlock> blocks = new ArrayList<>();
    for (Path page : pages()) {
      DocumentBlock.of(page).stream().filter(block -> block.isIn(languages)).forEach(blocks::add);
    }
    return blocks;
  }

  private static List<Shown> commands() throws IOException {
    List<Shown> commands = new ArrayList<>();
    for (DocumentBlock block : blocks("sh", "console")) {
      String text = block.text();
      if (block.isIn("console")) {
        text = text.replaceAll("(?m)^(?!\\$ ).*\n", "").replaceAll("(?m)^\\$ ", "");
      }
      ShellStep.of(text).stream()
          .filter(ShellStep::isOfDyad)
          .forEach(step -> commands.add(new Shown(block.page(), step.text())));
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
    List<Shown> queries = new ArrayList<>();
    for (DocumentBlock block : blocks("sparql")) {
      if (FORM.matcher(block.text()).find()) {
        queries.add(new Shown(block.page(), block.text()));
      }
    }
    for (DocumentBlock block : blocks("sh")) {
      ShellStep.of(block.text()).stream()
          .filter(step -> !step.input().isEmpty())
          .forEach(step -> queries.add(new Shown(block.page(), step.input())));
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

  /** A document need not repeat the prefixes that the server knows, or that of Wikidata. */
  private static String withPrefixes(String query) {
    StringBuilder text = new StringBuilder();
    Prefixes.ALL
        .getNsPrefixMap()
        .forEach((prefix, iri) -> text.append("PREFIX " + prefix + ": <" + iri + ">\n"));
    for (String prefix : new String[] {"wd", "wdt", "wikibase", "bd"}) {
      text.append("PREFIX " + prefix + ": <https://example.org/" + prefix + "/>\n");
    }
    return text + query;
  }
}
