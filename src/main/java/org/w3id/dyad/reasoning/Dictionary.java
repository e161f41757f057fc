package org.w3id.dyad.reasoning;

import java.util.Arrays;
import org.apache.jena.graph.Node;

/**
 * A number for each term. Literals have numbers of their own, above all others, because nothing can
 * be said of them and they are members of no class.
 */
final class Dictionary {
  private static final int LITERAL = 1 << 30;

  private Node[] things = new Node[1024];
  private Node[] literals = new Node[1024];
  private int thingCount = 1;
  private int literalCount = 1;

  /** Open addressing; 0 is free. The full hash stands beside the number, to save comparisons. */
  private int[] table = new int[4096];

  private int[] hashes = new int[4096];

  static boolean isLiteral(int number) {
    return (number & LITERAL) != 0;
  }

  /** The number of a term, a new one if it has none. */
  int number(Node node) {
    int hash = mix(node.hashCode());
    int mask = table.length - 1;
    int slot = hash & mask;
    while (table[slot] != 0) {
      if (hashes[slot] == hash && node(table[slot]).equals(node)) {
        return table[slot];
      }
      slot = slot + 1 & mask;
    }
    int number = node.isLiteral() ? addLiteral(node) : addThing(node);
    table[slot] = number;
    hashes[slot] = hash;
    if ((thingCount + literalCount) * 2L > table.length) {
      grow();
    }
    return number;
  }

  Node node(int number) {
    return isLiteral(number) ? literals[number & ~LITERAL] : things[number];
  }

  /** How many terms there are. */
  int size() {
    return thingCount + literalCount - 2;
  }

  private int addThing(Node node) {
    if (thingCount == things.length) {
      things = Arrays.copyOf(things, thingCount * 2);
    }
    things[thingCount] = node;
    return thingCount++;
  }

  private int addLiteral(Node node) {
    if (literalCount == literals.length) {
      literals = Arrays.copyOf(literals, literalCount * 2);
    }
    literals[literalCount] = node;
    return literalCount++ | LITERAL;
  }

  private void grow() {
    int[] oldTable = table;
    int[] oldHashes = hashes;
    table = new int[oldTable.length * 2];
    hashes = new int[table.length];
    int mask = table.length - 1;
    for (int i = 0; i < oldTable.length; i++) {
      if (oldTable[i] != 0) {
        int slot = oldHashes[i] & mask;
        while (table[slot] != 0) {
          slot = slot + 1 & mask;
        }
        table[slot] = oldTable[i];
        hashes[slot] = oldHashes[i];
      }
    }
  }

  private static int mix(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }
}
