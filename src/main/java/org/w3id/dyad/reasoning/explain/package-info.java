/**
 * Why a statement is in the graph: {@link Explainer} looks for proofs backwards, {@link
 * ProofSources} for the documents that say the premises, {@link ExplanationFunction} answers from
 * within a query.
 */
package org.w3id.dyad.reasoning.explain;
