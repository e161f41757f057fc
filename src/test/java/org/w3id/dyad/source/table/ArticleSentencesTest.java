package org.w3id.dyad.source.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;

/** Each sentence of the article that states something is said by rows that name the article. */
class ArticleSentencesTest {
  private static final Path SEED = Path.of("..", "shared", "seed");
  private static final Model STATEMENTS = ShippedTables.read(Tables.all()).statements();

  @Test
  void eachSentenceIsSaidByARowWithTheArticleAsItsSource() {
    Set<String> missing = new TreeSet<>();
    for (NamedCsvRecord sentence : Article.sentences()) {
      List<String> rows = List.of(sentence.getField("rows").split(";"));
      assertTrue(rows.size() > 0 && !rows.get(0).isEmpty(), sentence::toString);
      rows.stream().filter(row -> !isSaid(row)).forEach(missing::add);
    }
    assertTrue(Article.sentences().size() >= 50);
    assertEquals(Set.of(), missing);
  }

  private static boolean isSaid(String row) {
    return STATEMENTS.filter(null, DCTERMS.IDENTIFIER, Values.literal(row)).subjects().stream()
        .anyMatch(
            thing ->
                STATEMENTS.contains(
                    thing, PROV.HAD_PRIMARY_SOURCE, Iris.id("document", "pinelyte-2025")));
  }

  @Test
  void noLocatorNumbersAListThatNoReaderHas() {
    Set<String> numbered = new TreeSet<>();
    for (Statement locator : STATEMENTS.filter(null, Vocabulary.LOCATOR, null)) {
      if (locator.getObject().stringValue().matches("S[0-9]+")) {
        numbered.add(locator.getSubject().stringValue());
      }
    }
    assertEquals(Set.of(), numbered);
  }

  /** The words stand in the article, in this order, and a passage's words in that passage. */
  @Test
  void theWordsStandInTheArticle() throws IOException {
    assumeTrue(Files.isDirectory(SEED), "the article is not part of the project");
    String text = article();
    int place = 0;
    for (NamedCsvRecord sentence : Article.sentences()) {
      place = text.indexOf(sentence.getField("words"), place);
      assertTrue(place >= 0, sentence::toString);
    }
    List<String> paragraphs = Arrays.asList(text.split("\n"));
    for (Statement passage :
        STATEMENTS.filter(null, DCTERMS.IS_PART_OF, Iris.id("document", "pinelyte-2025"))) {
      for (Statement locator : STATEMENTS.filter(passage.getSubject(), Vocabulary.LOCATOR, null)) {
        assertStands(locator.getObject().stringValue(), paragraphs);
      }
    }
  }

  private static void assertStands(String locator, List<String> paragraphs) {
    String section = locator.replaceFirst(", par\\..*", "").replace('\'', '\u2019');
    int number = Integer.parseInt(locator.replaceAll("^.*, par\\. ([0-9]+): .*$", "$1"));
    int start = section.equals("Opening") ? 2 : paragraphs.indexOf(section);
    assertTrue(start >= 0, locator);
    String words = locator.replaceFirst("^.*?: ", "");
    assertTrue(paragraphs.get(start + number).contains(words), locator);
  }

  private static String article() throws IOException {
    try (Stream<Path> files = Files.list(SEED)) {
      return Files.readString(files.findFirst().orElseThrow());
    }
  }
}
