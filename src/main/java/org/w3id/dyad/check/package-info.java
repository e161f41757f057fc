/**
 * Holds a graph against the SHACL shapes and the check queries of {@code ontology/} and reports
 * what is wrong with the data.
 */
package org.w3id.dyad.check;
