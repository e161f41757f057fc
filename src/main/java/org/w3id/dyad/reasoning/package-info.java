/**
 * What follows from the data by the axioms of {@code ontology/}: OWL 2 RL by rules whose text is a
 * resource ({@code owl2rl.rules}), what needs negation or time by the queries of {@code
 * ontology/rules}, and the reasons for each conclusion.
 *
 * <p>The axioms fill the rules in once ({@link org.w3id.dyad.reasoning.Axioms}); the filled rules
 * are applied to the data as they stream by ({@link org.w3id.dyad.reasoning.Materialiser}).
 */
package org.w3id.dyad.reasoning;
