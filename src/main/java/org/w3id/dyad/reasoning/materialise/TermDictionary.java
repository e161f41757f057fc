package org.w3id.dyad.reasoning.materialise;

import java.util.Arrays;
import org.apache.jena.graph.Node;

/**
 * A number for each term. Literals have numbers of their own, above all others, because nothing can
 * be said of them and they are members of no class.
 */
final class TermDictionary {
  private static final int LITERAL = 1 << 30;

  private Node[] things = new Node[1024];
  private Node[] literals = new Node[1024];
  private int thingCount = 1;
  private int literalCount = 1;

  /** Open addressing: the full hash, which saves comparisons, and the number; 0 is free. */
  private long[] table = new long[4096];

  /** Data come subject by subject. */
  private Node lastSubject;

  private int lastSubjectNumber;

  static boolean isLiteral(int number) {
    return (number & LITERAL) != 0;
  }

  /** The number of a term that is a subject, a new one if it has none. */
  int subjectNumber(Node node) {
    if (!node.equals(lastSubject)) {
      lastSubject = node;
      lastSubjectNumber = number(node);
    }
    return lastSubjectNumber;
  }

  /** The number of a term, a new one if it has none. */
  int number(Node node) {
    int hash = mix(node.hashCode());
    int mask = table.length - 1;
    int slot = hash & mask;
    for (long entry = table[slot]; entry != 0; entry = table[slot]) {
      if ((int) (entry >>> 32) == hash && node((int) entry).equals(node)) {
        return (int) entry;
      }
      slot = slot + 1 & mask;
    }
    int number = node.isLiteral() ? addLiteral(node) : addThing(node);
    table[slot] = (long) hash << 32 | number;
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
    long[] old = table;
    table = new long[old.length * 2];
    int mask = table.length - 1;
    for (long entry : old) {
      if (entry != 0) {
        int slot = (int) (entry >>> 32) & mask;
        while (table[slot] != 0) {
          slot = slot + 1 & mask;
        }
        table[slot] = entry;
      }
    }
  }

  private static int mix(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }
}
