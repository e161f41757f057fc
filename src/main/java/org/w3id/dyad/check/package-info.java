/**
 * Holds a graph against the SHACL shapes and the check queries of {@code ontology/}. {@link Checks}
 * is the entrance, {@link CheckReport} the result. Knows nothing of releases.
 */
package org.w3id.dyad.check;
