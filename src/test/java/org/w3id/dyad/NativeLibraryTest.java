package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build moves DuckDB's library for this machine out of its jar, and nothing else. */
class NativeLibraryTest {
  @TempDir private Path folder;

  @Test
  void theLibraryOfThisMachineIsMoved() throws Exception {
    Set<String> all = libraries();
    Path jar = folder.resolve("duckdb_jdbc-1.jar");
    write(jar, all);
    move();
    move();
    Set<String> left = entries(jar);
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> moved =
          files
              .filter(file -> !file.equals(jar) && !file.endsWith("output.txt"))
              .map(file -> file.getFileName().toString())
              .collect(Collectors.toSet());
      assertEquals(1, moved.size(), () -> "moved out of " + all);
      left.addAll(moved);
    }
    assertEquals(all, left);
  }

  /** Of the driver that is used, so that a new one with other names is noticed. */
  private static Set<String> libraries() throws Exception {
    Path driver =
        Path.of(DuckDBDriver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return entries(driver).stream()
        .filter(name -> name.startsWith("libduckdb_java"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> entries(Path jar) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      return file.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static void write(Path jar, Set<String> names) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.closeEntry();
      }
    }
  }

  private void move() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                List.of(java, "src/main/generator/NativeLibrary.java", folder.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
  }
}
