/** The questions of {@code queries/}: SPARQL with a header in words, and parameters. */
package org.w3id.dyad.query;
