package org.w3id.dyad.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.Seed;
import org.w3id.dyad.release.Download;
import org.w3id.dyad.release.Dump;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/**
 * Files come, change and go at random, and now and then a release is built of parts that are there
 * already: its files for download are byte for byte those of a base that was built at once. {@code
 * -Ddyad.seed=…} repeats a run.
 */
final class RandomLoadsTest {
  private static final int STEPS = 210;
  private static final int STEPS_A_BUILD = 30;
  private static final List<String> NAMES = List.of("a", "b", "c", "d");

  /** Some of them are the same in other words, or refer to what another file says. */
  private static final List<String> STATEMENTS =
      List.of(
          "<urn:x> <urn:p> <urn:y> .",
          "<urn:x> <urn:p> \"01\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
          "<urn:x> <urn:p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
          "<urn:x> <urn:p> \"1.50\"^^<http://www.w3.org/2001/XMLSchema#decimal> .",
          "<urn:x> <urn:p> \"2024-02-29\"^^<http://www.w3.org/2001/XMLSchema#date> .",
          "<urn:y> <http://www.w3.org/2000/01/rdf-schema#label> \"Минск \\\"М\\\"\\n\"@be .",
          "<urn:y> <http://www.w3.org/2000/01/rdf-schema#label> \"明斯克 \\\\ 𝕄\"@zh-Hans .",
          "<urn:y> <urn:p> _:b .",
          "_:b <urn:p> _:c .",
          "<urn:y> <http://www.w3.org/2002/07/owl#sameAs> <urn:x> .",
          "<urn:z> <urn:p> <urn:y> .");

  private final Source rdf = Sources.named("rdf").orElseThrow();
  private final long seed = Seed.next();
  private final Random random = new Random(seed);
  private final List<String> history = new ArrayList<>();

  /** What is loaded, by the name of the graph: the editions with their files, in any order. */
  private final Map<String, Map<String, Path>> loaded = new TreeMap<>();

  @TempDir private Path folder;
  private ShippedCopy copy;
  private int files;

  @BeforeEach
  void open() throws IOException {
    copy = ShippedCopy.ofHeadersIn(folder);
  }

  @AfterEach
  void close() {
    copy.close();
  }

  @Test
  void aReleaseOfPartsIsThatOfAFullBuild() throws IOException {
    System.out.println("random loads: seed " + seed);
    Path steps = folder.resolve("steps");
    for (int step = 1; step <= STEPS; step++) {
      change(steps);
      if (step % STEPS_A_BUILD == 0) {
        Map<String, String> found = build(steps);
        Path atOnce = folder.resolve("at-once-" + step);
        for (String name : loaded.keySet()) {
          for (Map.Entry<String, Path> edition : loaded.get(name).entrySet()) {
            load(atOnce, edition.getValue(), edition.getKey(), true);
          }
        }
        assertEquals(build(atOnce), found, () -> "seed " + seed + ": " + history);
      }
    }
  }

  private void change(Path base) throws IOException {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    String edition = Integer.toString(random.nextInt(2));
    int kind = random.nextInt(4);
    if (kind == 0 && loaded.containsKey(name)) {
      new Loaded(base).remove("rdf/" + name);
      loaded.remove(name);
    } else {
      boolean isAdded = kind == 1;
      Path file = file(name);
      load(base, file, edition, isAdded);
      Map<String, Path> editions = loaded.computeIfAbsent(name, key -> new TreeMap<>());
      if (!isAdded) {
        editions.clear();
      }
      editions.put(edition, file);
    }
    history.add(kind + name + edition);
  }

  private Path file(String name) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      lines.add(STATEMENTS.get(random.nextInt(STATEMENTS.size())));
    }
    Path own = Files.createDirectory(folder.resolve("file-" + files++));
    return Files.write(own.resolve(name + ".nt"), lines);
  }

  private void load(Path base, Path file, String edition, boolean isAdded) throws IOException {
    try (Transaction transaction = Transaction.begin(new Releases(base))) {
      transaction.load(
          new LoadRequest(rdf, List.of(file), edition, null),
          new LoadRules(true, isAdded, true),
          BuildProgress.NONE);
      transaction.keep();
    }
  }

  /** The hashes of the files for download, of which one must say what the store does. */
  private Map<String, String> build(Path base) throws IOException {
    Release release =
        new Build(copy.home(), new Releases(base), BuildProgress.NONE).run(false).release();
    Map<String, String> hashes = new TreeMap<>();
    for (Download file : Download.of(release)) {
      byte[] bytes = Files.readAllBytes(file.file());
      assertEquals(file.sha256(), DigestUtils.sha256Hex(bytes));
      hashes.put(file.name(), file.sha256());
    }
    checkSameAsStore(release);
    return hashes;
  }

  private void checkSameAsStore(Release release) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Store store = release.open(CubeCompanion.inParquet())) {
      Dump.write(store, RDFFormat.NQUADS, out);
    }
    List<String> lines = lines(out.toByteArray());
    byte[] zipped = Files.readAllBytes(release.downloads().resolve("dyad.nq.gz"));
    List<String> written;
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      written = lines(in.readAllBytes());
    }
    assertFalse(written.isEmpty());
    assertEquals(lines.size(), written.size(), () -> "seed " + seed + ": " + history);
    assertEquals(new TreeSet<>(lines), new TreeSet<>(written), () -> "seed " + seed);
  }

  private static List<String> lines(byte[] text) {
    return new String(text, StandardCharsets.UTF_8).lines().toList();
  }
}
