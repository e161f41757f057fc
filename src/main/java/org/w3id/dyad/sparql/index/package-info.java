/**
 * The quads of a release, which never change, as sorted arrays of numbers: {@link QuadIndex} is the
 * entrance. {@code docs/decisions/index-of-a-release.md} argues why.
 */
package org.w3id.dyad.sparql.index;
