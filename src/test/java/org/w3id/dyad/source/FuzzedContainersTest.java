package org.w3id.dyad.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files of the fixtures as gzip, as zip and as spreadsheets: whole they say the same as plain,
 * damaged at random they give no number that they did not have, or an error that names the file.
 * {@code -Ddyad.fuzz.cases=200000} asks a quarter as many cases.
 */
final class FuzzedContainersTest {
  private static final int CASES = Integer.getInteger("dyad.fuzz.cases", 5_200) / 4;
  private static final long SEED = Long.getLong("dyad.fuzz.seed", 1);

  @TempDir private Path folder;

  /**
   * A file of a fixture in a container.
   *
   * @param at its place among the files of the fixture
   */
  private record Packed(
      FuzzFixture fixture, int at, Container container, String name, byte[] bytes) {
    List<Path> files(Path file) {
      List<Path> files = new ArrayList<>(fixture.files());
      files.set(at, file);
      return files;
    }

    /** The project's own tables are plain. */
    boolean isOwnTable() {
      return fixture.id().equals("table");
    }

    @Override
    public String toString() {
      return fixture.folder() + " " + name;
    }
  }

  @Test
  void noDamageOfAContainerMakesAnotherNumber() throws IOException {
    List<Packed> all = packed();
    Random seeds = new Random(SEED);
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      long seed = seeds.nextLong();
      try {
        check(all.get(i % all.size()), seed);
      } catch (AssertionError e) {
        failures.add("seed " + seed + ": " + e.getMessage());
        if (Boolean.getBoolean("trace")) e.printStackTrace(System.out);
      }
    }
    assertEquals(List.of(), failures.stream().limit(20).toList(), () -> "seed " + SEED);
  }

  /** All that can be read as a whole; each says what the plain file says. */
  private List<Packed> packed() throws IOException {
    List<Packed> all = new ArrayList<>();
    for (FuzzFixture fixture : FuzzFixture.all()) {
      for (int at = 0; at < fixture.files().size(); at++) {
        for (Container container : Container.values()) {
          Path file = fixture.files().get(at);
          boolean isTable = file.toString().endsWith(".csv") && isUtf8(Files.readAllBytes(file));
          boolean isPacked = file.toString().endsWith(".gz") && container == Container.GZIP;
          if (!isPacked && (isTable || !container.isSpreadsheet())) {
            Packed packed =
                new Packed(fixture, at, container, container.name(file), container.pack(file));
            if (isSame(packed)) {
              all.add(packed);
            }
          }
        }
      }
    }
    assertTrue(all.size() > 100, () -> all.size() + " files");
    return all;
  }

  private static boolean isUtf8(byte[] bytes) {
    return Arrays.equals(bytes, new String(bytes, UTF_8).getBytes(UTF_8));
  }

  private boolean isSame(Packed packed) throws IOException {
    RecordingSink sink = new RecordingSink();
    Path file = Files.write(folder.resolve(packed.name()), packed.bytes());
    try {
      packed.fixture().source().read(packed.files(file), sink);
    } catch (IOException e) {
      boolean mayBeRefused = packed.container().isSpreadsheet() || packed.isOwnTable();
      assertTrue(mayBeRefused, () -> packed + ": " + e);
      return false;
    }
    FuzzOutcome outcome = FuzzOutcome.of(sink);
    assertEquals("", difference(packed.fixture().whole(), outcome), packed::toString);
    assertEquals(packed.fixture().whole().rows(), outcome.rows(), packed::toString);
    return true;
  }

  private static String difference(FuzzOutcome one, FuzzOutcome other) {
    Set<String> missing = new TreeSet<>(one.said());
    missing.removeAll(other.said());
    Set<String> surplus = new TreeSet<>(other.said());
    surplus.removeAll(one.said());
    if (other.lost() < one.lost()) {
      surplus.clear(); // A sheet has no rows that are too short.
    }
    return missing.isEmpty() && surplus.isEmpty() ? "" : "lacks " + missing + " has " + surplus;
  }

  private void check(Packed packed, long seed) throws IOException {
    byte[] damaged = packed.container().damaged(packed.bytes(), new Random(seed));
    Path file = Files.write(folder.resolve(packed.name()), damaged);
    RecordingSink sink = new RecordingSink();
    try {
      packed.fixture().source().read(packed.files(file), sink);
    } catch (IOException e) {
      boolean isNamed = String.valueOf(e.getMessage()).contains(packed.name());
      assertTrue(isNamed, () -> packed + ": " + e);
      return;
    } catch (RuntimeException e) {
      throw new AssertionError(packed + ": " + e, e);
    }
    if (!packed.fixture().id().equals("unga")) {
      Set<BigDecimal> others = new TreeSet<>(FuzzOutcome.of(sink).numbers().keySet());
      others.removeAll(packed.fixture().whole().numbers().keySet());
      String text = packed.container().isSpreadsheet() ? Container.text(packed.bytes()) : "";
      others.removeIf(number -> FuzzOutcome.isCell(number, text));
      assertTrue(others.isEmpty(), () -> packed + " has the numbers " + others);
    }
  }
}
