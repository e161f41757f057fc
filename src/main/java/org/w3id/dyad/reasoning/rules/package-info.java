/**
 * The rules of OWL 2 RL, whose text is the resource {@code owl2rl.rules}, filled in once with the
 * axioms of an ontology: {@link Axioms} has the clauses that are left. Knows nothing of data.
 */
package org.w3id.dyad.reasoning.rules;
