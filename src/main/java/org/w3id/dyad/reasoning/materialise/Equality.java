package org.w3id.dyad.reasoning.materialise;

import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.OWL2;

/**
 * The rules {@code eq-rep-s} and {@code eq-rep-o}: what is said of a thing is said of all that are
 * declared the same. They have any property in them, so that they need all statements about the
 * things concerned, which are few.
 *
 * @see <a
 *     href="https://www.w3.org/TR/owl2-profiles/#Reasoning_in_OWL_2_RL_and_RDF_Graphs_using_Rules">OWL
 *     2 Profiles, 4.3, table 4</a>
 */
public final class Equality {
  private static final Node SAME = OWL2.sameAs.asNode();

  private final Symbols symbols;
  private final TermDictionary dictionary;
  private final Pairs same;

  /** Statements whose property or class no clause is about. */
  private final Set<Triple> unconcerned = new LinkedHashSet<>();

  /** Finds statements of the data. */
  public interface Stated {
    /** The statements in which the thing is subject or object. */
    Iterator<Triple> about(Node thing);
  }

  /** Makes ready, so that what is declared the same is remembered. */
  Equality(Symbols symbols, TermDictionary dictionary) {
    this.symbols = symbols;
    this.dictionary = dictionary;
    same = symbols.of(Triple.create(Var.alloc("x"), SAME, Var.alloc("y"))).pairs();
  }

  /** What was concluded that no clause is about. */
  Set<Triple> unconcerned() {
    return unconcerned;
  }

  /**
   * Applies the rules once.
   *
   * @param conclude takes each conclusion that a clause can be about
   * @return whether there is anything new
   */
  boolean spread(Stated stated, Consumer<Triple> conclude) {
    if (same.count() == 0) {
      return false;
    }
    int before = count();
    Set<Triple> facts = facts(stated);
    same.forEach(
        (one, other, isStated) -> {
          if (one != other) {
            spread(dictionary.node(one), dictionary.node(other), facts, conclude);
          }
        });
    return count() > before;
  }

  private void spread(Node one, Node other, Set<Triple> facts, Consumer<Triple> conclude) {
    for (Triple fact : facts) {
      if (fact.getSubject().equals(one)) {
        add(Triple.create(other, fact.getPredicate(), fact.getObject()), facts, conclude);
      }
      if (fact.getObject().equals(one)) {
        add(Triple.create(fact.getSubject(), fact.getPredicate(), other), facts, conclude);
      }
    }
  }

  private void add(Triple conclusion, Set<Triple> facts, Consumer<Triple> conclude) {
    Symbol symbol = symbols.find(conclusion);
    boolean isRemembered = symbol != null && symbol.isRemembered();
    if (isRemembered || !facts.contains(conclusion) && unconcerned.add(conclusion)) {
      conclude.accept(conclusion);
    }
  }

  /** All that is known about things that have an equal, save that they have. */
  private Set<Triple> facts(Stated stated) {
    BitSet equals = new BitSet();
    same.forEach(
        (one, other, isStated) -> {
          equals.set(one);
          equals.set(other);
        });
    Set<Triple> facts = new LinkedHashSet<>();
    equals.stream()
        .forEach(thing -> stated.about(dictionary.node(thing)).forEachRemaining(facts::add));
    facts.addAll(unconcerned);
    symbols.forEach(
        (symbol, subject, object, isStated) -> {
          if (equals.get(subject) || !TermDictionary.isLiteral(object) && equals.get(object)) {
            facts.add(symbol.triple(subject, object, dictionary));
          }
        });
    facts.removeIf(fact -> fact.getPredicate().equals(SAME));
    return facts;
  }

  private int count() {
    return unconcerned.size() + symbols.all().stream().mapToInt(Symbol::count).sum();
  }
}
