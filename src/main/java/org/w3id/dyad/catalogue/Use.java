package org.w3id.dyad.catalogue;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/**
 * How the things of a class have a property.
 *
 * @param type the class
 * @param property the property
 * @param triples how many statements have a thing of that class and that property
 * @param objectClasses the classes of the objects, the narrowest of each object
 * @param datatypes the datatypes of the objects
 */
record Use(Node type, Node property, long triples, Set<Node> objectClasses, Set<Node> datatypes) {
  private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::getURI);

  /** A use with a number of statements, of whose objects nothing is known. */
  static Use of(Node type, Node property, long triples) {
    return new Use(type, property, triples, Set.of(), Set.of());
  }

  /** This use and more statements, with objects of one kind. */
  Use and(long more, ObjectKind kind) {
    return plus(new Use(type, property, more, kind.classes(), kind.datatypes()));
  }

  /** This use and another one of the same class and property. */
  Use plus(Use other) {
    return new Use(
        type,
        property,
        triples + other.triples,
        union(objectClasses, other.objectClasses),
        union(datatypes, other.datatypes));
  }

  private static Set<Node> union(Set<Node> some, Set<Node> others) {
    Set<Node> union = new TreeSet<>(BY_NAME);
    union.addAll(some);
    union.addAll(others);
    return union;
  }
}
