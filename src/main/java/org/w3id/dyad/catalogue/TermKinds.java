package org.w3id.dyad.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.sparql.index.QuadIndex;
import org.w3id.dyad.sparql.index.Range;

/** The classes of all things of an index and the datatypes of all literals, by their numbers. */
final class TermKinds {
  /** For how many rows the classes are asked for at a time. */
  private static final int AT_ONCE = 1_000;

  private final QuadIndex index;
  private final RowClasses rows;
  private final ClassSets sets = new ClassSets();
  private final List<String> datatypes = new ArrayList<>();
  private final Map<String, Integer> datatypeNumbers = new HashMap<>();

  /** The number of a set of classes; of a literal, the complement of that of a datatype. */
  private final int[] kinds;

  private TermKinds(QuadIndex index, RowClasses rows) {
    this.index = index;
    this.rows = rows;
    kinds = new int[index.size()];
  }

  /**
   * Reads the statements of classes and each term once.
   *
   * @param rows what the terms are besides, where they name rows
   */
  static TermKinds of(QuadIndex index, RowClasses rows) {
    TermKinds kinds = new TermKinds(index, rows);
    kinds.readClasses();
    kinds.readTerms();
    return kinds;
  }

  private void readClasses() {
    int type = index.number(RDF.Nodes.type);
    if (type < 0) {
      return;
    }
    Range typed = index.range(new int[] {-1, -1, type, -1});
    int[] quad = new int[4];
    for (long at = typed.from(); at < typed.to(); at++) {
      typed.read(at, quad);
      Node named = index.node(quad[3]);
      if (named.isURI()) {
        kinds[quad[1]] = sets.with(kinds[quad[1]], named);
      }
    }
  }

  private void readTerms() {
    Map<Node, Integer> pending = new HashMap<>();
    for (int number = 0; number < kinds.length; number++) {
      Node term = index.node(number);
      if (term.isLiteral()) {
        kinds[number] = ~datatype(term.getLiteralDatatypeURI());
      } else if (term.isURI() && rows.mayBeRow(term)) {
        pending.put(term, number);
        if (pending.size() == AT_ONCE) {
          readRows(pending);
        }
      }
    }
    readRows(pending);
  }

  private int datatype(String name) {
    return datatypeNumbers.computeIfAbsent(
        name,
        added -> {
          datatypes.add(added);
          return datatypes.size() - 1;
        });
  }

  private void readRows(Map<Node, Integer> pending) {
    if (!pending.isEmpty()) {
      rows.of(pending.keySet())
          .forEach((row, types) -> kinds[pending.get(row)] = sets.number(types));
      pending.clear();
    }
  }

  /** The kind of a term: terms with equal classes or the same datatype have the same. */
  int of(int number) {
    return kinds[number];
  }

  static boolean isLiteral(int kind) {
    return kind < 0;
  }

  /** The classes of the things of a kind. */
  Set<Node> classes(int kind) {
    return isLiteral(kind) ? Set.of() : sets.get(kind);
  }

  /** The datatype of the literals of a kind. */
  String datatype(int kind) {
    return datatypes.get(~kind);
  }
}
