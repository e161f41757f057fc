/**
 * A release: a folder with triples, flows and an index that is never changed once it is published.
 * {@link Releases} is the entrance, {@link Store} an open release. {@link Bridge} alone knows both
 * Jena and RDF4J. Knows neither how a release is made nor who asks it.
 */
package org.w3id.dyad.release;
