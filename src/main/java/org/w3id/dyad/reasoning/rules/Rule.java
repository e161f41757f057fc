package org.w3id.dyad.reasoning.rules;

import java.util.List;

/**
 * A rule of a specification, in which the axioms are still open.
 *
 * @param name its name in the specification, such as {@code prp-dom}
 * @param axioms what the ontology is matched with
 * @param facts what data are matched with; nothing for a rule that concludes axioms
 * @param conclusion what follows
 * @param concludesAxioms whether it concludes an axiom from axioms
 */
public record Rule(
    String name,
    List<Pattern> axioms,
    List<Pattern> facts,
    Conclusion conclusion,
    boolean concludesAxioms) {

  /** Keeps copies of the lists. */
  public Rule {
    axioms = List.copyOf(axioms);
    facts = List.copyOf(facts);
  }
}
