package org.w3id.dyad.reasoning.materialise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.dyad.reasoning.rules.Clause;
import org.w3id.dyad.reasoning.rules.Conclusion;
import org.w3id.dyad.reasoning.rules.Pattern;

/** Makes joins of clauses: from whichever statement is new, the others are looked up from it. */
final class Joins {
  private final Symbols symbols;
  private final TermDictionary dictionary;

  Joins(Symbols symbols, TermDictionary dictionary) {
    this.symbols = symbols;
    this.dictionary = dictionary;
  }

  /**
   * The join of a clause, as seen from one of its statements.
   *
   * @param start which statement of the body
   * @param places the place of each term, which {@link #places} gives
   * @param last what is done with each way in which all hold
   */
  Trigger from(Clause clause, int start, Map<Node, Integer> places, Step last) {
    int[] terms = new int[places.size()];
    Set<Integer> known = new HashSet<>();
    places.forEach(
        (node, place) -> {
          if (!node.isVariable()) {
            terms[place] = dictionary.number(node);
            known.add(place);
          }
        });
    Triple first = clause.body().get(start);
    int subject = places.get(first.getSubject());
    int object = Symbols.isMembership(first) ? subject : places.get(first.getObject());
    boolean subjectIsKnown = known.contains(subject);
    boolean objectIsKnown = known.contains(object) || object == subject;
    known.add(subject);
    known.add(object);
    List<Triple> others = new ArrayList<>(clause.body());
    others.remove(start);
    Step step = steps(clause, others, known, places, last);
    return new Trigger(terms, subject, object, subjectIsKnown, objectIsKnown, step);
  }

  /** A place for each term that stands as subject or object, save classes. */
  static Map<Node, Integer> places(Clause clause) {
    Map<Node, Integer> places = new HashMap<>();
    clause.body().forEach(pattern -> place(pattern, places));
    if (clause.conclusion() instanceof Conclusion.Fact fact) {
      place(fact.triple(), places);
    }
    return places;
  }

  private static void place(Triple pattern, Map<Node, Integer> places) {
    places.putIfAbsent(pattern.getSubject(), places.size());
    if (!Symbols.isMembership(pattern)) {
      places.putIfAbsent(pattern.getObject(), places.size());
    }
  }

  /** The steps that are left: tests as soon as all terms are known, else along one known term. */
  private Step steps(
      Clause clause, List<Triple> left, Set<Integer> known, Map<Node, Integer> places, Step last) {
    if (left.isEmpty()) {
      return tests(clause, places, last);
    }
    Triple next = next(left, known, places);
    List<Triple> others = new ArrayList<>(left);
    others.remove(next);
    int subject = places.get(next.getSubject());
    Symbol symbol = symbols.of(next);
    if (symbol.isClass()) {
      Step rest = steps(clause, others, known, places, last);
      return new Step.IfMember(symbol.members(), subject, rest);
    }
    int object = places.get(next.getObject());
    boolean subjectIsKnown = known.contains(subject);
    boolean objectIsKnown = known.contains(object);
    Set<Integer> then = new HashSet<>(known);
    then.add(subject);
    then.add(object);
    Step rest = steps(clause, others, then, places, last);
    Pairs pairs = symbol.pairs();
    if (subjectIsKnown && objectIsKnown) {
      return new Step.IfPair(pairs, subject, object, rest);
    }
    return subjectIsKnown
        ? new Step.Follow(pairs.linkSubjectsToObjects(), subject, object, rest)
        : new Step.Follow(pairs.linkObjectsToSubjects(), object, subject, rest);
  }

  private static Step tests(Clause clause, Map<Node, Integer> places, Step last) {
    Step step = last;
    for (Pattern.Differs differs : clause.differing()) {
      step = new Step.IfDifferent(places.get(differs.one()), places.get(differs.other()), step);
    }
    return step;
  }

  private static Triple next(List<Triple> left, Set<Integer> known, Map<Node, Integer> places) {
    Triple best = null;
    int most = 0;
    for (Triple pattern : left) {
      boolean subjectIsKnown = known.contains(places.get(pattern.getSubject()));
      boolean objectIsKnown =
          Symbols.isMembership(pattern)
              ? subjectIsKnown
              : known.contains(places.get(pattern.getObject()));
      int knownTerms = (subjectIsKnown ? 1 : 0) + (objectIsKnown ? 1 : 0);
      if (knownTerms > most) {
        most = knownTerms;
        best = pattern;
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("a rule whose statements do not hang together: " + left);
    }
    return best;
  }
}
