package org.w3id.dyad.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.dyad.trade.TradeFlow;

/** The algebra of random queries, and its rows by the definitions, for tests of single rules. */
public final class RandomAlgebra {
  private static final long STEPS = 200_000;

  private final DatasetGraph data = DatasetGraphFactory.create();

  /**
   * A small world made at random.
   *
   * @param seed gives the same again
   */
  public RandomAlgebra(long seed) throws IOException {
    Path folder = Files.createTempDirectory("dyad-world");
    Dice dice = new Dice(seed);
    List<TradeFlow> flows = new RandomFlows(dice).make(dice.between(10, 20));
    try (SmallCube cube = SmallCube.write(folder, flows)) {
      for (DatasetGraph each : List.of(cube.quads(), RandomSurroundings.of(dice, flows))) {
        each.find()
            .forEachRemaining(
                quad -> {
                  data.add(quad);
                  data.getDefaultGraph().add(quad.asTriple());
                });
      }
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  /** All quads; the default graph has a copy of what is in the named graphs. */
  public DatasetGraph data() {
    return data;
  }

  /** The algebra of a query made at random; null if its text is none, or has a data set. */
  public static Op query(long seed) {
    try {
      Query query = QueryFactory.create(Prefixes.TEXT + RandomQuery.of(seed));
      return query.hasDatasetDescription() ? null : Algebra.compile(query);
    } catch (QueryException e) {
      return null;
    }
  }

  /** The rows of an operator, by the definitions; null if that takes too long. */
  public List<Binding> rows(Op op) {
    try {
      return new AlgebraEvaluator(data, STEPS).solutions(op);
    } catch (TooCostlyException e) {
      return null;
    }
  }
}
