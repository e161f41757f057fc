package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/**
 * The libraries are those of {@code supply-chain/jars.csv}, byte for byte, each under a licence
 * that fits, and none has a hole that {@code supply-chain/advisories.csv} knows, unless it says why
 * that cannot be reached. After a change of dependencies {@code mvn -Dtest=SupplyChainTest
 * -Ddyad.update=true test} writes the checksums; the licence of a new one is to be filled in by
 * hand.
 */
final class SupplyChainTest {
  private static final Path JARS = Path.of("supply-chain/jars.csv");
  private static final Path ADVISORIES = Path.of("supply-chain/advisories.csv");
  private static final Pattern VERSION =
      Pattern.compile("-(\\d[\\w.+-]*?)(-jakarta|-module)?\\.jar$");
  private static final Set<String> LICENCES =
      Set.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "EPL-2.0",
          "LicenseRef-JDOM",
          "MIT",
          "MIT-0",
          "OGC-1.0",
          "Unicode-3.0");

  private static final Set<String> NEED_NO_TEXT_OF_THEIR_OWN =
      Set.of("Apache-2.0", "CC0-1.0", "MIT-0");

  private static final Pattern LICENCE_TEXT =
      Pattern.compile("(?i)(.*/)?(licen[cs]e|copying|e[pd]l-)[^/]*(?<!\\.class)");

  private record Jar(String file, String group, String scope, String licence, String sha256) {
    String line() {
      return String.join(",", file, group, scope, licence, sha256);
    }
  }

  private static Map<String, Jar> listed() throws IOException {
    Map<String, Jar> jars = new TreeMap<>();
    for (NamedCsvRecord row : rows(JARS)) {
      Jar jar =
          new Jar(
              row.getField("file"),
              row.getField("group"),
              row.getField("scope"),
              row.getField("licence"),
              row.getField("sha256"));
      jars.put(jar.file(), jar);
    }
    return jars;
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private static Map<String, Path> present() {
    Map<String, Path> jars = new TreeMap<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      boolean isSurefire = entry.contains("surefire");
      if (entry.endsWith(".jar") && !isSurefire) {
        jars.put(Path.of(entry).getFileName().toString(), Path.of(entry));
      }
    }
    return jars;
  }

  @Test
  void eachJarIsTheOneThatIsListed() throws IOException {
    Map<String, Jar> listed = listed();
    Map<String, Jar> found = new TreeMap<>();
    for (Map.Entry<String, Path> jar : present().entrySet()) {
      String sha256 = DigestUtils.sha256Hex(Files.readAllBytes(jar.getValue()));
      Jar known = listed.get(jar.getKey());
      found.put(
          jar.getKey(),
          known == null
              ? new Jar(jar.getKey(), "?", "?", "?", sha256)
              : new Jar(known.file(), known.group(), known.scope(), known.licence(), sha256));
    }
    assertTrue(found.size() > 200, "jars: " + found.size());
    if (Boolean.getBoolean("dyad.update")) {
      Files.writeString(JARS, "file,group,scope,licence,sha256\n" + text(found));
    }
    assertEquals(text(listed()), text(found));
  }

  private static String text(Map<String, Jar> jars) {
    return jars.values().stream().map(jar -> jar.line() + "\n").collect(Collectors.joining());
  }

  @Test
  void eachLicenceFits() throws IOException {
    List<String> others =
        listed().values().stream()
            .filter(jar -> !jar.scope().equals("test"))
            .filter(
                jar -> List.of(jar.licence().split(" OR ")).stream().noneMatch(LICENCES::contains))
            .map(Jar::line)
            .toList();
    assertEquals(List.of(), others);
  }

  /**
   * The text of each licence comes with the program: in the library, or in {@code
   * supply-chain/licences}, by the beginning of its file's name. That of Apache is the program's
   * own, and two ask for no text.
   */
  @Test
  void theTextOfEachLicenceIsThere() throws IOException {
    List<String> texts = licenceTexts();
    Map<String, Path> present = present();
    Set<String> used = new TreeSet<>();
    List<String> lacking = new ArrayList<>();
    for (Jar jar : listed().values()) {
      if (!jar.scope().equals("test") && !hasText(present.get(jar.file()))) {
        List<String> own = texts.stream().filter(name -> jar.file().startsWith(name)).toList();
        used.addAll(own);
        boolean needsNone =
            Stream.of(jar.licence().split(" OR ")).anyMatch(NEED_NO_TEXT_OF_THEIR_OWN::contains);
        if (own.isEmpty() && !needsNone) {
          lacking.add(jar.file() + " is under " + jar.licence());
        }
      }
    }
    assertEquals(List.of(), lacking);
    assertEquals(Set.copyOf(texts), used, "texts that no library needs");
  }

  private static List<String> licenceTexts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("supply-chain/licences"))) {
      return files.map(file -> file.getFileName().toString().replace(".txt", "")).sorted().toList();
    }
  }

  private static boolean hasText(Path jar) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      return file.stream().anyMatch(entry -> LICENCE_TEXT.matcher(entry.getName()).matches());
    }
  }

  @Test
  void noneHasAHoleThatIsKnown() throws IOException {
    Set<String> jars = present().keySet();
    List<String> holes = new ArrayList<>();
    int matched = 0;
    for (NamedCsvRecord row : rows(ADVISORIES)) {
      for (String jar : jars) {
        String version = version(jar, row.getField("artifact"));
        if (version != null) {
          matched++;
          boolean isAccepted = row.getField("accepted").equals("yes");
          if (!isAccepted && isOlder(version, row.getField("fixed"))) {
            holes.add(jar + " has " + row.getField("advisory"));
          }
        }
      }
    }
    assertEquals(List.of(), holes);
    assertTrue(matched >= 10, "advisories about what is here: " + matched);
    assertTrue(
        jars.stream().noneMatch(jar -> jar.startsWith("jakarta.json-2")),
        "it has the holes of Parsson 1.0");
  }

  /** The version of a jar, if it is of that artifact. */
  private static String version(String jar, String artifact) {
    Matcher version = VERSION.matcher(jar);
    boolean isOfIt = version.find() && jar.substring(0, version.start()).equals(artifact);
    return isOfIt ? version.group(1) : null;
  }

  @Test
  void versionsAreComparedAsNumbers() {
    assertTrue(isOlder("1.9", "1.10"));
    assertTrue(isOlder("12.1.1", "12.1.12"));
    assertTrue(!isOlder("12.1.14", "12.1.7"));
    assertTrue(!isOlder("1.84", "1.84"));
    assertTrue(!isOlder("2.0.0-M4", "2.0.0-M4"));
  }

  private static boolean isOlder(String version, String fixed) {
    String[] one = version.split("[.-]");
    String[] other = fixed.split("[.-]");
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      int order = number(one[i]).compareTo(number(other[i]));
      if (order != 0) {
        return order < 0;
      }
    }
    return one.length < other.length;
  }

  private static BigInteger number(String part) {
    return new BigInteger("0" + part.replaceAll("\\D", ""));
  }
}
