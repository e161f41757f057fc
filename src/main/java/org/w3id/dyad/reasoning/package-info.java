/**
 * What follows from the data by the axioms of {@code ontology/}: OWL 2 RL by rules whose text is a
 * resource ({@code owl2rl.rules}), what needs negation or time by the queries of {@code
 * ontology/rules}, and the reasons for each conclusion.
 *
 * <p>The axioms fill the rules in once ({@link org.w3id.dyad.reasoning.Axioms}); the filled rules
 * are applied to the data as they stream by ({@link org.w3id.dyad.reasoning.Materialiser}): those
 * with one premise by a list for each property and class, the others by joins. The reasons of a
 * statement are looked for backwards ({@link org.w3id.dyad.reasoning.Explainer}), also from within
 * a query ({@link org.w3id.dyad.reasoning.Explanation}).
 *
 * @see <a
 *     href="https://www.w3.org/TR/owl2-profiles/#Reasoning_in_OWL_2_RL_and_RDF_Graphs_using_Rules">OWL
 *     2 Profiles, 4.3, tables 4 to 9</a>
 */
package org.w3id.dyad.reasoning;
