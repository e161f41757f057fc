/**
 * What follows from the data by the axioms of {@code ontology/}. {@link Inference} is the entrance:
 * rules of OWL 2 RL to a fixpoint, then the queries of {@code ontology/rules} for what needs
 * negation or time.
 *
 * @see <a
 *     href="https://www.w3.org/TR/owl2-profiles/#Reasoning_in_OWL_2_RL_and_RDF_Graphs_using_Rules">OWL
 *     2 Profiles, 4.3, tables 4 to 9</a>
 */
package org.w3id.dyad.reasoning;
