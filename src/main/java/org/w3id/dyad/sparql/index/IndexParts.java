package org.w3id.dyad.sparql.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.function.Function;
import java.util.stream.LongStream;

/** The numbers that an index consists of, by their names: the terms, and the tuples by order. */
interface IndexParts {
  /** The name of the identifiers of the terms. */
  String TERMS = "terms";

  /** No quads. */
  IndexParts EMPTY = name -> Longs.of(LongStream.empty().iterator());

  /** Opens one of them. */
  Longs open(String name) throws IOException;

  /** Keeps numbers under a name. */
  @FunctionalInterface
  interface Keeping {
    /** Keeps them and gives them back. */
    Longs keep(String name, PrimitiveIterator.OfLong numbers) throws IOException;
  }

  /**
   * These and more quads.
   *
   * @param terms the identifiers of the terms of the quads that come, and maybe others; sorted as
   *     numbers without a sign
   * @param quads those that come, sorted and each once, in each order
   */
  default IndexParts and(
      PrimitiveIterator.OfLong terms, Function<Order, QuadRows> quads, Keeping keeping)
      throws IOException {
    Longs before = open(TERMS);
    Longs all = keeping.keep(TERMS, new MergedTerms(before.iterator(), terms));
    Renumbering numbers = Renumbering.of(before, all);
    NumberedTerms numbered = new NumberedTerms(all, null, null);
    NamePlaces names = new NamePlaces(all);
    Map<String, Longs> made = new HashMap<>(Map.of(TERMS, all));
    for (Order order : Order.values()) {
      try (QuadRows rows = quads.apply(order)) {
        Tuples known = new Renumbered(new SortedTuples(open(order.name())), numbers);
        MergedTuples both = new MergedTuples(known, new NewTuples(rows, numbered, names));
        made.put(order.name(), keeping.keep(order.name(), both));
      }
    }
    return made::get;
  }
}
