package org.w3id.dyad.reasoning.materialise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.dyad.reasoning.rules.Clause;
import org.w3id.dyad.reasoning.rules.Conclusion;

/**
 * What follows from a pair or member by itself, through any number of clauses with one statement
 * each: hierarchies, domains, ranges, inverse and symmetric properties. These chains of clauses are
 * worked out once, when the axioms are known, so that a pair that streams by is put down where it
 * belongs without going from clause to clause.
 *
 * @param symbol the property or class of the conclusion
 * @param subjectIsObject whether its subject is the object of the pair, or else the subject
 * @param objectIsObject whether its object is the object of the pair, or else the subject
 * @param needsThing whether a statement on the way has the object as its subject, which therefore
 *     must not be a literal
 */
record Consequence(
    Symbol symbol, boolean subjectIsObject, boolean objectIsObject, boolean needsThing) {

  /** Whether a clause has one statement whose terms are open, and concludes with the same terms. */
  static boolean isAtOnce(Clause clause) {
    if (!clause.infers() || clause.body().size() != 1 || !clause.differing().isEmpty()) {
      return false;
    }
    Triple body = clause.body().get(0);
    Triple conclusion = ((Conclusion.Fact) clause.conclusion()).triple();
    return isOpen(body)
        && isOpen(conclusion)
        && (Symbols.isMembership(body) || !body.getSubject().equals(body.getObject()));
  }

  private static boolean isOpen(Triple pattern) {
    return pattern.getSubject().isVariable()
        && (Symbols.isMembership(pattern) || pattern.getObject().isVariable());
  }

  /** Tells each symbol all that follows from its pairs or members at once. */
  static void prepare(List<Clause> clauses, Symbols symbols) {
    Map<Symbol, List<Consequence>> direct = new HashMap<>();
    for (Clause clause : clauses) {
      Triple body = clause.body().get(0);
      direct
          .computeIfAbsent(symbols.of(body), symbol -> new ArrayList<>())
          .add(of(body, ((Conclusion.Fact) clause.conclusion()).triple(), symbols));
    }
    direct.keySet().forEach(symbol -> symbol.setConsequences(all(symbol, direct)));
  }

  private static Consequence of(Triple body, Triple conclusion, Symbols symbols) {
    boolean subjectIsObject = isObject(conclusion.getSubject(), body);
    boolean objectIsObject =
        Symbols.isMembership(conclusion) ? subjectIsObject : isObject(conclusion.getObject(), body);
    return new Consequence(
        symbols.of(conclusion), subjectIsObject, objectIsObject, subjectIsObject);
  }

  private static boolean isObject(Node term, Triple body) {
    return !term.equals(body.getSubject());
  }

  private static List<Consequence> all(Symbol start, Map<Symbol, List<Consequence>> direct) {
    Consequence itself = new Consequence(start, false, !start.isClass(), false);
    Map<Object, Consequence> found = new LinkedHashMap<>();
    found.put(itself.conclusion(), itself);
    List<Consequence> open = new ArrayList<>(List.of(itself));
    while (!open.isEmpty()) {
      Consequence known = open.remove(0);
      for (Consequence next : direct.getOrDefault(known.symbol, List.of())) {
        Consequence further = known.then(next);
        Consequence before = found.get(further.conclusion());
        // Found again, on a way that literals can go too.
        if (before == null || before.needsThing && !further.needsThing) {
          found.put(further.conclusion(), further);
          open.add(further);
        }
      }
    }
    found.remove(itself.conclusion());
    return List.copyOf(found.values());
  }

  private Object conclusion() {
    return List.of(symbol, subjectIsObject, objectIsObject);
  }

  private Consequence then(Consequence next) {
    boolean subject = next.subjectIsObject ? objectIsObject : subjectIsObject;
    boolean object = next.objectIsObject ? objectIsObject : subjectIsObject;
    return new Consequence(next.symbol, subject, object, needsThing || subject);
  }
}
