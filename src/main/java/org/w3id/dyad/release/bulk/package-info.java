/**
 * Bulk loading: TDB2 gives terms their identifiers as the statements come, and the index of the
 * quads is written from these in sorted order. {@link org.w3id.dyad.release.bulk.QuadLoader} is the
 * entrance. Knows neither releases nor what the statements say.
 */
package org.w3id.dyad.release.bulk;
