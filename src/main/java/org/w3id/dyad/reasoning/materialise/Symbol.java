package org.w3id.dyad.reasoning.materialise;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * A property or a class that some clause is about, with those of its pairs or members that have to
 * be remembered and the joins that a new one sets off.
 */
final class Symbol {
  /** The property or class. */
  final Node node;

  /** Its place in the list of symbols. */
  final int place;

  /** The pairs of a property; null for a class, and where nothing has to be remembered. */
  private Pairs pairs;

  /** The members of a class; null for a property. */
  private final Members members;

  private final List<Trigger> triggers = new ArrayList<>();

  private Consequence[] consequences = {};

  private Symbol(Node node, int place, Members members) {
    this.node = node;
    this.place = place;
    this.members = members;
  }

  static Symbol ofClass(Node node, int place) {
    return new Symbol(node, place, new Members());
  }

  static Symbol ofProperty(Node node, int place) {
    return new Symbol(node, place, null);
  }

  /** The pattern of its statements. */
  Triple pattern() {
    return isClass()
        ? Triple.create(Node.ANY, RDF.Nodes.type, node)
        : Triple.create(Node.ANY, node, Node.ANY);
  }

  boolean isClass() {
    return members != null;
  }

  Members members() {
    return members;
  }

  /** The pairs, which from now on are remembered. */
  Pairs pairs() {
    if (pairs == null) {
      pairs = new Pairs();
    }
    return pairs;
  }

  boolean isRemembered() {
    return isClass() || pairs != null;
  }

  int count() {
    return isClass() ? members.count() : pairs == null ? 0 : pairs.count();
  }

  void addTrigger(Trigger trigger) {
    triggers.add(trigger);
  }

  /** What follows from each pair or member at once. */
  Consequence[] consequences() {
    return consequences;
  }

  void setConsequences(List<Consequence> all) {
    consequences = all.toArray(Consequence[]::new);
  }

  boolean hasTriggers() {
    return !triggers.isEmpty();
  }

  /**
   * Adds a pair, or a member (then the object does not count).
   *
   * @return whether it is new, as far as is remembered
   */
  boolean add(int subject, int object, boolean isStated) {
    if (members != null) {
      return members.add(subject, isStated);
    }
    return pairs == null || pairs.add(subject, object, isStated);
  }

  /** Visits the pairs, or the members as pairs with themselves. */
  void forEach(Pairs.Visitor visitor) {
    if (members != null) {
      members.forEach((member, isStated) -> visitor.visit(member, member, isStated));
    } else if (pairs != null) {
      pairs.forEach(visitor);
    }
  }

  /** The statement that a pair or member is. */
  Triple triple(int subject, int object, TermDictionary dictionary) {
    return members != null
        ? Triple.create(dictionary.node(subject), RDF.Nodes.type, node)
        : Triple.create(dictionary.node(subject), node, dictionary.node(object));
  }

  /** Sets off the joins. */
  void fire(int subject, int object) {
    for (int i = 0; i < triggers.size(); i++) {
      triggers.get(i).fire(subject, object);
    }
  }
}
