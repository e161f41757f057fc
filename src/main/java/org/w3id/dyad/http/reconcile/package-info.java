/**
 * The protocol of the W3C Entity Reconciliation Community Group, by which OpenRefine and others
 * match the names of a table to things, and fetch what the graph has of them: version 0.2 at {@code
 * /reconcile}, the draft of 1.0 at {@code /reconcile/1.0}.
 *
 * @see <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">
 *     Reconciliation Service API 0.2</a>
 * @see <a href="https://reconciliation-api.github.io/specs/draft/">Reconciliation Service API
 *     1.0-draft</a>
 */
package org.w3id.dyad.http.reconcile;
