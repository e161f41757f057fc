/**
 * Answers for programs: the SPARQL protocol, the graph store protocol, downloads, Memento's time
 * map, readiness.
 */
package org.w3id.dyad.http.data;
