/** {@code /explain}: why a statement is in the graph, as a tree down to documents. */
package org.w3id.dyad.http.pages.explain;
