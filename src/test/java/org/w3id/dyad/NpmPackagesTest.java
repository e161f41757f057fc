package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.html.WebFiles;

/**
 * The npm packages of {@code web/} are those of {@code supply-chain/npm.csv}, each with its
 * version, licence and checksum; npm holds what it installs against the same checksums. After a
 * change {@code mvn -Dtest=NpmPackagesTest -Ddyad.update=true test} writes the file.
 */
final class NpmPackagesTest {
  private static final Path LISTED = Path.of("supply-chain/npm.csv");
  private static final Path LOCK = Path.of("web/package-lock.json");
  private static final String HEAD = "package,version,use,licence,checksum\n";
  private static final String MODULES = "node_modules/";

  /** What may be handed on within the bundles of an Apache-2.0 program. */
  private static final Set<String> LICENCES =
      Set.of("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT");

  private record Package(
      String name, String version, boolean isBundled, String licence, String checksum) {
    String line() {
      String use = isBundled ? "bundled" : "build";
      return String.join(",", name, version, use, licence, checksum) + "\n";
    }
  }

  private static List<Package> locked() throws IOException {
    JsonNode lock = new ObjectMapper().readTree(LOCK.toFile());
    String licences = WebFiles.SHIPPED.read(WebFiles.LICENCES);
    List<Package> packages = new ArrayList<>();
    for (var entry : lock.get("packages").properties()) {
      if (!entry.getKey().isEmpty()) {
        String name =
            entry.getKey().substring(entry.getKey().lastIndexOf(MODULES) + MODULES.length());
        String version = entry.getValue().path("version").asText();
        packages.add(
            new Package(
                name,
                version,
                isBundled(licences, name, version),
                entry.getValue().path("license").asText(),
                entry.getValue().path("integrity").asText()));
      }
    }
    return packages;
  }

  /** The build writes the licence of each package from which something is in a bundle. */
  private static boolean isBundled(String licences, String name, String version) {
    return Pattern.compile("^" + Pattern.quote(name + " " + version + " ("), Pattern.MULTILINE)
        .matcher(licences)
        .find();
  }

  @Test
  void eachPackageIsTheOneThatIsListed() throws IOException {
    String locked =
        locked().stream().map(Package::line).sorted().collect(Collectors.joining("", HEAD, ""));
    if (Boolean.getBoolean("dyad.update")) {
      Files.writeString(LISTED, locked);
    }
    assertEquals(Files.readString(LISTED), locked);
  }

  @Test
  void eachHasAChecksumAndALicenceThatFits() throws IOException {
    for (Package each : locked()) {
      assertTrue(each.checksum().startsWith("sha512-"), each::name);
      assertTrue(LICENCES.contains(each.licence()), each::line);
    }
  }

  @Test
  void nothingIsInstalledThatHasNoFixedVersion() throws IOException {
    JsonNode wanted = new ObjectMapper().readTree(Path.of("web/package.json").toFile());
    Stream.of("dependencies", "devDependencies")
        .flatMap(kind -> wanted.path(kind).properties().stream())
        .forEach(
            each ->
                assertTrue(each.getValue().asText().matches("\\d+\\.\\d+\\.\\d+"), each.getKey()));
  }
}
