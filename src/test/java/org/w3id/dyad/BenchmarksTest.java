package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The benchmarks compile against the program as it is now, without a warning. Peers that have a pom
 * of their own are compiled when the benchmark runs.
 */
final class BenchmarksTest {
  private static final Path ROOT = Path.of("benchmarks");

  @TempDir Path classes;

  @TestFactory
  Stream<DynamicTest> compile() throws IOException {
    List<Path> shared = sources(ROOT.resolve("src"));
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> !folder.endsWith("src"))
          .sorted()
          .toList()
          .stream()
          .map(folder -> dynamicTest(folder.getFileName().toString(), () -> check(shared, folder)));
    }
  }

  private void check(List<Path> shared, Path folder) throws IOException {
    List<Path> sources = new ArrayList<>(shared);
    sources.addAll(sources(folder));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
      compiler
          .getTask(
              null,
              files,
              found,
              List.of(
                  "-Xlint:all,-classfile,-processing",
                  "-proc:none",
                  "-d",
                  classes.toString(),
                  "-cp",
                  System.getProperty("java.class.path")),
              null,
              files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    assertEquals(List.of(), found.getDiagnostics().stream().map(Object::toString).toList());
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/peers/"))
          .toList();
    }
  }
}
