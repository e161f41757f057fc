/**
 * Bulk loading of TDB2: terms get their numbers as the statements come, and each index is written
 * once from sorted numbers. {@link org.w3id.dyad.release.bulk.QuadLoader} is the entrance. Knows
 * neither releases nor what the statements say.
 */
package org.w3id.dyad.release.bulk;
