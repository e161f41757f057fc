package org.w3id.dyad.sparql.index;

import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index finds what TDB2's trees find, in their order. */
class QuadIndexTest {

  @Test
  void itFindsInMemoryWhatTheTreesFind() throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      DatasetGraph data = randomQuads(seed, 5 * seed * seed);
      List<String> before = found(data, seed);
      Txn.executeRead(data, () -> useInMemory(data));
      assertIterableEquals(before, found(data, seed));
    }
  }

  @Test
  void itFindsInFilesWhatTheTreesFind(@TempDir Path folder) throws IOException {
    DatasetGraph data = randomQuads(7, 5_000);
    List<String> before = found(data, 7);
    data.begin(ReadWrite.READ);
    QuadIndex.write(data, folder.resolve("index"));
    data.end();
    QuadIndex.use(data, folder.resolve("index"));
    assertIterableEquals(before, found(data, 7));
  }

  @Test
  void nothingIsWrittenToIt() {
    DatasetGraph data = randomQuads(1, 10);
    Txn.executeRead(data, () -> useInMemory(data));
    Node any = NodeFactory.createURI("http://example.org/1");
    data.begin(ReadWrite.WRITE);
    assertThrows(UnsupportedOperationException.class, () -> data.add(new Quad(any, any, any, any)));
    data.abort();
    data.end();
  }

  @Test
  void aDataSetKnowsWhetherItHasOne() {
    DatasetGraph data = randomQuads(1, 10);
    assertTrue(QuadIndex.of(TDBInternal.requireStorage(data)).isEmpty());
    Txn.executeRead(data, () -> useInMemory(data));
    assertTrue(QuadIndex.of(TDBInternal.requireStorage(data)).isPresent());
  }

  private static void useInMemory(DatasetGraph data) {
    try {
      QuadIndex.useInMemory(data);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of each kind of pattern some, and each index as a whole. */
  private static List<String> found(DatasetGraph data, int seed) {
    Random random = new Random(seed);
    return Txn.calculateRead(
        data,
        () -> {
          List<String> found = new ArrayList<>();
          TupleTable table =
              TDBInternal.requireStorage(data).getQuadTable().getNodeTupleTable().getTupleTable();
          List<Tuple<NodeId>> all = Iter.toList(table.getIndex(0).all());
          for (int i = 0; i < 6; i++) {
            found.addAll(lines(table.getIndex(i).getName(), table.getIndex(i).all()));
            found.add(table.getIndex(i).size() + " " + table.getIndex(i).isEmpty());
          }
          for (int i = 0; !all.isEmpty() && i < 320; i++) {
            NodeId[] pattern = new NodeId[4];
            for (int place = 0; place < 4; place++) {
              boolean isKnown = (i >> place & 1) == 1;
              NodeId term = all.get(random.nextInt(all.size())).get(place);
              NodeId own = all.get(i % all.size()).get(place);
              pattern[place] = isKnown ? (random.nextInt(4) == 0 ? term : own) : NodeId.NodeIdAny;
            }
            found.addAll(lines(List.of(pattern) + "", table.find(TupleFactory.create(pattern))));
          }
          return found;
        });
  }

  private static List<String> lines(String asked, Iterator<Tuple<NodeId>> found) {
    List<String> lines = new ArrayList<>(List.of(asked));
    found.forEachRemaining(tuple -> lines.add(asked + ": " + tuple));
    return lines;
  }

  private static DatasetGraph randomQuads(int seed, int count) {
    Random random = new Random(seed);
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        data,
        () -> {
          for (int i = 0; i < count; i++) {
            data.add(name(random, 3), name(random, 40), name(random, 5), term(random));
          }
        });
    return data;
  }

  private static Node name(Random random, int different) {
    return NodeFactory.createURI("http://example.org/" + random.nextInt(different));
  }

  private static Node term(Random random) {
    int number = random.nextInt(30) - 15;
    return switch (random.nextInt(8)) {
      case 0 -> NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger);
      case 1 -> NodeFactory.createLiteralDT(number + ".5", XSDDatatype.XSDdecimal);
      case 2 -> NodeFactory.createLiteralDT(number + ".5E3", XSDDatatype.XSDdouble);
      case 3 -> NodeFactory.createLiteralDT("20" + (40 + number) + "-02-03", XSDDatatype.XSDdate);
      case 4 -> NodeFactory.createLiteralLang("word " + number, number < 0 ? "en" : "ru");
      case 5 -> NodeFactory.createLiteralDT(String.valueOf(number > 0), XSDDatatype.XSDboolean);
      case 6 -> NodeFactory.createBlankNode("b" + number);
      default -> name(random, 60);
    };
  }
}
