package org.w3id.dyad.reasoning.materialise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The properties and classes that the clauses are about; all others need not be looked at. */
public final class Symbols {
  private final Map<Node, Symbol> properties = new HashMap<>();
  private final Map<Node, Symbol> classes = new HashMap<>();
  private final List<Symbol> all = new ArrayList<>();

  /** The symbol of a pattern, which is made if need be. */
  Symbol of(Triple pattern) {
    return isMembership(pattern)
        ? classes.computeIfAbsent(pattern.getObject(), this::newClass)
        : properties.computeIfAbsent(pattern.getPredicate(), this::newProperty);
  }

  private Symbol newClass(Node node) {
    Symbol symbol = Symbol.ofClass(node, all.size());
    all.add(symbol);
    return symbol;
  }

  private Symbol newProperty(Node node) {
    Symbol symbol = Symbol.ofProperty(node, all.size());
    all.add(symbol);
    return symbol;
  }

  /** The symbol of a statement, or null if no clause is about it. */
  Symbol find(Triple statement) {
    return isMembership(statement)
        ? classes.get(statement.getObject())
        : properties.get(statement.getPredicate());
  }

  Symbol at(int place) {
    return all.get(place);
  }

  /** All of them, in the order in which the clauses name them. */
  List<Symbol> all() {
    return all;
  }

  /** What visits a pair, or a member (then the object is the member too). */
  interface Visitor {
    void visit(Symbol symbol, int subject, int object, boolean isStated);
  }

  /** Visits all pairs and members that are remembered, symbol by symbol. */
  void forEach(Visitor visitor) {
    for (Symbol symbol : all) {
      symbol.forEach((subject, object, stated) -> visitor.visit(symbol, subject, object, stated));
    }
  }

  /** Whether a pattern says that a thing belongs to a class that is named. */
  public static boolean isMembership(Triple pattern) {
    return pattern.getPredicate().equals(RDF.Nodes.type);
  }
}
