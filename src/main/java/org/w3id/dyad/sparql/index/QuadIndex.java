package org.w3id.dyad.sparql.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The quads of a TDB2 data set that does not change any more, sorted in six orders. It finds the
 * same quads in the same orders as TDB2's trees, in less time; the terms stay in TDB2.
 */
public final class QuadIndex {
  private final NumberedTerms terms;
  private final Map<Order, SortedTuples> orders = new EnumMap<>(Order.class);

  private QuadIndex(NodeTable table, LongFunction<Node> names, IndexParts parts)
      throws IOException {
    terms = new NumberedTerms(parts.open(IndexParts.TERMS), table, names);
    for (Order order : Order.values()) {
      orders.put(order, new SortedTuples(parts.open(order.name())));
    }
  }

  /**
   * Writes an index to a new folder, a file for the terms and one for each order.
   *
   * @param before the folder of an index whose quads are to be in it too; none if it is not there
   * @param terms the identifiers of the terms of the quads that come to them, as they are stored,
   *     sorted as numbers without a sign
   * @param quads gives those quads, sorted and each once; is asked once for each order
   */
  public static void write(
      Path folder, Path before, PrimitiveIterator.OfLong terms, Function<Order, QuadRows> quads)
      throws IOException {
    Files.createDirectory(folder);
    IndexParts known = Files.isDirectory(before) ? in(before) : IndexParts.EMPTY;
    known.and(
        terms,
        quads,
        (name, numbers) -> {
          Path file = folder.resolve(name);
          Longs.write(file, numbers);
          return Longs.in(file);
        });
  }

  /**
   * Writes the index of what stands in the trees of a data set to a new folder.
   *
   * @param data a TDB2 data set in a transaction
   */
  public static void write(DatasetGraph data, Path folder) throws IOException {
    TupleTable table = table(data);
    Path none = folder.resolve("none");
    write(folder, none, StoredTuples.terms(table), order -> StoredTuples.rows(table, order));
  }

  /**
   * Lets a data set find its quads in an index that was written to a folder.
   *
   * @param data a TDB2 data set that nobody uses yet
   */
  public static void use(DatasetGraph data, Path folder) throws IOException {
    DatasetGraphTDB stored = TDBInternal.requireStorage(data);
    if (stored.getLocation().isMem()) {
      useInMemory(data, in(folder));
      return;
    }
    TermFile file = TermFile.of(stored);
    NodeTable terms = file.table(stored, TermHashes.in(folder));
    use(data, terms, new QuadIndex(terms, file::node, in(folder)));
  }

  private static IndexParts in(Path folder) {
    return name -> Longs.in(folder.resolve(name));
  }

  /**
   * Lets a data set find its quads in an index in memory.
   *
   * @param data a TDB2 data set in a transaction; nothing may be written to it from now on
   */
  public static void useInMemory(DatasetGraph data) throws IOException {
    TupleTable table = table(data);
    IndexParts parts =
        IndexParts.EMPTY.and(
            StoredTuples.terms(table),
            order -> StoredTuples.rows(table, order),
            (name, numbers) -> Longs.of(numbers));
    useInMemory(data, parts);
  }

  private static void useInMemory(DatasetGraph data, IndexParts parts) throws IOException {
    NodeTable terms =
        TDBInternal.requireStorage(data).getQuadTable().getNodeTupleTable().getNodeTable();
    use(data, terms, new QuadIndex(terms, place -> null, parts));
  }

  private static void use(DatasetGraph data, NodeTable terms, QuadIndex index) {
    DatasetGraphTDB stored = TDBInternal.requireStorage(data);
    ((DatasetGraphSwitchable) data).set(IndexedTuples.inPlaceOfTrees(stored, terms, index));
  }

  private static TupleTable table(DatasetGraph data) {
    return TDBInternal.requireStorage(data).getQuadTable().getNodeTupleTable().getTupleTable();
  }

  /** Whether the name of a thing is found among the terms of a data set as they are stored. */
  public static boolean isStored(DatasetGraphTDB data, Node name) {
    return !NodeId.isDoesNotExist(TermFile.stored(data).getNodeIdForNode(name));
  }

  /** Whether a data set has no terms, be there quads or not. */
  public static boolean hasNoTerms(DatasetGraphTDB data) {
    return TermFile.stored(data).getData().length() == 0;
  }

  /** The index that a data set uses. */
  public static Optional<QuadIndex> of(DatasetGraphTDB data) {
    return data.getQuadTable().getNodeTupleTable().getTupleTable().getIndex(0)
            instanceof IndexedTuples indexed
        ? Optional.of(indexed.index())
        : Optional.empty();
  }

  /** The index that a data set uses, or the one that it wraps. */
  public static Optional<QuadIndex> within(DatasetGraph data) {
    if (!TDBInternal.isTDB2(data) && data instanceof DatasetGraphWrapper wrapper) {
      return within(wrapper.getWrapped());
    }
    return Optional.ofNullable(TDBInternal.getDatasetGraphTDB(data)).flatMap(QuadIndex::of);
  }

  /** How many terms the quads have; their numbers begin with 0. */
  public int size() {
    return terms.size();
  }

  /**
   * The quads that have what is known.
   *
   * @param quad the number of the graph, subject, predicate, object; below zero if it may be any
   */
  public Range range(int[] quad) {
    Order order = Order.of(quad);
    return orders.get(order).range(quad, order);
  }

  Range all(Order order) {
    SortedTuples tuples = orders.get(order);
    return new Range(tuples, order, 0, tuples.size());
  }

  NumberedTerms terms() {
    return terms;
  }

  /** The number of a term; below zero if no quad has it. */
  public int number(Node node) {
    return terms.number(node);
  }

  /** The term of a number. */
  public Node node(int number) {
    return terms.node(number);
  }
}
