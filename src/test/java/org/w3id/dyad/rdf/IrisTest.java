package org.w3id.dyad.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.iri3986.provider.IRIProvider3986;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dyad.Seed;

class IrisTest {
  private static final Path SOURCES = Path.of("src/main/java");

  /** Text of an IRI of this project in a string, or one that is put together of its beginning. */
  private static final Pattern MINTED =
      Pattern.compile(
          "(?<!Symbol\\.create\\()\"(?!\"\")[^\"\\n]*w3id\\.org/dyad|Iris\\.(BASE|ID|ONTOLOGY)\\s*\\+");

  @Test
  void noOtherClassMintsIris() throws IOException {
    var minting = new TreeSet<String>();
    try (var files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        MINTED
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> minting.add(SOURCES.relativize(file) + ": " + found.group()));
      }
    }
    minting.removeIf(found -> found.matches("org/w3id/dyad/rdf/(Iris|Nodes)\\.java.*"));
    assertEquals(Set.of(), minting);
  }

  @Test
  void mintsThingsByClassAndKey() {
    assertEquals(Iris.ID + "state/BLR", Iris.reference("state/BLR").stringValue());
    assertEquals(
        Iris.ID + "product/HS2022/854231", Iris.id("product", "HS2022/854231").stringValue());
    assertEquals(Iris.ID + "tier/a%20b%3C%22%25", Iris.id("tier", "a b<\"%").stringValue());
  }

  @Test
  void refusesWhatIsNoReference() {
    assertThrows(IllegalArgumentException.class, () -> Iris.reference("BLR"));
    assertThrows(IllegalArgumentException.class, () -> Iris.reference("/BLR"));
    assertThrows(IllegalArgumentException.class, () -> Iris.reference("state/"));
    assertThrows(IllegalArgumentException.class, () -> Iris.id("State", "BLR"));
  }

  @Test
  void aDyadHasNoOrder() {
    var belarus = Iris.reference("state/BLR");
    var china = Iris.reference("state/CHN");
    assertEquals(Iris.ID + "dyad/BLR-CHN", Iris.dyad(china, belarus).stringValue());
    assertEquals(Iris.dyad(belarus, china), Iris.dyad(china, belarus));
  }

  @ParameterizedTest
  @CsvSource({
    "Roman Golovchenko, roman-golovchenko",
    "Александр Лукашенко, aleksandr-lukasenko",
    "李强, li-qiang",
    "Elzė Pinelytė, elze-pinelyte",
    "'  Côte d’Ivoire (2) ', cote-d-ivoire-2"
  })
  void makesKeysOfNamesInAnyScript(String name, String key) {
    assertEquals(key, Iris.key(name));
  }

  @Test
  void whateverTheKeyTheIriIsValid() {
    long seed = Seed.next();
    Random random = new Random(seed);
    for (int n = 0; n < 20_000; n++) {
      StringBuilder key = new StringBuilder("k");
      for (int i = random.nextInt(8); i >= 0; i--) {
        int c = random.nextInt(4) == 0 ? random.nextInt(0x3000) : random.nextInt(0x80);
        if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
          key.appendCodePoint(c);
        }
      }
      String iri = Iris.id("thing", key.toString()).stringValue();
      assertTrue(
          new IRIProvider3986().create(iri).isAbsolute() && URI.create(iri).isAbsolute(),
          () -> "seed " + seed + ": " + iri);
    }
  }
}
