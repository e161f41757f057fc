package org.w3id.dyad.trade.virtual;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.trade.virtual.exec.CubeOp;

/**
 * Questions that have nothing to do with trade flows go to the engine of the triples as a whole:
 * none of their parts is joined with another by an operator of the planner's.
 */
final class BesideTheCubeTest {

  @TempDir static Path folder;
  private static TwoWorlds worlds;

  @BeforeAll
  static void make() throws IOException {
    worlds = new TwoWorlds(folder, 100);
  }

  @AfterAll
  static void close() {
    worlds.close();
  }

  @TestFactory
  Stream<DynamicTest> questions() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("queries"))) {
      files =
          all.filter(file -> file.toString().endsWith(".rq"))
              .filter(
                  file -> List.of("partnership", "diplomacy", "agreements").contains(topic(file)))
              .sorted()
              .toList();
    }
    assertTrue(files.size() >= 20, "too few questions");
    return files.stream()
        .map(file -> dynamicTest(file.toString(), file.toUri(), () -> isPlain(file)));
  }

  private static String topic(Path file) {
    return file.getParent().getFileName().toString();
  }

  private static void isPlain(Path file) throws IOException {
    Query query = QueryFactory.create(Files.readString(file));
    VirtualDataset data = worlds.virtual();
    data.begin(ReadWrite.READ);
    try {
      QueryPlan plan = QueryPlan.of(data, data, Algebra.compile(query), data.getContext());
      Walker.walk(
          plan.op(),
          new OpVisitorBase() {
            @Override
            public void visit(OpExt op) {
              if (op instanceof CubeOp || op.getName().equals("search")) {
                fail(op.getName() + " in " + plan.op());
              }
              Walker.walk(op.effectiveOp(), this);
            }
          });
    } finally {
      data.end();
    }
  }
}
