package org.w3id.dyad.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the interface are there in each language, and each is used. */
final class MessagesTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/w3id/dyad/html");
  private static final Pattern USED = Pattern.compile("text\\(\\s*\"([a-z-]+\\.[a-z-]*)\"");
  private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-z-]+)\"");

  private static Set<String> keys(String language) throws IOException {
    Properties texts = new Properties();
    try (var in = Files.newBufferedReader(FOLDER.resolve("messages_" + language + ".properties"))) {
      texts.load(in);
    }
    return new TreeSet<>(texts.stringPropertyNames());
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String folder : List.of("src/main/jte", "src/main/java")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }

  @Test
  void eachLanguageHasAllTexts() throws IOException {
    Set<String> english = keys("en");
    assertTrue(english.size() > 50, english::toString);
    for (Messages.Language language : Messages.LANGUAGES) {
      assertEquals(english, keys(language.tag()), language.name());
    }
  }

  @Test
  void eachTextThatIsUsedIsThere() throws IOException {
    Set<String> english = keys("en");
    Set<String> missing =
        USED.matcher(sources())
            .results()
            .map(found -> found.group(1))
            .filter(key -> !key.endsWith(".") && !english.contains(key))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), missing);
  }

  @Test
  void eachTextThatIsThereIsUsed() throws IOException {
    String sources = sources();
    Set<String> used =
        KEY.matcher(sources)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> groups =
        Pattern.compile("\"([a-z]+\\.)\" \\+")
            .matcher(sources)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    Set<String> unused = keys("en");
    unused.removeAll(used);
    unused.removeIf(key -> groups.stream().anyMatch(key::startsWith));
    assertEquals(Set.of(), unused);
  }

  @Test
  void numbersTakeThePluralOfTheLanguage() {
    assertEquals("1 row", Messages.of(List.of("en")).text("figure.rows", 1));
    assertEquals("22 строки", Messages.of(List.of("ru")).text("figure.rows", 22));
    assertEquals("5 радкоў", Messages.of(List.of("be", "ru")).text("figure.rows", 5));
    assertEquals("3 行", Messages.of(List.of("xx", "zh", "en")).text("figure.rows", 3));
    assertEquals("en", Messages.of(List.of("xx")).language());
  }
}
