/**
 * The questions of {@code queries/}: SPARQL with a header in words, and parameters. {@link
 * Questions} lists them, {@link Coverages} tells what an empty answer means. Knows no claim, no
 * page and no command.
 */
package org.w3id.dyad.question;
