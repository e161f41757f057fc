/** RDF that a user brings, in any syntax that Rio reads. */
package org.w3id.dyad.source.rdf;
