package org.w3id.dyad.assembly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.Seed;
import org.w3id.dyad.release.Dump;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/**
 * Whatever was loaded and unloaded before, in whatever order: a release is, quad for quad, what a
 * full build of the same inputs makes. {@code -Ddyad.seed=…} repeats a run.
 */
final class OrderOfLoadsTest {
  private static final String PREFIXES =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX : <https://example.org/>
      PREFIX state: <https://w3id.org/dyad/id/state/>
      """;

  /** What follows from them needs two or three of them together; blank nodes are among it. */
  private static final Map<String, String> FILES =
      Map.of(
          "level", ":level a dyad:PartnershipLevel ; dyad:isAllWeather true .",
          "status", ":status a dyad:PartnershipStatus ; dyad:hasLevel :level .",
          "parties", ":status dyad:hasParty state:FRA , [ a dyad:Organization ] .",
          "same", ":status owl:sameAs :again . :again dyad:hasParty state:CHN .");

  private static final String INFERRED =
      "<https://w3id.org/dyad/id/state/FRA> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
          + " <https://w3id.org/dyad/ontology#AllWeatherPartner>"
          + " <https://w3id.org/dyad/graph/inferred> .";

  @TempDir private Path folder;

  private Home home;

  private final Source rdf = Sources.named("rdf").orElseThrow();

  @Test
  void aReleaseIsWhatAFullBuildOfTheSameInputsMakes() throws IOException {
    home = SmallHome.in(folder);
    Map<String, Path> files = new LinkedHashMap<>();
    for (String name : new TreeSet<>(FILES.keySet())) {
      Path file = folder.resolve(name + ".ttl");
      Files.writeString(file, PREFIXES + FILES.get(name));
      files.put(name, file);
    }
    long seed = Seed.next();
    System.out.println("order of loads: seed " + seed);
    Random random = new Random(seed);
    Path steps = folder.resolve("steps");
    TreeSet<String> loaded = new TreeSet<>();
    List<String> history = new ArrayList<>();
    for (int n = 0; n < 8; n++) {
      String name = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
      if (loaded.remove(name)) {
        new Loaded(steps).remove("rdf/" + name);
        history.add("-" + name);
      } else {
        loaded.add(name);
        load(steps, files.get(name));
        history.add("+" + name);
      }
      if (n % 3 == 1) {
        // What is in this release must not be seen in the next one.
        build(steps);
      }
    }
    for (String name : List.of("status", "parties", "level")) {
      if (loaded.add(name)) {
        load(steps, files.get(name));
        history.add("+" + name);
      }
    }
    Path atOnce = folder.resolve("at-once");
    for (String name : loaded) {
      load(atOnce, files.get(name));
    }
    byte[] expected = build(atOnce);
    assertArrayEquals(expected, build(steps), "seed " + seed + ": " + history);
    String quads = new String(expected, StandardCharsets.UTF_8);
    assertTrue(quads.contains(INFERRED), "what follows from three files together");

    new Loaded(steps).remove("rdf/level");
    String without = new String(build(steps), StandardCharsets.UTF_8);
    assertEquals(false, without.contains(INFERRED), "what one of the three was a premise of");
  }

  private void load(Path base, Path file) throws IOException {
    new Loaded(base).load(rdf, List.of(file), null, null, true, BuildProgress.NONE);
  }

  private byte[] build(Path base) throws IOException {
    Release release = new Build(home, new Releases(base), BuildProgress.NONE).run(false).release();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Store store = release.open(CubeCompanion.inParquet())) {
      Dump.write(store, RDFFormat.NQUADS, out);
    }
    return out.toByteArray();
  }
}
